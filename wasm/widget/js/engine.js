// One engine for every element of the page: WebAssembly, or its twin in plain JavaScript where that is refused.
import { Fingerpost, start } from './fingerpost_glue.js';

let engine;

// Bytes, and not a stream: a wrong media type then neither fails nor writes to the console.
const wasm = async () => {
  const reply = await fetch(new URL('./fingerpost_bg.wasm', import.meta.url));
  await start(await reply.arrayBuffer());
  return Fingerpost;
};

export const load = () =>
  (engine ??= wasm().catch(async () => (await import('./fingerpost_twin.js')).Fingerpost));
