// Bad input is an answer, through WebAssembly too: never thrown, and nothing of it repeated.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as api from '../npm/dist/api-node.js';

const TAKING = [
  'instrument', 'tally', 'hark', 'evaluate', 'explain', 'signpost', 'validatePolicy', 'validateDirectory',
  'validateWording', 'analysePolicy', 'screens', 'rescore', 'whatWouldChange', 'difference', 'caseOverTime', 'record',
  'replay', 'gpSummary', 'maracDraft', 'fhirQuestionnaire', 'fhirCodeSystems', 'fhirResponse', 'fhirRiskAssessment',
  'fhirImport',
];
const EVALUATION = { area: 'national', date: '2026-11-21', jurisdiction: 'england', answers: { worse: 'yes' } };
const SLOUGH = new URL('../../crates/pathways/data/directories/slough.json', import.meta.url);
const slough = () => JSON.parse(readFileSync(SLOUGH, 'utf8'));

const refused = (answer) => {
  assert.equal(answer.ok, false);
  const { code, place, expected, message } = answer.error;
  assert.ok(expected && message.startsWith(place), message);
  return [code, place];
};

for (const name of TAKING) {
  test(`${name} refuses what is no request`, () => {
    const call = api[name];
    const cycle = {};
    cycle.self = cycle;
    for (const nothing of [undefined, () => 1, Symbol('s'), cycle, { n: 1n }, 'not json', '']) {
      assert.deepEqual(refused(call(nothing)), ['not-json', 'request']);
    }
    assert.deepEqual(refused(call(null)), ['wrong-kind', 'request']);
    assert.deepEqual(refused(call('{"a": 1, "a": 1}')), ['duplicate-key', 'request']);
    assert.deepEqual(refused(call({ husband: 1 })), ['unknown-field', 'request']);
    assert.deepEqual(refused(call(' '.repeat(2 ** 20 + 1))), ['too-large', 'request']);
    assert.deepEqual(refused(call('['.repeat(100_000)))[0], 'not-json');
    assert.equal(refused(call('"\ud800"'))[1], 'request', 'half a character');
  });
}

test('what the issue of bad input names', () => {
  const evaluate = (change) => refused(api.evaluate({ ...EVALUATION, ...change }));
  assert.deepEqual(evaluate({ area: 'atlantis' }), ['unknown-area', 'area']);
  assert.deepEqual(evaluate({ answers: { 'she-said': 'yes' } }), ['unknown-item', 'answers']);
  assert.deepEqual(evaluate({ answers: ['yes'] }), ['wrong-count', 'answers']);
  assert.deepEqual(evaluate({ date: '21 November' }), ['bad-date', 'date']);
  assert.deepEqual(evaluate({ facts: { judgement: { high: ' ' } } }), [
    'judgement-without-reason',
    'facts.judgement.high',
  ]);
  assert.deepEqual(evaluate({ facts: { history: { events: [{ on: '2027-01-01' }] } } }), [
    'record-in-future',
    'facts.history.events[0]',
  ]);
});

test('a directory is refused at its place', () => {
  const with_ = (change) => {
    const directory = slough();
    change(directory);
    const need = { route: 'victim', level: 'high' };
    return refused(api.signpost({ directory, need, date: '2026-11-21' }));
  };
  assert.deepEqual(with_((d) => (d.colour = 'red')), ['unknown-field', 'directory']);
  assert.deepEqual(with_((d) => (d.services[1].id = d.services[0].id)), ['duplicate-id', 'directory.services[1].id']);
  assert.deepEqual(with_((d) => delete d.services[0].source), ['missing-source', 'directory.services[0].source']);
});

test('what was sent does not come back', () => {
  const secret = 'Zq-her-own-words-qZ';
  const tries = [
    { ...EVALUATION, area: secret },
    { ...EVALUATION, [secret]: 1 },
    { ...EVALUATION, answers: { [secret]: 'yes' } },
    { ...EVALUATION, answers: { worse: secret } },
    { ...EVALUATION, facts: { judgement: { high: secret } } },
    { ...EVALUATION, facts: { [secret]: {} } },
    secret,
  ];
  for (const request of tries) {
    for (const name of TAKING) assert.ok(!JSON.stringify(api[name](request)).includes(secret), name);
  }
});

test('a thousand large requests leave the memory where it was', () => {
  const request = JSON.stringify({ directory: slough(), need: { route: 'victim', level: 'high' }, date: '2026-11-21' });
  const before = process.memoryUsage().external;
  for (let time = 0; time < 1000; time += 1) assert.equal(api.signpost(request).ok, true);
  const grown = process.memoryUsage().external - before;
  assert.ok(grown < 8 * 2 ** 20, `${grown} bytes more`);
});
