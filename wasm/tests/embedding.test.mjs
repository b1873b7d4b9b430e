// What docs/embedding tells people to copy is true: tags close, attributes exist, policies are those that the tests serve
// under, files and entries are there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const FILES = [...readdirSync(new URL('docs/embedding', root)).filter((name) => name.endsWith('.md')).map((name) => `docs/embedding/${name}`), 'README.md', 'wasm/widget/README.md'];

/** Every fenced block of the documents: where, in which language, what. */
const blocks = FILES.flatMap((path) =>
  [...read(path).matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, text], at) => ({ at: `${path}, block ${at + 1}`, path, language, text })));
const of = (...languages) => blocks.filter((one) => languages.includes(one.language));

const constant = (path, name) => new RegExp(`const ${name}: &str =\\s*"([^"]*)"`).exec(read(path))[1].replace(/\\\s+/g, '');
const STRICT = constant('xtask/src/serve/mod.rs', 'STRICT');
const FRAME = constant('xtask/src/e2e/mod.rs', 'FRAME');
const [element] = JSON.parse(read('wasm/npm/custom-elements.json')).modules[0].declarations;

const EMPTY = ['meta', 'link', 'input', 'img', 'br'];

/** The tags of a text, each with its attributes; fails where one is not closed. */
function tags(text, at, empty = []) {
  const found = [];
  const open = [];
  for (const [whole, close, name, rest] of text.replace(/<!--[^]*?-->|<!doctype[^>]*>|<\?[^]*?\?>/gi, '').matchAll(/<(\/?)([a-z][\w.-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    if (close) {
      assert.equal(open.pop(), name, `${at}: </${name}>`);
      continue;
    }
    const attributes = [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value ?? '']);
    assert.equal(new Set(attributes.map(([key]) => key)).size, attributes.length, `${at}: ${whole} has an attribute twice`);
    found.push([name, Object.fromEntries(attributes)]);
    if (!empty.includes(name) && !whole.endsWith('/>')) open.push(name);
  }
  assert.deepEqual(open, [], `${at}: not closed`);
  assert.equal((text.replace(/<!--[^]*?-->|<!doctype[^>]*>|<\?[^]*?\?>/gi, '').match(/</g) ?? []).length, found.length + (text.match(/<\//g) ?? []).length, `${at}: a < that is no tag`);
  return found;
}

test('the documents have what is tested here', () => {
  for (const [language, least] of [['html', 4], ['nginx', 1], ['apache', 1], ['xml', 1], ['js', 1], ['tsx', 1]]) assert.ok(of(language).length >= least, language);
});

test('HTML closes its tags, and names no attribute of the element that it does not have', () => {
  const known = new Set([...element.attributes.map((one) => one.name), 'lang', 'id', 'class', 'hidden']);
  let seen = 0;
  for (const { at, text } of of('html')) {
    for (const [name, attributes] of tags(text, at, EMPTY)) {
      if (name !== 'finger-post') continue;
      seen += 1;
      for (const key of Object.keys(attributes)) assert.ok(known.has(key), `${at}: ${key}`);
      if (attributes.mode) assert.ok(element.attributes.find((one) => one.name === 'mode').type.text.includes(`'${attributes.mode}'`), at);
    }
  }
  assert.ok(seen >= 3);
});

test('the check of tags can fail', () => {
  for (const bad of ['<p><b></p>', '<p>', '</p>', '<p a="1" a="2"></p>', '<p a=1></p>', '1 < 2']) assert.throws(() => tags(bad, bad), bad);
});

test('the sandbox of the frame is the same in the page around and in the header', () => {
  const [, frame] = of('html').flatMap(({ at, text }) => tags(text, at, EMPTY)).find(([name]) => name === 'iframe');
  assert.equal(`sandbox ${frame.sandbox}; frame-ancestors 'self'`, FRAME);
  assert.match(frame.src, /frame\.html#area=[a-z-]+&amp;mode=self$/);
});

test('every policy that is to be copied is one that the tests run under', () => {
  const policies = blocks.flatMap(({ at, text }) => [
    ...text.matchAll(/^Content-Security-Policy: (.*)$/gm),
    ...text.matchAll(/Content-Security-Policy "([^"]*)"/g),
    ...text.matchAll(/"Content-Security-Policy" value="([^"]*)"/g),
  ].map(([, policy]) => [at, policy]));
  assert.ok(policies.length >= 9, String(policies.length));
  for (const [at, policy] of policies) assert.ok([STRICT, FRAME, `${STRICT}; frame-src 'self'`].includes(policy), `${at}: ${policy}`);
  for (const one of [STRICT, FRAME]) assert.ok(policies.some(([, policy]) => policy === one));
});

test('every header that the tests serve is in each place that is to be copied', () => {
  const server = read('xtask/src/serve/mod.rs');
  const served = [...server.matchAll(/^ {8}\("([A-Z][\w-]+)", "([^"]*)"\),$/gm)].map(([, name, value]) => [name, value]);
  assert.deepEqual(served.map(([name]) => name), ['Referrer-Policy', 'Cache-Control', 'Permissions-Policy', 'X-Content-Type-Options']);
  for (const [name, value] of served) {
    assert.ok(read('docs/embedding/headers.md').includes(`\n${name}: ${value}\n`), name);
    assert.ok(of('nginx')[0].text.includes(`add_header ${name} "${value}" always;`), name);
    assert.ok(of('apache')[0].text.includes(`Header always set ${name} "${value}"`), name);
    assert.ok(of('xml')[0].text.includes(`<add name="${name}" value="${value}" />`), name);
  }
});

// How each server is told of a place, and of a header in it.
const SERVERS = {
  nginx: [/^location (?:= )?(\S+) \{$([^]*?)^\}$/gm, /add_header ([\w-]+) "([^"]*)" always;/g],
  apache: [/^<Location "(\S+)">$([^]*?)^<\/Location>$/gm, /Header always set ([\w-]+) "([^"]*)"/g],
  xml: [/<location path="([^"]*)">([^]*?)<\/location>/g, /<add name="([\w-]+)" value="([^"]*)" \/>/g],
};

/** The headers of the page, the files' folder and the frame, as a server's part has them. */
function places(language) {
  const [place, header] = SERVERS[language];
  const found = {};
  for (const [, path, inside] of of(language)[0].text.matchAll(place)) {
    found[path.replace(/^\/|\/$/g, '')] = Object.fromEntries([...inside.matchAll(header)].map(([, name, value]) => [name, value]));
  }
  // Of these Apache alone hands down what it does not set anew.
  if (language === 'apache') found['dist/frame.html'] = { ...found.dist, ...found['dist/frame.html'] };
  return found;
}

for (const language of Object.keys(SERVERS)) {
  test(`the part for ${language} has the headers of the page, of the files’ folder and of the frame`, () => {
    const found = places(language);
    assert.deepEqual(Object.keys(found).sort(), ['dist', 'dist/frame.html', 'support']);
    const always = { 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };
    assert.deepEqual(found.support, { ...always, 'Content-Security-Policy': STRICT, 'Cache-Control': 'no-store', 'Permissions-Policy': 'camera=(), geolocation=(), microphone=()' });
    assert.deepEqual(found.dist, { ...always, 'Content-Security-Policy': `${STRICT}; frame-src 'self'`, 'Cache-Control': 'no-cache' });
    assert.deepEqual(found['dist/frame.html'], { ...always, 'Content-Security-Policy': FRAME, 'Cache-Control': 'no-store' });
  });
}

test('IIS refuses a header that is added twice, so the frame does not take over those of its folder', () => {
  assert.match(of('xml')[0].text, /<location path="dist\/frame\.html">[^<]*<system\.webServer>[^<]*<httpProtocol>[^<]*<customHeaders>[^<]*<clear \/>/);
});

test('in a frame as it is to be copied the numbers stand beside it', () => {
  const [{ text }] = of('html').filter((one) => one.text.includes('<iframe'));
  assert.match(text.split('</iframe>')[1], /<!-- fingerpost:help -->[^]*<b>999<\/b>[^]*<!-- fingerpost:help end -->/);
});

test('the part for IIS is XML with every tag closed', () => {
  for (const { at, text } of of('xml')) assert.equal(tags(text, at)[0][0], 'configuration');
});

test('every entry that is imported is one of the package', () => {
  const { exports, name } = JSON.parse(read('wasm/npm/package.json'));
  const named = blocks.flatMap(({ at, text }) => [...text.matchAll(/'(@fingerpost\/widget[^']*)'/g)].map(([, entry]) => [at, entry]));
  assert.ok(named.length >= 2);
  for (const [at, entry] of named) assert.ok(exports[entry.replace(name, '.')], `${at}: ${entry}`);
});

test('every file that is to be copied is in the build, and every script of the build is named', () => {
  const dist = readdirSync(new URL('wasm/npm/dist', root));
  const table = read('docs/embedding/self-hosting.md').split('\n').filter((line) => line.startsWith('| `')).join('\n');
  const named = [...table.matchAll(/`([\w.-]+)\/?`/g)].map(([, file]) => file);
  for (const file of named) assert.ok(dist.includes(file), file);
  const builders = ['api.js', 'api-node.js', 'api_bg.wasm', 'core.js', 'define.js', 'index.js'];
  assert.deepEqual(dist.filter((file) => !file.endsWith('.d.ts') && !named.includes(file) && !builders.includes(file)), []);
  for (const { at, text } of of('html')) {
    for (const [, file] of text.matchAll(/"\/(?:dist|fingerpost)\/([\w.-]+)/g)) assert.ok(existsSync(new URL(`wasm/npm/dist/${file}`, root)), `${at}: ${file}`);
  }
});
