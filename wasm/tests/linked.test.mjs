// What the element links is what it uses: no code list, crosswalk, statute or wording rule is in its WebAssembly.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const wasm = read('wasm/npm/dist/fingerpost_bg.wasm').toString('latin1');

/** The long texts of some columns of a list's JSON edition: short ones may stand in any sentence. */
const texts = (path, columns) => {
  const list = JSON.parse(read(path));
  return (list.rows ?? list.codes)
    .flatMap((row) => columns.map((column) => row[column]))
    .filter((text) => typeof text === 'string' && text.length > 28);
};

test('the texts that the element shows are found this way', () => {
  assert.ok(wasm.includes('National Domestic Abuse Helpline'));
});

test('no code list is in the element', () => {
  const folder = 'docs/data/characteristics/lists';
  const labels = readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => texts(`${folder}/${file}`, ['label']));
  assert.ok(labels.length > 50, `only ${labels.length} labels to look for`);
  assert.deepEqual(labels.filter((label) => wasm.includes(label)), []);
});

test('no table of the taxonomy but the duties is in the element', () => {
  const found = [
    ...texts('docs/data/taxonomy-anchors.json', ['act', 'note']),
    ...texts('docs/data/taxonomy-language.json', ['reason', 'suggestion']),
    ...texts('docs/data/taxonomy-external-codes.json', ['label', 'note']),
  ];
  const duties = texts('docs/data/taxonomy-duties.json', ['source', 'title', 'action']).join('\n');
  assert.ok(found.length > 30, `only ${found.length} texts to look for`);
  assert.deepEqual(found.filter((text) => wasm.includes(text) && !duties.includes(text)), []);
});
