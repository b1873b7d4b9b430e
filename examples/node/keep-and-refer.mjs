// Door: partner developer, any JavaScript. What comes after a decision: the case over time, what leaves for the record and
// for MARAC, FHIR for another system, and an assessment that is kept and decided again.
//
// Run: cargo xtask wasm, then node examples/node/keep-and-refer.mjs
// In a project of your own the import is '@fingerpost/widget/api'.
import {
  caseOverTime,
  difference,
  fhirImport,
  fhirResponse,
  fhirRiskAssessment,
  gpSummary,
  maracDraft,
  record,
  replay,
  whatWouldChange,
} from '../../wasm/npm/dist/api-node.js';

const date = '2026-11-21';
const known = (value) => ({ state: 'known', value, source: 'self-stated' });

function value(answer) {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.error.place}: ${answer.error.message}`);
}

const show = (heading, lines) => console.log([heading, ...lines.map((line) => `  ${line}`)].join('\n'));

// A pair is one victim and one alleged perpetrator. Two events of one pair, one of them reported months later.
const history = {
  assessments: [{ on: '2026-03-01' }],
  events: [
    { on: '2026-02-10', reportedOn: '2026-02-10', crime: known(true) },
    { on: '2026-04-02', reportedOn: '2026-09-30', crime: { state: 'does-not-know' } },
  ],
  hearings: [{ referred: '2026-03-02', met: '2026-03-19' }],
};
const [pair] = value(caseOverTime({ area: 'city-of-london', date, case: history })).pairs;
show('THE CASE OVER TIME', [
  `repeat, current definition: ${pair.repeat.anyAbuse.state}; older definition: ${pair.repeat.criminal.state}`,
  `events in the window: ${pair.escalation.events}; look again: ${pair.review.state}`,
]);

const assessment = {
  area: 'city-of-london',
  date,
  jurisdiction: 'england',
  answers: { 'very-afraid': 'yes', separation: 'yes', strangulation: 'yes', worse: 'dont-know' },
  facts: {
    age: known(34),
    children: known(true),
    history: { events: history.events.map(({ on, crime }) => ({ on, crime })), hearings: history.hearings },
  },
};

const kept = value(record(assessment));
const decision = value(replay({ record: kept }));
show('KEPT, AND DECIDED AGAIN', [
  `${decision.level.label}, by ${decision.reasons.map((reason) => reason.clause).join(', ')}`,
  `policy ${kept.policy.id}, edition ${kept.policy.edition}, ${kept.policy.fingerprint.slice(0, 19)}…`,
]);
const tampered = replay({ record: { ...kept, answers: { ...kept.answers, 'very-afraid': 'no' }, facts: {} } });
show('A RECORD THAT WAS CHANGED', [tampered.ok ? 'accepted' : `${tampered.error.code}: ${tampered.error.expected}`]);

const { facts: _, ...without } = assessment;
show('WITHOUT THAT HISTORY, WHAT WOULD RAISE THE LEVEL', value(whatWouldChange(without)).changes.map((change) => change.sentence));
const { area: first, ...same } = without;
const moved = value(difference({ ...same, first: { area: first }, second: { area: 'plymouth' } }));
show('IF SHE MOVES TO PLYMOUTH', [`${moved.first.level.label} becomes ${moved.second.level.label}`]);

const summary = value(
  gpSummary({ date, happened: ['disclosed', 'checklist-done'], assessment: { ...assessment, date: undefined }, include: { items: false } }),
);
show('FOR THE GP RECORD', [summary.recordAdvice[0].text, ...summary.text.split('\n').slice(0, 3)]);
const draft = value(maracDraft({ ...assessment, referral: { safePhone: known('her sister, after six'), consent: known(true) } }));
show('FOR MARAC', [`criteria: ${draft.criteria.join(', ')}`, `still needed: ${draft.missing.map((field) => field.text).join('; ')}`]);

const sent = { base: 'https://records.example/fhir', subject: 'Patient/a1' };
const resource = value(fhirResponse({ ...sent, instrument: 'safelives-dash-24', status: 'completed', date, answers: assessment.answers }));
const risk = value(fhirRiskAssessment({ ...sent, ...assessment, basis: 'QuestionnaireResponse/q1' }));
const back = value(fhirImport({ base: sent.base, resource }));
show('FOR ANOTHER SYSTEM', [
  `${resource.resourceType} with ${resource.item.length} answers, ${risk.resourceType}: ${risk.prediction[0].qualitativeRisk.text}`,
  `and back: ${back.tally.yes} yes, ${back.tally.dontKnow} not known, ${back.findings.length} findings`,
]);
