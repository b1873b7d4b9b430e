// Compiled, never run: what a partner writes, and what the types must refuse.
import init, {
  caseOverTime,
  evaluate,
  fhirResponse,
  gpSummary,
  hark,
  maracDraft,
  record,
  replay,
  rescore,
  signpost,
  tally,
} from '../../npm/dist/api.js';
import type { Decision, EvaluateRequest, Fact } from '../../npm/dist/api.js';

const yes: Fact<boolean> = { state: 'known', value: true, source: 'self-stated' };
const request: EvaluateRequest = {
  area: 'plymouth',
  date: '2026-11-21',
  jurisdiction: 'england',
  answers: { 'very-afraid': 'yes', worse: 'dont-know' },
  facts: { children: yes, judgement: { high: 'the reason in words' } },
};

export async function use(): Promise<string[]> {
  await init();
  const answer = evaluate(request);
  if (!answer.ok) return [answer.error.message];
  const decision: Decision = answer.value;
  const where = signpost({ area: 'plymouth', date: request.date, need: { route: 'victim', level: decision.level.route } });
  return where.ok ? where.value.statements.map((statement) => statement.text) : [where.error.code];
}

// @ts-expect-error A judgement cannot lower.
evaluate({ ...request, facts: { judgement: { low: 'calm' } } });
// @ts-expect-error A missing fact says why: there is no bare false.
evaluate({ ...request, facts: { children: false } });
// @ts-expect-error No such item.
evaluate({ ...request, answers: { 'very-scared': 'yes' } });
// @ts-expect-error An area or a policy, not neither.
evaluate({ date: '2026-11-21', jurisdiction: 'wales', answers: [] });
// @ts-expect-error A declined fact has no value.
const declined: Fact<boolean> = { state: 'declined', value: true };
// @ts-expect-error A need has a level.
signpost({ area: 'slough', date: '2026-11-21', need: { route: 'victim' } });
// @ts-expect-error No such answer.
hark({ answers: ['maybe'] });
// @ts-expect-error A value is there only when the answer is ok.
tally({ instrument: 'hark', answers: {} }).value;
/** A draft that holds what it is given, and an assessment that is kept and made again. */
export function keep(): string {
  const kept = record({ ...request, withoutPolicy: true });
  if (!kept.ok) return kept.error.code;
  const again = replay({ record: kept.value, area: 'plymouth' });
  const draft = maracDraft({ ...request, referral: { consent: yes, safePhone: { state: 'declined' } } });
  const summary = gpSummary({ date: request.date, happened: ['disclosed'] });
  const over = caseOverTime({ area: 'kingston', date: request.date, case: { events: [{ on: request.date, pairs: [1, 2] }] } });
  return [again.ok && again.value.level.id, draft.ok && draft.value.text, summary.ok && summary.value.text, over.ok].join();
}

// @ts-expect-error A record is not made by hand: it has an outcome.
replay({ record: { format: 1, engine: 1, package: '', answers: {} } });
// @ts-expect-error A total is never carried across: there are no Scottish topics to carry.
rescore({ from: 'police-scotland-daq-27', to: 'safelives-dash-24', answers: {} });
// @ts-expect-error The police form may not be reproduced as a Questionnaire.
fhirResponse({ instrument: 'police-dash-27', answers: {}, status: 'completed', date: '2026-11-21', base: 'https://a.example', subject: 'Patient/1' });
// @ts-expect-error A field of a referral is a fact, with why it is missing when it is.
maracDraft({ ...request, referral: { safePhone: '07' } });
export { declined };
