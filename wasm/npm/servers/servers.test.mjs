// The parts of docs/embedding/self-hosting.md for nginx and Apache, read by nginx and Apache themselves, and what they then
// answer. `cargo xtask test --only servers` gets both programs, unpacked and not installed, into FINGERPOST_SERVERS.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = process.env.FINGERPOST_SERVERS;
if (!tools) throw new Error('FINGERPOST_SERVERS is not set: run `cargo xtask test --only servers`');
const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = (name) => readFileSync(join(root, 'docs/embedding', `${name}.md`), 'utf8');
const part = (language, name = 'self-hosting') => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(document(name))[1];
const libraries = readdirSync(join(tools, 'usr/lib')).map((folder) => join(tools, 'usr/lib', folder)).join(':');
const env = { ...process.env, LD_LIBRARY_PATH: libraries };

let folder;
let site;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-servers-'));
  site = join(folder, 'site');
  mkdirSync(site);
  cpSync(join(root, 'wasm/npm/dist'), join(site, 'dist'), { recursive: true });
  writeFileSync(join(site, 'support'), part('html', 'plain-html'));
  // A server may answer as somebody else than who runs the test.
  chmodSync(folder, 0o755);
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const free = () =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const nginx = (port, text) => `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c; uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server {
    listen 127.0.0.1:${port};
    root ${site};
${text}
  }
}
`;

const MODULES = ['mpm_event', 'authz_core', 'mime', 'headers', 'filter', 'deflate', 'brotli'];

const apache = (port, text) => `ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module ${tools}/usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User nobody
Group nogroup
TypesConfig ${folder}/types
DocumentRoot ${site}
<Directory ${site}>
  Require all granted
</Directory>
<Files support>
  ForceType text/html
</Files>
${text}
`;

/** How each is asked whether it can read its file, and how it is run. */
const SERVERS = {
  nginx: { language: 'nginx', configure: nginx, program: 'usr/sbin/nginx', check: (file) => ['-t', '-p', folder, '-c', file], run: (file) => ['-p', folder, '-c', file] },
  apache: { language: 'apache', configure: apache, program: 'usr/sbin/apache2', check: (file) => ['-t', '-f', file], run: (file) => ['-X', '-f', file] },
};

async function running(t, { language, configure, program, check, run }, change = (text) => text) {
  const port = await free();
  const file = join(folder, `${language}.conf`);
  writeFileSync(join(folder, 'types'), 'text/html html\ntext/css css\ntext/javascript js\napplication/json json\n');
  writeFileSync(file, configure(port, change(part(language))));
  execFileSync(join(tools, program), check(file), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const server = spawn(join(tools, program), run(file), { env, stdio: 'ignore' });
  const gone = new Promise((done) => server.on('exit', done));
  t.after(async () => {
    server.kill();
    await gone;
  });
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/support`);
      break;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  return (path, encoding = 'identity') => fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': encoding } });
}

const told = Object.fromEntries(part('http', 'headers').trim().split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
const framed = Object.fromEntries(part('http', 'iframe').trim().split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));

for (const [name, server] of Object.entries(SERVERS)) {
  test(`${name} reads its part, and answers with the headers of the documents`, async (t) => {
    const ask = await running(t, server);
    for (const [path, wanted] of [['/support', told], ['/dist/frame.html', framed]]) {
      const reply = await ask(path);
      assert.equal(reply.status, 200, path);
      assert.match(reply.headers.get('content-type'), /^text\/html/, path);
      for (const [header, value] of Object.entries(wanted)) assert.equal(reply.headers.get(header), value, `${path}: ${header}`);
    }
    const engine = await ask('/dist/fingerpost_bg.wasm');
    assert.equal(engine.headers.get('content-type'), 'application/wasm');
    assert.equal(engine.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(engine.headers.get('cache-control'), 'no-cache');
    assert.match((await ask('/dist/fingerpost.js')).headers.get('content-type'), /^text\/javascript/);
    assert.match((await ask('/dist/conformance.html')).headers.get('content-security-policy'), /frame-src 'self'/);
  });

  test(`${name} compresses the engine`, async (t) => {
    const ask = await running(t, server);
    for (const encoding of name === 'apache' ? ['gzip', 'br'] : ['gzip']) {
      const reply = await ask('/dist/fingerpost_bg.wasm', encoding);
      assert.equal(reply.headers.get('content-encoding'), encoding);
      assert.deepEqual(Buffer.from(await reply.arrayBuffer()), readFileSync(join(site, 'dist/fingerpost_bg.wasm')));
    }
  });

  test(`${name} refuses a part that is not its own`, async (t) => {
    await assert.rejects(running(t, server, (text) => `${text}\nNoSuchDirective on;\n`));
  });
}
