// The engine of the whole: WebAssembly, or its twin in plain JavaScript where that is refused. See wasm/widget/js/engine.js.
import * as glue from './whole_glue.js';

const VERSION = 1000;

const checked = (engine) => {
  if (engine.version() !== VERSION) throw new Error('another version');
  return engine;
};

const wasm = async () => {
  const reply = await fetch(new URL('./fingerpost_whole_bg.wasm', import.meta.url));
  await glue.start(await reply.arrayBuffer());
  return checked(glue);
};

let engine;

/** The two handles, `Fingerpost` and `Papers`. After a failure the next call tries again. */
export const load = () =>
  (engine ??= wasm().catch(async () => checked(await import('./fingerpost_whole_twin.js'))).catch((error) => {
    engine = undefined;
    throw error;
  }));
