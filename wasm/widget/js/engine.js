// The engine, in two modules for every element of the page. The first has what everything begins with and is small; the whole
// has every screen, and the papers. Each is WebAssembly, or its twin in plain JavaScript where that is refused.
import * as glue from './fingerpost_glue.js';
import { heading, make } from './paper.js';
import { written } from './written.js';

// What each says of itself (wasm/widget/src/boundary.rs). A file of another time must not answer.
const VERSION = 1000;

const checked = ({ Fingerpost, memory, version }) => {
  if (version() !== VERSION) throw new Error('another version');
  Fingerpost.memory = memory;
  return Fingerpost;
};

const ADDRESS = new URL('./fingerpost_bg.wasm', import.meta.url).href;

// Bytes, and not a stream: a wrong media type then neither fails nor writes to the console.
const wasm = async () => {
  const reply = await fetch(ADDRESS);
  await glue.start(await reply.arrayBuffer());
  return checked(glue);
};

const twin = async () => checked(await import('./fingerpost_twin.js'));

let first;
let asked;
let times = 0;

/** The whole, once it is here. */
export let here;

/** The handle to begin with: the whole where it is here already. After a failure the next start tries again. */
export const load = async () =>
  here?.Fingerpost ?? (first ??= wasm().catch(twin).catch((error) => {
    first = undefined;
    throw error;
  }));

// Chromium keeps a module that did not load as one that never will: it is asked for again under another address, where the
// files have the names that we gave them.
const file = async () => {
  times += 1;
  const again = ADDRESS.replace('fingerpost_bg.wasm', `fingerpost_whole.js?${times}`);
  return times > 1 && again !== ADDRESS ? import(again) : import('./fingerpost_whole.js');
};

/** The whole, asked for once while it has not failed. */
export const whole = () =>
  (asked ??= file()
    .then((module) => module.ready({ heading, make, written }, VERSION))
    .then((one) => (here = one))
    .catch((error) => {
      asked = undefined;
      throw error;
    }));
