// Serves the pages as a good host would: brotli at its best, made once, and a content security policy. Keeps the account of
// what went over the wire.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** `policy` is a function of the path; what is served is in `log` as `{path, bytes}`. */
export async function serve(folders, policy) {
  const cache = new Map();
  const log = [];
  const server = createServer(async (request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    if (path.endsWith('/')) path += 'index.html';
    // The longest prefix that fits.
    const prefix = Object.keys(folders).filter((one) => path.startsWith(`/${one}/`)).sort((a, b) => b.length - a.length)[0];
    try {
      if (!prefix) throw new Error('no such folder');
      const file = join(folders[prefix], path.slice(prefix.length + 2));
      let body = cache.get(file);
      if (!body) {
        body = brotliCompressSync(await readFile(file), {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
        });
        cache.set(file, body);
      }
      log.push({ path, bytes: body.length });
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': 'no-store',
        'content-security-policy': policy(path),
        'referrer-policy': 'no-referrer',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, log, close: () => server.close() };
}
