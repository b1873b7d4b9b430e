// One engine for every element of the page: WebAssembly, or its twin in plain JavaScript where that is refused.
import * as glue from './fingerpost_glue.js';

// What both say of themselves (wasm/widget/src/boundary.rs). A file of another time must not answer.
const VERSION = 1000;

let engine;

const checked = ({ Fingerpost, version }) => {
  if (version() !== VERSION) throw new Error('another version');
  return Fingerpost;
};

// Bytes, and not a stream: a wrong media type then neither fails nor writes to the console.
const wasm = async () => {
  const reply = await fetch(new URL('./fingerpost_bg.wasm', import.meta.url));
  await glue.start(await reply.arrayBuffer());
  return checked(glue);
};

const twin = async () => checked(await import('./fingerpost_twin.js'));

// After a failure the next start tries again.
export const load = () =>
  (engine ??= wasm().catch(twin).catch((error) => {
    engine = undefined;
    throw error;
  }));

let papers;

// The papers, for every element of the page: asked for once, when the first screen is there, and whatever is answered
// later, so that the network learns nothing from it. Nothing where they did not load.
export const second = () => (papers ??= import('./fingerpost_papers.js').then((module) => module.ready()).catch(() => undefined));
