// Stub until the API is written: the same module, read from disk.
import { readFile } from 'node:fs/promises';
import init, { repeat } from './api_glue.js';

await init({ module_or_path: await readFile(new URL('./api_bg.wasm', import.meta.url)) });
export { repeat };
