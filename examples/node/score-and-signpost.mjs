// Door: partner developer, any JavaScript. The same as partner-system.rs through the built package.
//
// Run: cargo xtask wasm, then node examples/node/score-and-signpost.mjs
// In a project of your own the import is '@fingerpost/widget/api'.
import { evaluate, explain, signpost } from '../../wasm/npm/dist/api-node.js';

const date = '2026-11-21';
const known = (value) => ({ state: 'known', value, source: 'self-stated' });

/** A call answers or says what is wrong; it never throws. Stop here, since a page must not show half a result. */
function value(answer) {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.message);
}

const assessment = {
  area: 'city-of-london',
  date,
  jurisdiction: 'england',
  answers: {
    'very-afraid': 'yes',
    separation: 'yes',
    'control-jealousy': 'yes',
    strangulation: 'yes',
    'threat-to-kill': 'dont-know',
    weapon: 'dont-know',
  },
  facts: { children: known(true) },
};

const decision = value(evaluate(assessment));
const { sentences } = value(explain(assessment));
const where = value(
  signpost({
    area: assessment.area,
    date,
    need: { route: 'victim', level: decision.level.route, circumstances: { children: known(true) } },
  }),
);

const show = (heading, lines) => console.log([heading, ...lines.map((line) => `  ${line}`)].join('\n'));
show('WHAT IT IS AND WHY', sentences);
show(
  'WHAT THE LAW OR GUIDANCE ASKS, WHATEVER THE COUNT',
  decision.duties.map((duty) => `[${duty.urgency}, ${duty.standing}] ${duty.title}: ${duty.action}`),
);
show('WHAT TO DO', decision.routes.map((route) => route.action));
show('WHERE TO TURN', [
  ...where.emergency.map((contact) => `${contact.number}: ${contact.how}`),
  ...where.matches.slice(0, 3).flatMap(({ service, why, ask }) => [
    `${service.name}${service.source.freshness === 'current' ? '' : ' (check before use)'}`,
    ...why.map((reason) => `  ${reason.text}`),
    ...ask.map((question) => `  ask: ${question.text}`),
  ]),
  ...where.statements.map((statement) => statement.text),
]);
show('WHAT THIS DOES NOT SAY', decision.limits.map((limit) => `${limit.statement} (${limit.source.source})`));
