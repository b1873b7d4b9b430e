// Does a page keep the promises that this package makes for it? What is judged is in files of one subject each and knows no
// browser; what is gathered, and what is drawn, needs one. Nothing is sent and nothing is kept.
import { draw } from './draw.js';
import { files } from './files.js';
import { gather } from './gather.js';
import { headers } from './headers.js';
import { others } from './others.js';
import { placing } from './placing.js';
import { policy } from './policy.js';

/** The sections of a report: a heading, and what was found: `{ id, name, status, found, todo }`. */
export const judge = (evidence, today) => [
  ['The element and its help', placing(evidence, today)],
  ['Who else is on the page', others(evidence)],
  ['The policy of the page', policy(evidence)],
  ['Other headers', headers(evidence)],
  ['The files', files(evidence)],
];

export { policies, sources } from './policy.js';
export { strangers } from './others.js';

const form = globalThis.document?.getElementById('conformance');
if (form) draw(form, gather, judge);
