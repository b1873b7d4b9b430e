// What each module links is what it uses: the first has neither rule nor directory, and no code list, crosswalk, statute
// or wording rule is in either.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const first = read('wasm/npm/dist/fingerpost_bg.wasm').toString('latin1');
const wasm = read('wasm/npm/dist/fingerpost_whole_bg.wasm').toString('latin1');

/** The long texts of some columns of a list's JSON edition: short ones may stand in any sentence. */
const texts = (path, columns) => {
  const list = JSON.parse(read(path));
  return (list.rows ?? list.codes)
    .flatMap((row) => columns.map((column) => row[column]))
    .filter((text) => typeof text === 'string' && text.length > 28);
};

test('the texts that the element shows are found this way', () => {
  assert.ok(wasm.includes('National Domestic Abuse Helpline'));
  assert.ok(first.includes('Is anybody in danger now?'));
});

test('no rule, directory, helpline or duty is in the first module, but for the two duties that are due at an answer', () => {
  const names = (folder, ends) => readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((file) => file.endsWith(ends));
  const policies = names('crates/thresholds/data/policies', '.toml').map((file) => /^title = "(.*)"/m.exec(read(`crates/thresholds/data/policies/${file}`))[1]);
  const services = names('crates/pathways/data/directories', '.json').flatMap((file) => JSON.parse(read(`crates/pathways/data/directories/${file}`)).services.map((one) => one.name));
  const cells = (path) => read(path).toString().split('\n').filter((line) => line && !line.startsWith('#')).slice(1).flatMap((line) => line.split(','));
  const lines = cells('crates/pathways/data/helplines.csv').filter((cell) => /^0\d{3}/.test(cell));
  const atOnce = ['strangulation-urgent', 'suicide-urgent'];
  const duties = JSON.parse(read('docs/data/taxonomy-duties.json'));
  const actions = (duties.rows ?? duties.codes).filter((row) => !atOnce.includes(row.id)).map((row) => row.action);
  const limits = cells('crates/thresholds/data/limits.csv').filter((cell) => cell.length > 28);
  for (const [what, found] of Object.entries({ policies, services, lines, actions, limits })) {
    assert.ok(found.length > 3, `${what}: only ${found.length} texts to look for`);
    assert.deepEqual(found.filter((text) => first.includes(text)), [], what);
    assert.ok(found.some((text) => wasm.includes(text)), `${what} are found this way`);
  }
});

test('no code list is in the element', () => {
  const folder = 'docs/data/characteristics/lists';
  const labels = readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => texts(`${folder}/${file}`, ['label']));
  assert.ok(labels.length > 50, `only ${labels.length} labels to look for`);
  assert.deepEqual(labels.filter((label) => wasm.includes(label) || first.includes(label)), []);
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
