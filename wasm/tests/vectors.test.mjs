// Every vector of the risk rules through the built package, against the same expectations as the native tests.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as api from '../npm/dist/api-node.js';

const FOLDER = new URL('../../tests/vectors/risk/', import.meta.url);
const numbers = new Map(api.instrument({ instrument: 'safelives-dash-24' }).value.items.map((i) => [i.id, i.number]));
const numbered = (items) => items.map((id) => numbers.get(id));

/** Only the keys that an expectation names; item ids as numbers. */
function shaped(entry, expected) {
  const out = {};
  for (const key of Object.keys(expected)) {
    if (key === 'items') out.items = numbered(entry.items);
    else if (key === 'about') out.about = entry.what;
    else out[key] = entry[key];
  }
  return out;
}

/** Compares entries in any order; an expectation may name fewer keys. `key` and what an entry is about tell them apart. */
function entries(found, expected, key) {
  const name = (entry) => [entry[key] ?? entry.what, entry.cluster ?? entry.criterion ?? ''].join(' ');
  const sorted = (list) => [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));
  const [have, want] = [sorted(found), sorted(expected)];
  assert.deepEqual(have.map((entry) => entry[key] ?? entry.what), want.map((entry) => entry[key]));
  have.forEach((entry, at) => assert.deepEqual(shaped(entry, want[at]), want[at]));
}

function evaluated(answer, expected) {
  if (expected.error !== undefined) {
    assert.equal(answer.ok, false);
    assert.equal(answer.error.code, expected.error);
    return;
  }
  assert.equal(answer.ok, true, JSON.stringify(answer.error));
  const decision = answer.value;
  assert.equal(decision.level.id, expected.level);
  assert.equal(decision.indeterminate?.couldBe.id ?? null, expected.couldBe);
  const { yes, no, dontKnow, unanswered, possible } = decision.tally;
  assert.deepEqual({ yes, no, dontKnow, unanswered }, expected.tally);
  assert.deepEqual([possible.from, possible.to], expected.range);
  entries(decision.reasons, expected.reasons, 'clause');
  entries(decision.indeterminate?.open ?? [], expected.open, 'about');
  entries(decision.prompts, expected.prompts, 'id');
  assert.deepEqual(decision.routes.map((route) => route.id), expected.routes);
  for (const standing of ['due', 'check']) {
    const ids = decision.duties.filter((duty) => duty.standing === standing).map((duty) => duty.id);
    assert.deepEqual(ids.sort(), expected.duties[standing]);
  }
}

function harked(answer, expected) {
  if (expected.error !== undefined) {
    assert.equal(answer.error?.code, expected.error);
    return;
  }
  assert.equal(answer.value.outcome, expected.outcome);
  assert.deepEqual([answer.value.possible.from, answer.value.possible.to], expected.range);
}

/** What was said of rising as a word; what is not there as null. */
function overTime(answer, expected) {
  if (expected.error !== undefined) {
    assert.equal(answer.error?.code, expected.error);
    return;
  }
  const word = (fact) =>
    fact.state === 'known' ? (fact.value ? 'yes' : 'no') : fact.state === 'not-applicable' ? 'no' : 'open';
  const found = answer.value.pairs.map((pair) => ({
    ...pair,
    repeat: { ...pair.repeat, applies: pair.repeat.applies ?? null },
    escalation: pair.escalation ?? null,
    rising: { ...pair.rising, said: word(pair.rising.said) },
  }));
  assert.deepEqual(found, expected.pairs);
}

const CALLS = {
  caseOverTime: (input, expected) => overTime(api.caseOverTime(input), expected),
  evaluate: (input, expected) => evaluated(api.evaluate(input), expected),
  hark: (input, expected) => harked(api.hark(input), expected),
};
/** Calls of the vectors that are no calls of the API: the native tests have them. */
const ELSEWHERE = new Set(['hark-table', 'study']);

test('the records of every version', () => {
  const folder = new URL('records/', FOLDER);
  let replayed = 0;
  for (const file of readdirSync(folder)) {
    for (const { input, expected } of JSON.parse(readFileSync(new URL(file, folder), 'utf8')).vectors) {
      evaluated(api.replay(input), expected);
      replayed += 1;
    }
  }
  assert.ok(replayed > 40, `${replayed}`);
});

let count = 0;
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort()) {
  const { call, topic, vectors } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (ELSEWHERE.has(call)) continue;
  test(topic, () => {
    assert.ok(Object.hasOwn(CALLS, call), `no such call here: ${call}`);
    for (const { id, input, expected } of vectors) {
      try {
        CALLS[call](input, expected);
      } catch (error) {
        error.message = `${id}: ${error.message}`;
        throw error;
      }
      count += 1;
    }
  });
}

test('there were vectors', () => assert.ok(count > 100, `${count}`));
