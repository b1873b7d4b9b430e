// The types are held against the calls both ways: requests that must and must not compile, and real answers as literals,
// where a field too many or too few is an error of the compiler.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as api from '../npm/dist/api-node.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = join(here, '../npm/node_modules/typescript/bin/tsc');

function compile(...files) {
  const options = '--noEmit --strict --exactOptionalPropertyTypes --target es2022 --module nodenext --types --lib es2022';
  const run = spawnSync(process.execPath, [tsc, ...options.split(' ').flatMap((o) => (o === '--types' ? [] : [o])), ...files], {
    encoding: 'utf8',
    cwd: here,
  });
  return run.stdout + run.stderr;
}

test('requests compile, and mistakes in them do not', () => {
  assert.equal(compile('types/requests.ts'), '');
});

const yes = { state: 'known', value: true, source: 'self-stated' };
const read = (path) => readFileSync(new URL(`../../crates/${path}`, import.meta.url), 'utf8');

/** Requests whose answers between them have every field. */
function answers() {
  const day = { date: '2026-11-21' };
  const assessment = { ...day, jurisdiction: 'england' };
  const facts = {
    judgement: { high: 'reason' },
    age: { state: 'known', value: 17, source: 'observed' },
    children: yes,
    history: {
      events: [1, 2, 3, 4, 5, 6].map((n) => ({ on: `2026-11-0${n}`, crime: yes })),
      hearings: [{ referred: '2026-10-01', met: '2026-10-15' }],
    },
  };
  const ticks = { 'very-afraid': 'yes', strangulation: 'yes', 'stalking-harassment': 'yes', worse: 'no' };
  const areas = api.listAreas().value.map((area) => area.id);
  const marac = { hearings: [{ referred: '2026-10-01', met: '2026-10-15' }] };
  const record = {
    assessments: [{ on: '2026-10-01', rising: yes, pairs: [1] }, { on: '2025-01-01', pairs: [3] }],
    events: [{ on: '2026-11-01', reportedOn: '2026-11-02', pairs: [1, 2] }, { on: '2026-11-03', crime: yes, pairs: [4] }],
    hearings: [{ referred: '2026-10-01', met: '2026-10-15', pairs: [1] }, { referred: '2026-11-10', pairs: [4] }],
  };
  const base = 'https://records.example/fhir';
  const sent = { ...day, base, subject: 'Patient/a1', status: 'completed' };
  const need = { route: 'victim', level: 'high', byAndFor: ['deaf'], circumstances: { children: yes } };
  const all = [
    ['Versions', api.versions()],
    ['Area[]', api.listAreas()],
    ...['safelives-dash-24', 'hark', 's-dash', 'h-dash'].map((instrument) => ['Instrument', api.instrument({ instrument })]),
    ['TallyAnswer', api.tally({ instrument: 'safelives-dash-24', answers: ticks })],
    ['TallyAnswer', api.tally({ instrument: 'h-dash', answers: {} })],
    ['HarkAnswer', api.hark({ answers: { kick: 'yes' } })],
    ...areas.map((area) => ['Decision', api.evaluate({ ...assessment, area, answers: ticks })]),
    ...areas.map((area) => ['Decision', api.evaluate({ ...assessment, area, answers: ticks, facts })]),
    ...areas.map((area) => ['Decision', api.evaluate({ ...assessment, area, answers: Array(24).fill('yes'), facts: { honourBasedAbuse: yes } })]),
    ['Explanation', api.explain({ ...assessment, area: 'national', answers: ticks })],
    ...areas.map((area) => ['Signpost', api.signpost({ ...day, area, need })]),
    ['Signpost', api.signpost({ date: '2015-01-01', area: 'city-of-london', need })],
    ...['police-dash-27', 'safelives-dash-24-scotland', 'police-scotland-daq-27'].map((instrument) => ['Instrument', api.instrument({ instrument })]),
    ['ScreensAnswer', api.screens({ checklist: ticks, stalking: { 'violence-now': 'yes' }, honour: {} })],
    ['ScreensAnswer', api.screens({ honour: { truancy: 'yes' } })],
    ['RescoreAnswer', api.rescore({ from: 'police-dash-27', to: 'safelives-dash-24', answers: { 'hurt-others': 'yes' } })],
    ['RescoreAnswer', api.rescore({ from: 'safelives-dash-24', to: 'police-dash-27', answers: ticks })],
    ...areas.map((area) => ['Changes', api.whatWouldChange({ ...assessment, area, answers: ticks, facts: { history: marac } })]),
    ['Changes', api.whatWouldChange({ ...assessment, area: 'national', answers: Array(24).fill('yes') })],
    ['Difference', api.difference({ ...assessment, first: { area: 'slough' }, second: { area: 'plymouth' }, answers: ticks, facts })],
    ...areas.map((area) => ['CaseAnswer', api.caseOverTime({ ...day, area, case: record })]),
    ['RiskRecord', api.record({ ...assessment, area: 'plymouth', answers: ticks, facts })],
    ['RiskRecord', api.record({ ...assessment, area: 'national', answers: { worse: 'dont-know' }, withoutPolicy: true })],
    ['Decision', api.replay({ record: api.record({ ...assessment, area: 'kingston', answers: ticks, facts }).value })],
    ['GpSummary', api.gpSummary({ ...day, hark: { afraid: 'yes' }, happened: ['disclosed'], assessment: { area: 'slough', jurisdiction: 'wales', answers: ticks } })],
    ['GpSummary', api.gpSummary(day)],
    ['MaracDraft', api.maracDraft({ ...assessment, area: 'national', answers: ticks, facts, referral: { consent: yes } })],
    ...['safelives-dash-24', 'hark', 's-dash', 'h-dash'].map((instrument) => ['FhirQuestionnaire', api.fhirQuestionnaire({ instrument, base })]),
    ['FhirCodeSystems', api.fhirCodeSystems({ base })],
    ['FhirQuestionnaireResponse', api.fhirResponse({ ...sent, instrument: 'safelives-dash-24', answers: ticks })],
    ['FhirQuestionnaireResponse', api.fhirResponse({ ...sent, instrument: 'hark', answers: {}, author: 'Practitioner/b2' })],
    ['FhirRiskAssessment', api.fhirRiskAssessment({ ...assessment, area: 'plymouth', answers: ticks, base, subject: 'Patient/a1' })],
    ['FhirRiskAssessment', api.fhirRiskAssessment({ ...assessment, area: 'national', answers: Array(24).fill('yes'), base, subject: 'Patient/a1', author: 'Practitioner/b2', basis: 'QuestionnaireResponse/q1' })],
    ['FhirImportAnswer', api.fhirImport({ base, resource: api.fhirResponse({ ...sent, instrument: 'h-dash', answers: { truancy: 'no' } }).value })],
    ['FhirImportAnswer', api.fhirImport({ base, resource: { resourceType: 'QuestionnaireResponse', questionnaire: `${base}/Questionnaire/hark` } })],
    ['WordingSummary', api.validateWording({ instrument: 'safelives-dash-24', pack: JSON.parse(read('../examples/wording/own-topics.en.json')) })],
    ...areas.map((area) => ['PolicyReport', api.analysePolicy({ ...day, area })]),
    ['PolicySummary', api.validatePolicy({ toml: read('thresholds/data/policies/plymouth.toml') })],
    ['DirectoryReport', api.validateDirectory({ ...day, directory: JSON.parse(read('pathways/data/directories/slough.json')) })],
    ['never', api.evaluate('{')],
    ['never', api.evaluate({})],
  ];
  for (const [type, answer] of all) assert.equal(answer.ok, type !== 'never', JSON.stringify(answer.error));
  return all;
}

