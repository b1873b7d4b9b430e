// What the engine leaves behind: after a handle has ended, its memory holds no answer and no sentence made of answers.
// The module is driven by its bare exports, so that nothing stands between the test and the memory.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const compiled = (name) => new WebAssembly.Module(readFileSync(new URL(`../npm/dist/${name}`, import.meta.url)));
const first = compiled('fingerpost_bg.wasm');
const whole = compiled('fingerpost_whole_bg.wasm');

// Acts of wasm/widget/src/act.rs, and values that stand nowhere else in the module.
const [AGAIN, ITEM, FIELD, HAND, TAKE] = [1, 100, 230, 997, 2000];
// What is asked before there is a result: home safety, and children.
const ASKED = [203, 204];
const [CHECKLIST, RESULT, SERVICES] = [14, 17, 18];
const EMPTY = 0xffffffff;
const YES = [2, 4, 5, 12, 15];
const [LATEST, REFERRED] = [20261103, 20260307];

// Sentences that the result makes of these answers.
const MADE = ['5 of 24 answered yes, 1 not known', 'items 2, 4, 5, 12 and 15', 'abuse on 2026-11-03', 'referral of 2026-03-07'];

const LOOKED = [...MADE, LATEST, REFERRED, `=237 ${LATEST}`];

/** A handle of a new instance, with a result on the screen that was read, or not yet. */
function engine(module = whole) {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => assert.fail(`the engine called ${name}`);
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  const post = exports.fingerpost_new(0, 20261121);
  let length = 0;
  const act = (number, value = EMPTY) => {
    length = exports.fingerpost_act(post, number, value) >>> 0;
  };
  const read = () => {
    const text = Buffer.from(exports.memory.buffer, exports.fingerpost_program(post) >>> 0, length).toString();
    exports.fingerpost_forget(post);
    length = 0;
    return text;
  };
  const answer = (last = RESULT) => {
    act(AGAIN);
    read();
    for (let item = 1; item <= 24; item += 1) {
      act(ITEM + item, YES.includes(item) ? 1 : item === 7 ? 3 : 2);
      read();
    }
    for (const fact of ASKED) {
      act(fact, 2);
      read();
    }
    for (const [field, value] of [[1, 97], [5, 7], [7, LATEST], [8, REFERRED], [10, 1], [11, 1]]) {
      act(FIELD + field, value);
      read();
    }
    act(last);
  };
  const number = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  // How often each stands in the whole memory.
  const found = () => {
    const memory = Buffer.from(exports.memory.buffer);
    const times = (what) => {
      let count = 0;
      for (let at = -1; (at = memory.indexOf(what, at + 1)) >= 0; ) count += 1;
      return count;
    };
    return Object.fromEntries([...LOOKED].map((what) => [what, times(typeof what === 'number' ? number(what) : what)]));
  };
  return { act, answer, read, found, free: () => exports.__wbg_fingerpost_free(post, 0) };
}

const NOTHING = Object.fromEntries(LOOKED.map((what) => [what, 0]));

test('what is looked for can be found', () => {
  const post = engine();
  assert.deepEqual(post.found(), NOTHING, 'it does not stand in the module');
  post.answer();
  const found = post.found();
  for (const what of [...MADE, LATEST, REFERRED]) assert.ok(found[what] > 0, what);
});

test('after handing over, nothing is left in the first module, and after leaving nothing in the other', () => {
  const begun = engine(first);
  assert.deepEqual(begun.found(), NOTHING, 'it does not stand in the module');
  begun.answer(HAND);
  assert.ok(begun.found()[LATEST] > 0 && begun.found()[`=237 ${LATEST}`] > 0, 'what is looked for can be found');
  const held = begun.read();
  const post = engine();
  for (const line of held.trim().split('\n')) {
    const [act, value] = line.slice(1).split(' ').map(Number);
    post.act(TAKE + act, value);
  }
  begun.free();
  assert.deepEqual(begun.found(), NOTHING);
  post.act(RESULT);
  assert.match(post.read(), /5 of 24 answered yes/);
  post.free();
  assert.deepEqual(post.found(), NOTHING);
});

test('nor is anything left in the first module after leaving from the checklist', () => {
  const post = engine(first);
  post.answer(CHECKLIST);
  assert.match(post.read(), /5 to 6 of 24 yes/);
  post.free();
  assert.deepEqual(post.found(), NOTHING);
});

test('leaving from a result leaves nothing of it in memory', () => {
  const post = engine();
  post.answer();
  assert.match(post.read(), /5 of 24 answered yes/);
  post.free();
  assert.deepEqual(post.found(), NOTHING);
});

test('nor does leaving in the middle of it, or from the services', () => {
  for (const last of [() => {}, (post) => (post.read(), post.act(SERVICES), post.read())]) {
    const post = engine();
    post.answer();
    last(post);
    post.free();
    assert.deepEqual(post.found(), NOTHING);
  }
});

test('starting again leaves nothing either', () => {
  const post = engine();
  post.answer();
  post.read();
  post.act(AGAIN);
  post.read();
  assert.deepEqual(post.found(), NOTHING);
});
