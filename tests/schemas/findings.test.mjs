// The published JSON Schema of findings, by a validator from outside (ajv, strict, draft 2020-12), over what the command
// answers (a Rust test holds the sample to that) and over mistakes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: true });
addFormats(ajv, ['date']);
const valid = ajv.compile(read('docs/schemas/findings-1.schema.json'));
const sample = read('tests/schemas/samples/findings.json');

test('what the command answers is valid', () => {
  assert.ok(valid(sample), JSON.stringify(valid.errors));
  assert.ok(sample.findings.some(({ column }) => column) && sample.findings.some(({ hint }) => hint));
});

test('the last line of NDJSON is valid too', () => {
  const { findings, findingsListed, ...last } = sample;
  assert.ok(valid(last), JSON.stringify(valid.errors));
});

for (const [why, change] of [
  ['another format', (one) => { one.format = 'fingerpost-findings-2'; }],
  ['a value beside a place', (one) => { one.findings[0].value = 'x'; }],
  ['no rule', (one) => { delete one.findings[0].rule; }],
  ['a rule id with a space', (one) => { one.findings[0].rule = 'person sex'; }],
  ['column 0', (one) => { one.findings[0].column = 0; }],
  ['a severity of its own', (one) => { one.rules[0].severity = 'fatal'; }],
  ['a count that is not whole', (one) => { one.findingsTotal = 1.5; }],
  ['a day of no calendar', (one) => { one.checkedOn = '2026-02-30'; }],
  ['a list without its length', (one) => { delete one.findingsListed; }],
  ['a field without its states', (one) => { one.files[0].fields.sex = {}; }],
]) {
  test(`refused: ${why}`, () => {
    const changed = structuredClone(sample);
    change(changed);
    assert.ok(!valid(changed));
  });
}
