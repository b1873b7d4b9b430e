// What the engine leaves behind: after a handle has ended, its memory holds no answer and no sentence made of answers.
// The module is driven by its bare exports, so that nothing stands between the test and the memory.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const module = new WebAssembly.Module(readFileSync(new URL('../npm/dist/fingerpost_bg.wasm', import.meta.url)));

// Acts of wasm/widget/src/act.rs, and values that stand nowhere else in the module.
const [AGAIN, ITEM, FIELD] = [1, 100, 230];
const [RESULT, SERVICES] = [17, 18];
const EMPTY = 0xffffffff;
const YES = [2, 4, 5, 12, 15];
const [LATEST, REFERRED] = [20261103, 20260307];

// Sentences that the result makes of these answers.
const MADE = ['5 of 24 answered yes, 1 not known', 'items 2, 4, 5, 12 and 15', 'abuse on 2026-11-03', 'referral of 2026-03-07'];

/** A handle of a new instance, with a result on the screen that was read, or not yet. */
function engine() {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => assert.fail(`the engine called ${name}`);
  }
  const { exports } = new WebAssembly.Instance(module, imports);
  const post = exports.fingerpost_new(0, 20261121);
  const act = (number, value = EMPTY) => exports.fingerpost_act(post, number, value);
  const read = () => {
    let text = '';
    for (let letter; (letter = exports.fingerpost_letter(post)); ) text += String.fromCodePoint(letter);
    return text;
  };
  const answer = () => {
    act(AGAIN);
    read();
    for (let item = 1; item <= 24; item += 1) {
      act(ITEM + item, YES.includes(item) ? 1 : item === 7 ? 3 : 2);
      read();
    }
    for (const [field, value] of [[1, 97], [5, 7], [7, LATEST], [8, REFERRED], [10, 1], [11, 1]]) {
      act(FIELD + field, value);
      read();
    }
    act(RESULT);
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
    return Object.fromEntries([...MADE, LATEST, REFERRED].map((what) => [what, times(typeof what === 'number' ? number(what) : what)]));
  };
  return { act, answer, read, found, free: () => exports.__wbg_fingerpost_free(post, 0) };
}

const NOTHING = Object.fromEntries([...MADE, LATEST, REFERRED].map((what) => [what, 0]));

test('what is looked for can be found', () => {
  const post = engine();
  assert.deepEqual(post.found(), NOTHING, 'it does not stand in the module');
  post.answer();
  for (const [what, times] of Object.entries(post.found())) assert.ok(times > 0, what);
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
