// What `npm pack` makes, as somebody gets it: installed into new projects outside this repository, built with their own
// tools, and opened in a browser. `cargo xtask test --only packages` runs it over the last build.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SEALED, serve, STRICT } from './serve.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const npm = join(here, '..');
const tools = join(here, 'node_modules/.bin');
process.env.FINGERPOST_URL ??= 'http://127.0.0.1';
const { open } = await import('../../e2e/browser.mjs');
const { By } = await import('../../e2e/post.mjs');

let folder;
let tarball;
let packed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-packaging-'));
  [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: npm, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  tarball = join(folder, packed.filename);
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A new project with the package installed. */
function project(name) {
  const to = join(folder, name);
  cpSync(join(here, 'projects', name), to, { recursive: true });
  writeFileSync(join(to, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--offline', tarball], { cwd: to });
  return to;
}

/** Opens a page of a folder, waits for the element's first screen, and goes on to one that is in the whole engine. */
async function opens(t, root, path, policy) {
  const server = await serve(root, policy);
  t.after(() => server.close());
  const driver = await open(t);
  await driver.get(server.url + path);
  const host = await driver.findElement(By.css('finger-post'));
  const inside = await driver.wait(() => host.getShadowRoot().catch(() => null), 20_000, 'not defined');
  await driver.wait(async () => (await inside.findElements(By.css('.paper button'))).length > 0, 20_000, 'no first screen');
  const text = await (await inside.findElement(By.css('.paper'))).getText();
  assert.match(text, /safe to look at this/i);
  await (await inside.findElement(By.css('.paper button'))).click();
  const help = async () => /You can get help/.test(await (await inside.findElement(By.css('.paper'))).getText());
  await driver.wait(help, 20_000, 'the whole engine did not come');
  return server.asked;
}

test('the package has what it promises, and nothing of this repository beside it', () => {
  const names = packed.files.map((file) => file.path);
  const { exports } = JSON.parse(readFileSync(join(npm, 'package.json'), 'utf8'));
  const targets = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const target of targets.filter((one) => !one.includes('*'))) assert.ok(names.includes(target.slice(2)), target);
  for (const name of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'custom-elements.json', 'dist/integrity.json']) assert.ok(names.includes(name), name);
  assert.deepEqual(names.filter((name) => !/^(dist\/|README\.md|LICENSE|package\.json|custom-elements\.json)/.test(name)), []);
  for (const name of names.filter((one) => /\.(js|json|ts|html)$/.test(one))) {
    assert.doesNotMatch(readFileSync(join(npm, name), 'utf8'), /\/(root|home|work|tmp)\/|sourceMappingURL/, name);
  }
});

test('the hashes are those of the files', () => {
  const hashes = JSON.parse(readFileSync(join(npm, 'dist/integrity.json'), 'utf8'));
  const names = readdirSync(join(npm, 'dist'), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(js|wasm|html|css|json)$/.test(name) && name !== 'integrity.json');
  assert.deepEqual(Object.keys(hashes).sort(), names.sort());
  for (const name of names) {
    const digest = createHash('sha384').update(readFileSync(join(npm, 'dist', name))).digest('base64');
    assert.equal(hashes[name], `sha384-${digest}`, name);
  }
});

test('Node imports every entry, and nothing touches a document', () => {
  const to = project('node');
  const said = JSON.parse(execFileSync(process.execPath, ['main.mjs'], { cwd: to, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  assert.deepEqual(said, { main: ['define', 'leave'], core: ['EMPTY', 'Session', 'open'], api: 'function', tag: 'finger-post' });
});

test('the types hold under strict settings', () => {
  const to = join(folder, 'node');
  const tsc = join(npm, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', 'types.ts'];
  execFileSync(process.execPath, [tsc, ...options], { cwd: to, encoding: 'utf8' });
});

// The libraries whose JSX knows the element: what is written, where their types are, and under which name a project has them.
const JSX = [
  ['react.tsx', 'react', 'types-react-18', '@types/react'],
  ['react.tsx', 'react', 'types-react-19', '@types/react'],
  ['preact.tsx', 'preact', 'preact-10', 'preact'],
  ['preact.tsx', 'preact', 'preact', 'preact'],
  ['solid.tsx', 'solid-js', 'solid-js', 'solid-js'],
];

for (const [file, library, folder, name] of JSX) {
  test(`the types hold in JSX of ${folder}`, () => {
    const to = project('jsx');
    mkdirSync(dirname(join(to, 'node_modules', name)), { recursive: true });
    rmSync(join(to, 'node_modules', name), { recursive: true, force: true });
    symlinkSync(join(here, 'node_modules', folder), join(to, 'node_modules', name));
    const jsx = library === 'solid-js' ? 'preserve' : 'react-jsx';
    const compilerOptions = {
      noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [],
      jsx, jsxImportSource: library, skipLibCheck: true,
    };
    writeFileSync(join(to, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    try {
      execFileSync(process.execPath, [join(npm, 'node_modules/typescript/bin/tsc'), '--project', to], { encoding: 'utf8' });
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
}

test('vite builds it, and the page works under a strict policy', async (t) => {
  const to = project('vite');
  execFileSync(join(tools, 'vite'), ['build', '--logLevel', 'error'], { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
  const asked = await opens(t, join(to, 'dist'), '/');
  assert.ok(asked.some((path) => path.endsWith('.wasm')), asked.join());
});

test('webpack builds it, and the page works under a strict policy', async (t) => {
  const to = project('webpack');
  execFileSync(join(tools, 'webpack'), ['--config', 'webpack.config.cjs'], { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(join(to, 'index.html'), join(to, 'dist/index.html'));
  const asked = await opens(t, join(to, 'dist'), '/');
  assert.ok(asked.some((path) => path.endsWith('.wasm')), asked.join());
});

test('a plain script tag is enough', async (t) => {
  const asked = await opens(t, project('plain'), '/', STRICT);
  assert.ok(asked.some((path) => path.endsWith('fingerpost_bg.wasm')), asked.join());
});

test('the single file asks for nothing and compiles nothing', async (t) => {
  const asked = await opens(t, join(folder, 'plain'), '/inline.html', SEALED);
  assert.deepEqual(asked, ['/inline.html', '/node_modules/@fingerpost/widget/dist/inline.js']);
});
