// A folder on a port of its own, under a policy, with an account of what was asked for.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm', '.json': 'application/json' };

export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Nothing may be fetched and nothing compiled. */
export const SEALED = STRICT.replace(" 'wasm-unsafe-eval'", '').replace("connect-src 'self'", "connect-src 'none'");

export async function serve(folder, policy = STRICT) {
  const asked = [];
  const server = createServer(async (request, response) => {
    let path = normalize(new URL(request.url, 'http://host').pathname);
    if (path.endsWith('/')) path += 'index.html';
    asked.push(path);
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': policy, 'cache-control': 'no-store' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, asked, close: () => server.close() };
}
