// The JSON Schemas with ajv in strict mode, and what they say of rows against what our checker says.
//
// `cargo xtask test` runs this with FORMS set to what `xtask-forms stage` wrote.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FOLDER = process.env.FORMS ?? 'target/forms';
const services = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'records.schema.json')));
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);

// Definitions are compiled once and shared: inlined they would take three times as long.
const ajv = new Ajv2020({ strict: true, inlineRefs: false });
addFormats(ajv);
for (const service of services) {
  ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, service, 'records.schema.json'), 'utf8')));
}
const id = (service) => `urn:fingerpost:standard:1.0:${service}`;
const row = (service, record) => ajv.getSchema(`${id(service)}#/$defs/${record}`);

test('there is a schema for every service, and the draft says that it is one', () => {
  assert.ok(services.length >= 20, String(services.length));
  for (const service of services) {
    const schema = ajv.getSchema(id(service));
    assert.ok(ajv.validateSchema(schema.schema), `${service}: ${ajv.errorsText()}`);
  }
});

test('every example row is valid, and so are all of a service together', () => {
  for (const service of services) {
    const all = {};
    const folder = join(FOLDER, service, 'examples');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ndjson'))) {
      const record = file.slice(0, -'.ndjson'.length);
      const check = row(service, record);
      all[record] = lines(join(folder, file)).map(JSON.parse);
      for (const example of all[record]) {
        assert.ok(check(example), `${service} ${record}: ${ajv.errorsText(check.errors)}`);
      }
    }
    const whole = ajv.getSchema(id(service));
    assert.ok(whole(all), `${service}: ${ajv.errorsText(whole.errors)}`);
    assert.ok(!whole({ ...all, 'no-such-record': [] }), service);
  }
});

// Each sample is an example row with one cell changed. `broken` are the rules of cells that our checker says it breaks.
const samples = lines(join(FOLDER, 'samples.ndjson')).map(JSON.parse);
const reach = new Map(JSON.parse(readFileSync(join(FOLDER, 'coverage.json'), 'utf8')).map((r) => [r.rule, r]));

/** The rows of a service's example, read once. */
const bases = new Map();
function base({ service, record, row: number }) {
  const file = join(FOLDER, service, 'examples', `${record}.ndjson`);
  if (!bases.has(file)) bases.set(file, lines(file).map(JSON.parse));
  return bases.get(file)[number];
}

const verdicts = samples.map((sample) => {
  const changed = { ...base(sample), [sample.field]: sample.value };
  if (sample.value === null) delete changed[sample.field];
  return { ...sample, valid: row(sample.service, sample.record)(changed) };
});
const say = ({ service, record, field, cell, broken, valid }) =>
  `${service} ${record}.${field} ${JSON.stringify(cell)}: schema ${valid ? 'takes' : 'refuses'} it, checker: ${broken.join(', ') || 'fine'}`;
const told = (list) => `${list.length} samples\n${list.slice(0, 20).map(say).join('\n')}`;

test('what the checker takes, the schema takes', () => {
  const refused = verdicts.filter((v) => v.broken.length === 0 && !v.valid);
  assert.equal(refused.length, 0, told(refused));
});

test('what the checker refuses, the schema refuses, but for the rules that coverage.md says it cannot express', () => {
  const whole = (rule) => reach.get(rule).jsonSchema === 'yes';
  const taken = verdicts.filter((v) => v.valid && v.broken.some(whole));
  assert.equal(taken.length, 0, told(taken));
});

test('coverage.md says neither too much nor too little of JSON Schema', () => {
  const alone = new Map();
  for (const { broken, valid } of verdicts.filter((v) => v.broken.length === 1)) {
    const [taken, all] = alone.get(broken[0]) ?? [0, 0];
    alone.set(broken[0], [taken + valid, all + 1]);
  }
  const wrong = [];
  for (const [rule, [taken, all]] of alone) {
    const { jsonSchema } = reach.get(rule);
    const seen = taken === 0 ? 'yes' : taken === all ? 'no' : 'in part';
    if (seen !== jsonSchema) wrong.push(`${rule}: said ${jsonSchema}, seen ${seen} (${taken} of ${all} taken)`);
  }
  assert.deepEqual(wrong, []);
});

test('the samples break every rule of cells that a JSON text can break', () => {
  const broken = new Set(samples.flatMap((sample) => sample.broken));
  const never = [...reach.values()].filter((r) => r.scope === 'field' && !broken.has(r.rule)).map((r) => r.rule);
  assert.deepEqual(never, ['field.not-text'], 'a cell that is not UTF-8 cannot stand in JSON');
});
