// One run of one browser over every page, in turns: what each sends, takes and weighs. Writes a Markdown table.
//
//   node benches/widget/measure.mjs [--rounds 15] [--only floor,ours] [--lighthouse]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { here, pages, PEERS, root } from './build.mjs';
import { serve, STRICT } from './serve.mjs';
import { toChecklist } from './ours.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, only: { type: 'string' }, lighthouse: { type: 'boolean' }, write: { type: 'boolean' } },
});
const wanted = values.only?.split(',');
const rounds = Number(values.rounds);
const OURS = [
  { name: 'ours', title: '**`<finger-post>`, the whole product, staff page**', path: '/ours/', ours: true },
  { name: 'ours-self', title: '**`<finger-post>`, the whole product, patients’ page**', path: '/ours/patients.html', ours: true, own: true },
  { name: 'ours-twin', title: '`<finger-post>` without WebAssembly (plain JavaScript)', path: '/ours/?', ours: true, twin: true },
];
const subjects = [...PEERS.map((peer) => ({ ...peer, path: `/${peer.name}/` })), ...OURS].filter((one) => !wanted || wanted.includes(one.name));

const folders = Object.fromEntries(PEERS.map(({ name }) => [name, join(pages, name)]));
folders.ours = join(root, 'wasm/npm/demo');
folders['ours/dist'] = join(root, 'wasm/npm/dist');
let policy = STRICT;
const server = await serve(folders, () => policy);

// What the element asks for soon after its first question is drawn, easy read included: it may be in the account already, and
// counts as later.
const SECOND = /\/fingerpost_(whole|words)|\/lang\//;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const profile = await mkdtemp(join(tmpdir(), 'bench-'));
const browser = await puppeteer.launch({
  executablePath: ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync),
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const probe = await readFile(join(here, 'probe.js'), 'utf8');

/** A page of its own context, at its first question. */
async function open(subject, { slow = false, loose = false, trusted = false } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slow) {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
  }
  await page.evaluateOnNewDocument(probe);
  const base = subject.twin ? STRICT.replace(" 'wasm-unsafe-eval'", '') : STRICT;
  policy = trusted ? `${base}; require-trusted-types-for 'script'; trusted-types 'none'` : base;
  if (loose) policy = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
  const from = server.log.length;
  await page.goto(server.url + subject.path, { waitUntil: 'commit' }).catch(() => page.goto(server.url + subject.path));
  const first = await page.evaluate(async (limit) => Promise.race([window.__probe.ready, new Promise((resolve) => setTimeout(resolve, limit, 0))]), slow ? 60000 : 15000);
  const metrics = Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const sent = server.log.slice(from);
  return { context, page, client, first, cpu: metrics.TaskDuration * 1000, sent, from };
}

const ANSWERS = 20;

const busy = async (client) => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;

/** For one answer: milliseconds until the count shows, and what the page's thread works until it is painted, frames apart. */
async function answers(subject, { page, client }) {
  if (subject.ours) await toChecklist(page);
  // What comes after the first question, and after the way to the checklist, is no part of an answer.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const times = [await busy(client)];
  await page.evaluate((count) => window.__probe.frames(count), ANSWERS);
  times.push(await busy(client));
  // The clock of a page is coarse: of one answer it says little, of twenty enough.
  const time = await page.evaluate((count) => window.__probe.answers(count), ANSWERS);
  times.push(await busy(client));
  const [idle, work] = [times[1] - times[0], times[2] - times[1]];
  return { time, cpu: Math.max(0, work - idle) / ANSWERS };
}

/** The smallest target, with the styles that the page means to have. */
async function target(subject, page, { loose, violations }) {
  if (loose || !violations) return page.evaluate(() => window.__probe.target());
  const styled = await open(subject, { loose: true });
  const smallest = await styled.page.evaluate(() => window.__probe.target());
  await styled.context.close();
  return smallest;
}

const results = new Map(subjects.map(({ name }) => [name, { cpu: [], first: [], answer: [], answerCpu: [], slowFirst: [], slowAnswer: [], long: [], heap: [] }]));
for (let round = 0; round < rounds; round += 1) {
  console.error(`round ${round + 1} of ${rounds}`);
  for (const subject of subjects) {
    const result = results.get(subject.name);
    try {
      // What cannot run under the strict policy is measured without one, and the table says so.
      if (result.loose === undefined) {
        const { context, page, first } = await open(subject);
        result.loose = !first;
        result.violations = await page.evaluate(() => window.__probe.violations);
        await context.close();
        const under = await open(subject, { trusted: true });
        result.trusted = Boolean(under.first);
        await under.context.close();
      }
      const loose = result.loose;
      const run = await open(subject, { loose });
      result.cpu.push(run.cpu);
      result.first.push(run.first);
      const before = run.sent.filter((one) => !SECOND.test(one.path));
      const sum = (list) => list.reduce((sum, one) => sum + one.bytes, 0);
      result.bytes ??= sum(before);
      result.files ??= before.map((one) => `${one.path} ${one.bytes}`);
      await new Promise((resolve) => setTimeout(resolve, 800));
      result.later ??= sum(server.log.slice(run.from)) - result.bytes;
      if (!subject.own) result.target ??= await target(subject, run.page, result);
      await run.client.send('HeapProfiler.collectGarbage');
      const wasm = await run.page.evaluate(() => window.__probe.wasm());
      result.heap.push(((await run.client.send('Runtime.getHeapUsage')).usedSize + wasm) / 1e6);
      if (!subject.own) {
        const { time, cpu } = await answers(subject, run);
        result.answer.push(time);
        result.answerCpu.push(cpu);
      }
      result.long.push(await run.page.evaluate(() => window.__probe.longTasks.length));
      await run.context.close();
      if (round < Math.max(2, rounds / 4)) {
        const slow = await open(subject, { slow: true, loose });
        result.slowFirst.push(slow.first);
        if (!subject.own) result.slowAnswer.push((await answers(subject, slow)).time);
        await slow.context.close();
      }
    } catch (error) {
      console.error(`${subject.name}: ${error.message}`);
      result.failed = error.message;
    }
  }
}
for (const result of results.values()) {
  for (const key of ['cpu', 'first', 'answer', 'answerCpu', 'slowFirst', 'slowAnswer', 'long', 'heap']) result[key] = median(result[key]);
}
if (values.lighthouse) {
  const { audit } = await import('./lighthouse.mjs');
  policy = STRICT;
  for (const subject of subjects.filter((one) => one.ours && !one.twin)) results.get(subject.name).lighthouse = await audit(server.url + subject.path, browser);
}
const version = await browser.version();
await browser.close();
server.close();
await rm(profile, { recursive: true, force: true });

const text = table(subjects, results, { version, rounds, machine: `${cpus().length} cores of ${cpus()[0].model}` });
console.log(text);
if (values.write) await writeFile(join(here, 'RESULTS.md'), text);
