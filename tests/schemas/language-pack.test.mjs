// The published schema of a language pack, over the packs that ship and over mistakes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv, ['date']);
const valid = ajv.compile(read('docs/schemas/language-pack-1.schema.json'));

const FOLDER = 'wasm/widget/lang/';
const packs = readdirSync(new URL(FOLDER, root)).filter((name) => !['template.json', 'pictures.json'].includes(name));

test('every pack that ships is valid', () => {
  assert.ok(packs.includes('en-easy.json'));
  for (const name of packs) assert.ok(valid(read(FOLDER + name)), `${name}: ${JSON.stringify(valid.errors)}`);
});

const MISTAKES = {
  'no reviewer, not even null': (pack) => delete pack.reviewer,
  'a reviewer without a name': (pack) => (pack.reviewer = { role: 'clinical safety officer', on: '2026-11-01' }),
  'a day that is none': (pack) => (pack.translator.on = '2026-13-01'),
  'a language with blanks': (pack) => (pack.language = 'en GB'),
  'a third direction': (pack) => (pack.direction = 'up'),
  'an unknown state': (pack) => (Object.values(pack.messages)[0].state = 'fine'),
  'an empty text': (pack) => (Object.values(pack.messages)[0].text = ''),
  'plurals without other': (pack) => (Object.values(pack.messages)[0].text = { one: 'a' }),
  'a plural that CLDR has not': (pack) => (Object.values(pack.messages)[0].text = { other: 'a', dual: 'b' }),
  'something else': (pack) => (pack.colour = 'blue'),
};

for (const [name, change] of Object.entries(MISTAKES)) {
  test(`refused: ${name}`, () => {
    const pack = structuredClone(read(`${FOLDER}en-easy.json`));
    change(pack);
    assert.ok(!valid(pack));
  });
}
