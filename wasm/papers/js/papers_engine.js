// The engine of the papers: WebAssembly, or its twin in plain JavaScript where that is refused.
import * as glue from './papers_glue.js';

const wasm = async () => {
  const reply = await fetch(new URL('./fingerpost_papers_bg.wasm', import.meta.url));
  await glue.start(await reply.arrayBuffer());
  return glue.Papers;
};

export const load = () => wasm().catch(async () => (await import('./fingerpost_papers_twin.js')).Papers);
