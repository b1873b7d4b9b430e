// The recipes of docs/embedding, served as they are written there, with the headers that are written there.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { post } from './post.mjs';

const read = (name) => readFileSync(new URL(`../../docs/embedding/${name}.md`, import.meta.url), 'utf8');
const fenced = (name, language) => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(read(name))[1];

const headers = Object.fromEntries(fenced('headers', 'http').trim().split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)));
const plain = fenced('plain-html', 'html');

/** What the steps for WordPress make: the script and what is in `main`, in a block of a theme's page. */
function wordpress() {
  assert.match(read('wordpress'), /paste what stands between `<main>` and `<\/main>`[^]*the line with\s+`<script type="module" …>` before it/);
  const [script] = /<script type="module".*<\/script>/.exec(plain);
  const [, block] = /<main>([^]*)<\/main>/.exec(plain);
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Support and advice – Practice</title></head>
<body class="page-template-default page wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p>Practice</p></header>
<main class="wp-block-group" id="wp--skip-link--target"><div class="entry-content wp-block-post-content is-layout-constrained">
${script}${block}
</div></main></div></body></html>`;
}

/** A server of one page at `/support`, with the built files behind `/dist/`; gives its address and what was asked for. */
async function serve(t, html) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    if (request.url === '/support') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    const reply = await fetch(page(request.url));
    const type = reply.headers.get('content-type');
    response.writeHead(reply.status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(Buffer.from(await reply.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return { address: `http://127.0.0.1:${server.address().port}/support`, asked };
}

for (const [name, html] of [['the plain page', plain], ['what the steps for WordPress make', wordpress()]]) {
  test(`${name} shows the first question under the headers of the documents`, async (t) => {
    const { address, asked } = await serve(t, html);
    const driver = await open(t);
    await driver.get(address);
    await (await post(driver)).reaches('Is it safe to look');
    assert.ok(asked.includes('/dist/fingerpost.js') && asked.some((path) => path.endsWith('.wasm')), asked.join());
    assert.deepEqual((await consoleLines(driver)).filter((line) => !line.includes('favicon.ico')), []);
    assert.match(headers['Content-Security-Policy'], /^default-src 'none'/);
  });
}
