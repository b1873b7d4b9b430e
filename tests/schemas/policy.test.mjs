// The published JSON Schema of a policy, by a validator from outside (ajv, strict, draft 2020-12), over the policies that
// ship and over the mistakes of tests/vectors/policies. The Rust tests hold the reader to the same table; where the two
// differ, the table says so, and this test holds that nothing else does.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'smol-toml';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: true });
addFormats(ajv, ['date']);
const schema = JSON.parse(read('docs/schemas/policy-1.schema.json'));
const valid = ajv.compile(schema);

const FOLDER = 'crates/thresholds/data/policies/';
const shipped = new Map(
  readdirSync(new URL(FOLDER, root))
    .filter((name) => name.endsWith('.toml'))
    .map((name) => [name.slice(0, -5), parse(read(FOLDER + name))]),
);

/** A shipped policy with a JSON Patch applied. */
function changed({ base, patch }) {
  let policy = structuredClone(shipped.get(base));
  for (const { op, path, value } of patch) {
    if (path === '') {
      policy = value;
      continue;
    }
    const keys = path.slice(1).split('/');
    const last = keys.pop();
    const parent = keys.reduce((at, key) => at[key], policy);
    assert.ok(parent, `no ${path} in ${base}`);
    if (op === 'remove') {
      assert.ok(last in parent, `no ${path} in ${base}`);
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
    } else if (op === 'add' && Array.isArray(parent)) parent.splice(Number(last), 0, value);
    else parent[last] = value;
  }
  return policy;
}

const { vectors } = JSON.parse(read('tests/vectors/policies/mistakes.json'));

test('the schema is one of its draft, and says what it is for', () => {
  assert.ok(ajv.validateSchema(schema), JSON.stringify(ajv.errors));
  assert.equal(schema.$id, 'urn:fingerpost:policy:1');
});

test('every policy that ships is valid', () => {
  assert.ok(shipped.size >= 6);
  for (const [name, policy] of shipped) {
    assert.ok(valid(policy), `${name}: ${JSON.stringify(valid.errors)}`);
  }
});

for (const { id, why, input, expected } of vectors) {
  test(`${id}: ${why}`, () => {
    const accepted = valid(changed(input));
    assert.equal(accepted ? 'accepts' : 'refuses', expected.schema, JSON.stringify(valid.errors));
  });
}

test('the differences from the reader are these and no others', () => {
  const readerAccepts = (row) => row.expected.place === null;
  const differ = vectors.filter((row) => readerAccepts(row) !== (row.expected.schema === 'accepts'));
  assert.deepEqual(
    differ.map((row) => row.id.slice('policy-mistakes/'.length)),
    [
      'end-before-start',
      'band-into-high',
      'bands-overlap',
      'bands-gap',
      'bands-gap-at-high',
      'bands-upside-down',
      'bands-out-of-order',
      'bands-same-id',
      'clusters-same-id',
      'blank-next-line',
      'byte-order-mark',
    ],
  );
  assert.ok(vectors.length - differ.length > 100, 'the two agree about nearly everything');
});

test('every keyword of the schema refuses something', () => {
  // A schema that accepted everything would pass the rows that it should accept.
  const refused = vectors.filter((row) => row.expected.schema === 'refuses').length;
  assert.ok(refused > 100, `${refused}`);
  const seen = new Set();
  for (const { input, expected } of vectors) {
    if (expected.schema === 'accepts') continue;
    valid(changed(input));
    for (const error of valid.errors ?? []) seen.add(error.keyword);
  }
  const used = ['additionalProperties', 'anyOf', 'const', 'enum', 'format', 'maximum', 'minimum', 'minItems', 'not', 'pattern',
    'required', 'type', 'uniqueItems'];
  assert.deepEqual(used.filter((keyword) => !seen.has(keyword)), []);
});
