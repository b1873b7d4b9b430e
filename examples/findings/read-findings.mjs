// Reads what `fingerpost check --format json` answers, and says for each file what to mend first.
//
//     fingerpost check --profile vva returns/ --format json > findings.json
//     node read-findings.mjs findings.json
//
// Nothing but Node. The form: docs/findings-format.md.

import { readFileSync } from 'node:fs';

const SEVERITIES = ['error', 'query', 'note'];

const answer = JSON.parse(readFileSync(process.argv[2], 'utf8'));
if (answer.format !== 'fingerpost-findings-1') {
  throw new Error('another form of findings than this program reads');
}

const place = ({ line, column }) => (line ? `line ${line}` : 'the file') + (column ? `, column ${column}` : '');
const rules = new Map(answer.rules.map((rule) => [rule.rule, rule]));
const badness = (one) => SEVERITIES.indexOf(one.severity);

// A file that is read for several records stands in the answer once for each.
for (const name of new Set(answer.files.map(({ file }) => file))) {
  const findings = answer.findings.filter(({ file }) => file === name);
  const count = (severity) => findings.filter((one) => one.severity === severity).length;
  console.log(`${name}: ${SEVERITIES.map((severity) => `${count(severity)} ${severity}`).join(', ')}`);
  const [worst] = findings.toSorted((a, b) => badness(a) - badness(b) || a.line - b.line);
  if (worst) console.log(`  first: ${place(worst)}: ${rules.get(worst.rule).fix}`);
}
// A list may be cut; a count never is.
if (answer.findingsListed < answer.findingsTotal) {
  console.log(`${answer.findingsListed} of ${answer.findingsTotal} findings are listed`);
}
