// Compiled, never run: what a partner writes, and what the types must refuse.
import init, { evaluate, hark, signpost, tally } from '../../npm/dist/api.js';
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
export { declined };