test('real answers are of their types', () => {
  const folder = mkdtempSync(join(here, 'types/answers-'));
  try {
    const head = `import type * as t from '../../../npm/dist/api.js';\n`;
    const literals = answers().map(
      ([type, answer], at) =>
        `export const answer${at}: t.Answer<${type === 'never' ? 'never' : `t.${type}`}> = ${JSON.stringify(answer)};\n`,
    );
    const documents = [
      `export const directory: t.Directory = ${read('pathways/data/directories/city-of-london.json')};\n`,
    ];
    const file = join(folder, 'answers.ts');
    writeFileSync(file, head + literals.join('') + documents.join(''));
    assert.equal(compile(file), '');
    writeFileSync(file, `${head}export const answer: t.Answer<t.Explanation> = {ok: true, value: {sentences: [1]}};\n`);
    assert.match(compile(file), /TS2322/, 'a wrong answer is noticed');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every code of the documentation is in the types, and no other', () => {
  const page = readFileSync(new URL('../../docs/json-api.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([a-z-]+)` \| [A-Z]/gm)].map((row) => row[1]);
  const types = readFileSync(new URL('../npm/dist/errors.d.ts', import.meta.url), 'utf8');
  const union = types.slice(types.indexOf('type ErrorCode ='), types.indexOf(';', types.indexOf('type ErrorCode =')));
  const typed = [...union.matchAll(/'([a-z-]+)'/g)].map((name) => name[1]);
  assert.deepEqual(typed.sort(), documented.sort());
});
