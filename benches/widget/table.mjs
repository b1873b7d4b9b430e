// The results as a table: each figure, and the ratio to the floor of the same run where a target is a ratio.

const kb = (bytes) => (bytes / 1000).toFixed(1);
const ms = (value) => (value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Markdown. */
export function table(subjects, results, { version, rounds, machine }) {
  const floor = results.get('floor');
  const ratio = (value, of) => (of && value ? ` (${(value / of).toFixed(2)})` : '');
  const rows = subjects.map((subject) => {
    const one = results.get(subject.name);
    if (!one.bytes) return `| ${subject.title} | ${one.failed ?? 'did not start'} |`;
    const csp = one.loose ? 'does not start' : one.violations ? one.violations === 1 ? '1 violation' : `${one.violations} violations` : 'clean';
    return [
      '',
      subject.title,
      kb(one.bytes),
      one.later ? kb(one.later) : '–',
      `${ms(one.cpu)}${ratio(one.cpu, floor?.cpu)}`,
      `${ms(one.answerCpu)}${ratio(one.answerCpu, floor?.answerCpu)}`,
      `${one.answer === undefined ? '–' : one.answer.toFixed(2)}${ratio(one.answer, floor?.answer)}`,
      ms(one.slowFirst),
      one.slowAnswer === undefined ? '–' : one.slowAnswer.toFixed(1),
      one.long,
      one.heap.toFixed(1),
      csp,
      one.trusted ? 'works' : 'blank',
      one.target?.toFixed(0) ?? '–',
      one.lighthouse ?? '–',
      '',
    ].join(' | ').trim();
  });
  return `# The element beside what people would use

Twenty-four questions with yes, no and don't know, a count and a threshold. The peers show that and no more; ours is the
whole product with one area. Written by \`node benches/widget/measure.mjs --write\`: ${version}, ${machine}, ${rounds} rounds in turns, medians.
Bytes are brotli at its best, everything that was fetched until the first question could be answered; "after" is what comes by
itself after it. CPU is that of the page's own thread, everything that it does: to the first question, and from a press on a choice
until what it changed is painted. In brackets: times the floor of the same run. The heap is after a collection and has WebAssembly's memory in it. "Slow" is a quarter of the processor and 1.6 Mbit/s with 150 ms, in a quarter of the rounds.

| page | KB to first question | KB after | CPU ms to first question | CPU ms an answer, painted | answer until the count is there, ms | slow: first question, ms | slow: answer, ms | long tasks | heap MB | strict CSP | Trusted Types | target px | Lighthouse |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|---:|---|
${rows.join('\n')}
`;
}
