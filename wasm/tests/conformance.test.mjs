// What the conformance page says of a page, from what is known of it. The judging needs no browser.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { judge, policies, sources, strangers } from '../npm/conformance/conformance.js';

const TODAY = '2026-11-26';
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** The policy that the browser tests serve under, from the server's own source. */
const STRICT = /const STRICT: &str = "([^"]*)"/.exec(read('../../xtask/src/serve/mod.rs'))[1].replace(/\\\s+/g, '');
const areas = JSON.parse(read('../npm/conformance/areas.json'));
const HELP = areas.help.map((line) => `${line.id}: ${line.number}.`).join(' ');

/** A page as it should be, with a directory that nobody has to check again. */
const good = () => ({
  address: 'https://practice.example/support',
  status: 200,
  headers: {
    'content-security-policy': STRICT,
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  page: {
    title: 'Support and advice',
    policies: [],
    referrer: '',
    scripts: [{ url: 'https://practice.example/dist/fingerpost.js', element: true }],
    handlers: 0,
    resources: [{ kind: 'script', url: 'https://practice.example/dist/fingerpost.js' }],
    elements: 1,
    element: { attributes: { area: 'a', mode: 'self' }, text: HELP, before: 0 },
  },
  run: {
    reached: true, defined: true, open: false, entries: ['https://practice.example/dist/fingerpost_bg.wasm'], scripts: [], frames: [],
    traces: [], cookies: 0, stored: 0, worker: false,
  },
  files: {
    folder: 'https://practice.example/dist/', listed: { 'fingerpost.js': 'sha384-a' }, found: { 'fingerpost.js': 'sha384-a' },
    version: '0.1.0', newer: '0.1.0', kind: 'application/wasm',
  },
  data: {
    version: '0.1.0',
    areas: [{ id: 'a', name: 'A', rule: { basis: 'local', reviewed: '2026-11-21', expires: '2027-11-01' }, directory: { edition: 'x', entries: 2, oldest: '2026-11-01', expires: { '2027-11-01': 2 } } }],
    help: areas.help,
  },
});

const all = (evidence) => judge(evidence, TODAY).flatMap(([, findings]) => findings);
const not = (evidence, ...statuses) => all(evidence).filter((one) => statuses.includes(one.status)).map((one) => one.id);

test('a page as it should be passes in everything', () => {
  assert.deepEqual(not(good(), 'look', 'fail'), []);
});

test('every finding has a name, a word and a sentence, and what is not well has what to do', () => {
  const bad = good();
  Object.assign(bad, { headers: {}, status: 500, address: 'http://practice.example/domestic-abuse', data: undefined });
  bad.run.reached = false;
  for (const evidence of [good(), bad]) {
    const found = all(evidence);
    assert.equal(new Set(found.map((one) => one.id)).size, found.length, 'each once');
    for (const { id, name, status, found: text, todo } of found) {
      assert.ok(name && text.trim().endsWith('.'), `${id}: ${text}`);
      assert.ok(['pass', 'look', 'fail'].includes(status), id);
      assert.equal(todo === '', status === 'pass', `${id}: ${todo}`);
    }
  }
});

// The same page with the element in a frame, and a text around it.
const framed = (one, text) => {
  delete one.page.element;
  one.page.elements = 0;
  one.page.frame = { url: 'https://practice.example/dist/frame.html#mode=self', sandbox: 'allow-scripts', text };
};

// The same page with the single file, and nothing else of the package.
const single = (one) => {
  one.page.scripts[0].url = 'https://practice.example/dist/inline.js';
  Object.assign(one.files, { single: true, listed: { 'inline.js': 'sha384-b' }, found: { 'inline.js': 'sha384-b' } });
};

// What is changed, which finding says so, and with which word.
const FAULTS = [
  ['no policy', (one) => delete one.headers['content-security-policy'], 'policy', 'fail'],
  ['a policy in the page alone', (one) => { one.page.policies = [STRICT]; delete one.headers['content-security-policy']; }, 'policy', 'look'],
  ['which cannot say who frames it', (one) => { one.page.policies = [STRICT]; delete one.headers['content-security-policy']; }, 'frame-ancestors', 'fail'],
  ['unsafe-inline', (one) => (one.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")), 'script-src', 'fail'],
  ['unsafe-eval', (one) => (one.headers['content-security-policy'] = STRICT.replace("'wasm-unsafe-eval'", "'unsafe-eval'")), 'script-src', 'fail'],
  ['a host of scripts', (one) => (one.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'self' https://cdn.example")), 'script-src', 'fail'],
  ['a scheme of scripts', (one) => (one.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'self' https:")), 'script-src', 'fail'],
  ['a star', (one) => (one.headers['content-security-policy'] = STRICT.replace("connect-src 'self'", 'connect-src *')), 'connect-src', 'fail'],
  ['scripts by data', (one) => (one.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'self' data:")), 'script-src', 'fail'],
  ['nothing said of connections', (one) => (one.headers['content-security-policy'] = "script-src 'self'; frame-ancestors 'self'"), 'connect-src', 'fail'],
  ['anybody may frame it', (one) => (one.headers['content-security-policy'] = STRICT.replace("frame-ancestors 'self'", 'frame-ancestors *')), 'frame-ancestors', 'fail'],
  ['forms', (one) => (one.headers['content-security-policy'] = STRICT.replace("; form-action 'none'", '')), 'form-action', 'look'],
  ['a base', (one) => (one.headers['content-security-policy'] = STRICT.replace("; base-uri 'none'", '')), 'base-uri', 'look'],
  ['reports', (one) => (one.headers['content-security-policy'] += '; report-uri /reports'), 'reports', 'look'],
  ['reports of a second policy', (one) => (one.headers['content-security-policy-report-only'] = "default-src 'self'"), 'reports', 'look'],
  ['places for reports', (one) => (one.headers['reporting-endpoints'] = 'a="https://r.example/"'), 'reports', 'look'],
  ['places for reports, as they were', (one) => (one.headers['report-to'] = '{}'), 'reports', 'look'],
  ['reports of the network', (one) => (one.headers.nel = '{}'), 'reports', 'look'],
  ['reports without a policy', (one) => { delete one.headers['content-security-policy']; one.headers.nel = '{}'; }, 'reports', 'look'],
  ['scripts that bring in others', (one) => (one.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'nonce-abc' 'strict-dynamic'")), 'script-src', 'fail'],
  ['http', (one) => (one.address = 'http://practice.example/support'), 'https', 'fail'],
  ['a referrer', (one) => (one.headers['referrer-policy'] = 'unsafe-url'), 'referrer', 'fail'],
  ['the page has the last word', (one) => (one.page.referrer = 'origin'), 'referrer', 'look'],
  ['a camera', (one) => (one.headers['permissions-policy'] = 'camera=(self), geolocation=(), microphone=()'), 'permissions', 'look'],
  ['a public cache', (one) => (one.headers['cache-control'] = 'public, max-age=600'), 'cache', 'fail'],
  ['a private cache', (one) => (one.headers['cache-control'] = 'private'), 'cache', 'look'],
  ['sniffing', (one) => delete one.headers['x-content-type-options'], 'nosniff', 'fail'],
  ['another website’s script', (one) => one.page.resources.push({ kind: 'script', url: 'https://cdn.example/a.js' }), 'html-script', 'fail'],
  ['another website’s font', (one) => one.page.resources.push({ kind: 'font', url: 'https://fonts.example/a.woff2' }), 'html-font', 'fail'],
  ['another website’s picture', (one) => one.page.resources.push({ kind: 'image', url: 'https://pixel.example/1.gif' }), 'html-image', 'fail'],
  ['another website when it runs', (one) => one.run.entries.push('https://late.example/b'), 'run', 'fail'],
  ['a counter of one’s own website', (one) => one.page.scripts.push({ url: 'https://practice.example/js/matomo.js' }), 'watchers', 'fail'],
  ['a counter in the text', (one) => one.page.scripts.push({ text: "window.dataLayer = window.dataLayer || []; gtag('js')" }), 'watchers', 'fail'],
  ['a counter by its trace', (one) => one.run.traces.push('_paq'), 'watchers', 'fail'],
  ['a handler', (one) => (one.page.handlers = 2), 'inline', 'look'],
  ['a script before it', (one) => (one.page.element.before = 2), 'first', 'fail'],
  ['a cookie', (one) => (one.run.cookies = 1), 'kept', 'look'],
  ['a service worker', (one) => (one.run.worker = true), 'worker', 'fail'],
  ['a frame that is refused', (one) => (one.run.reached = false), 'run', 'look'],
  ['it does not start', (one) => (one.run.defined = false), 'element', 'fail'],
  ['the build for tests', (one) => { one.run.defined = false; one.run.open = true; }, 'element', 'fail'],
  ['an unknown area', (one) => (one.page.element.attributes.area = 'atlantis'), 'area', 'fail'],
  ['no area', (one) => delete one.page.element.attributes.area, 'area', 'fail'],
  ['an area without a directory', (one) => delete one.data.areas[0].directory, 'area', 'look'],
  ['a mode that is none', (one) => (one.page.element.attributes.mode = 'patient'), 'attributes', 'look'],
  ['an exit that is none', (one) => (one.page.element.attributes['exit-url'] = '/weather'), 'attributes', 'look'],
  ['a directory past its date', (one) => (one.data.areas[0].directory.expires = { '2022-04-25': 2 }), 'directory', 'fail'],
  ['half of it past', (one) => (one.data.areas[0].directory.expires = { '2022-04-25': 1, '2027-11-01': 1 }), 'directory', 'look'],
  ['a rule past its date', (one) => (one.data.areas[0].rule.expires = '2026-11-25'), 'rule', 'look'],
  ['no help', (one) => (one.page.element.text = ' '), 'help', 'fail'],
  ['help without 999', (one) => (one.page.element.text = 'Police 101'), 'help', 'fail'],
  ['help with an old number', (one) => (one.page.element.text = HELP.replace('0808 2000 247', '0800 555 1234')), 'help', 'look'],
  ['help without a number', (one) => (one.page.element.text = HELP.replace('18000', '')), 'help', 'look'],
  ['numbers past their date', (one) => (one.data.help = one.data.help.map((line) => ({ ...line, expires: '2026-11-25' }))), 'help-age', 'fail'],
  ['a telling address', (one) => (one.address = 'https://practice.example/domestic-abuse'), 'neutral', 'fail'],
  ['a telling title', (one) => (one.page.title = 'Victims of violence'), 'neutral', 'fail'],
  ['a frame without help around it', (one) => framed(one, ' '), 'help', 'fail'],
  ['a frame with an old number around it', (one) => framed(one, HELP.replace('0808 2000 247', '0800 555 1234')), 'help', 'look'],
  ['a frame with help around it', (one) => framed(one, HELP), 'help', 'pass'],
  ['what is in a frame', (one) => framed(one, HELP), 'frame', 'look'],
  ['a frame without a sandbox', (one) => { framed(one, HELP); delete one.page.frame.sandbox; }, 'frame', 'look'],
  ['a frame with an origin', (one) => { framed(one, HELP); one.page.frame.sandbox += ' allow-same-origin'; }, 'frame', 'look'],
  ['two elements', (one) => (one.page.elements = 2), 'once', 'look'],
  ['a changed file', (one) => (one.files.found['fingerpost.js'] = 'sha384-b'), 'hashes', 'fail'],
  ['a missing file', (one) => (one.files.found = {}), 'hashes', 'fail'],
  ['a missing file that is not needed', (one) => { one.files.listed = { 'api.js': 'sha384-c' }; one.files.found = {}; }, 'hashes', 'look'],
  ['a changed frame', (one) => { one.files.listed['frame.html'] = 'sha384-c'; one.files.found['frame.html'] = 'sha384-d'; }, 'hashes', 'look'],
  ['a changed language', (one) => { one.files.listed['lang/en-easy.json'] = 'sha384-c'; one.files.found['lang/en-easy.json'] = 'sha384-d'; }, 'hashes', 'fail'],
  ['the single file alone', (one) => { single(one); one.files.listed['fingerpost.js'] = 'sha384-a'; }, 'hashes', 'pass'],
  ['the single file, changed', (one) => { single(one); one.files.found['inline.js'] = 'sha384-c'; }, 'hashes', 'fail'],
  ['the single file without hashes', (one) => { single(one); delete one.files.listed; }, 'hashes', 'look'],
  ['no hashes', (one) => delete one.files.listed, 'hashes', 'fail'],
  ['built into another file', (one) => delete one.files.folder, 'hashes', 'look'],
  ['another version', (one) => (one.files.newer = '0.2.0'), 'version', 'look'],
  ['the engine as text', (one) => (one.files.kind = 'text/plain'), 'kind', 'look'],
  ['a wrong hash in the page', (one) => (one.page.scripts[0].integrity = 'sha384-b'), 'pinned', 'fail'],
  ['an answer that is an error', (one) => (one.status = 404), 'answer', 'fail'],
];

for (const [name, spoil, id, status] of FAULTS) {
  test(`${name}: ${id} is ${status}`, () => {
    const evidence = good();
    spoil(evidence);
    const found = all(evidence).find((one) => one.id === id);
    assert.equal(found?.status, status, JSON.stringify(found));
  });
}

test('every promise can fail or ask for a look', () => {
  const never = all(good()).map((one) => one.id).filter((id) => !FAULTS.some(([, , one]) => one === id));
  // The rest of a kind of file, by the same code; and what only follows from another.
  assert.deepEqual(never, ['html-style', 'html-frame', 'html-media', 'html-hint', 'html-form', 'img-src', 'style-src', 'font-src', 'frame-src', 'media-src', 'wasm', 'back'].sort((a, b) => never.indexOf(a) - never.indexOf(b)));
});

test('of two policies the stricter holds', () => {
  const evidence = good();
  evidence.headers['content-security-policy'] = `default-src *, ${STRICT}`;
  assert.deepEqual(not(evidence, 'fail'), []);
  assert.equal(policies(`default-src *, ${STRICT}`).length, 2);
});

test('of a frame its sandbox is looked at, and the practice’s own number around it is no fault', () => {
  const evidence = good();
  framed(evidence, `${HELP} Reception: 020 7946 0000.`);
  const found = (id) => all(evidence).find((one) => one.id === id);
  assert.equal(found('help').status, 'pass');
  assert.match(found('frame').found, /cannot be seen/);
  evidence.page.frame.sandbox += ' allow-same-origin';
  assert.match(found('frame').found, /do not start/);
});

test('only files that were found and are equal are counted', () => {
  const evidence = good();
  evidence.files.listed['api.js'] = 'sha384-c';
  assert.match(all(evidence).find((one) => one.id === 'hashes').found, /^1 files have/);
});

test('a directive falls back as browsers have it', () => {
  const [one] = policies("default-src 'none'; script-src 'self'; SCRIPT-SRC *");
  assert.deepEqual(sources(one, 'script-src-elem'), ["'self'"]);
  assert.deepEqual(sources(one, 'img-src'), ["'none'"]);
  assert.equal(sources(one, 'frame-ancestors'), undefined);
});

test('a nonce takes unsafe-inline away, and another website is named once', () => {
  const evidence = good();
  evidence.headers['content-security-policy'] = STRICT.replace("script-src 'self'", "script-src 'self' 'nonce-abc' 'unsafe-inline'");
  assert.deepEqual(not(evidence, 'fail'), []);
  assert.deepEqual(strangers(['https://b.example/1', 'https://b.example/2', 'data:,', 'https://a.example/', ''], 'https://a.example/x'), ['https://b.example']);
});

test('the areas that ship are known with their dates, and their directories fail by age', () => {
  const evidence = good();
  evidence.data = areas;
  evidence.page.element.attributes.area = 'city-of-london';
  const found = all(evidence);
  assert.equal(found.find((one) => one.id === 'area').status, 'pass');
  assert.match(found.find((one) => one.id === 'directory').found, /35 entries, the oldest checked on 25 April 2021\. 35 are past/);
  assert.deepEqual(not(evidence, 'fail'), ['directory']);
});
