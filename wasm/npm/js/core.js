// The engine without the element, for a front end of your own: numbers in, a program of lines out. What a line can be is in
// the table of wasm/widget/src/view.rs. Exit, wiping, the lock and the closed root are then yours to build.
import { written } from './written.js';

let engine;

// The whole of it, and nothing of the page that goes with it. After a failure the next call tries again.
const load = () =>
  (engine ??= import('./fingerpost_whole.js').then((module) => module.load()).catch((error) => {
    engine = undefined;
    throw error;
  }));

/** The value of a field that is empty. */
export const EMPTY = 0xffffffff;

/** A session of the engine. */
export class Session {
  #post;
  #memory;

  constructor(post, memory) {
    this.#post = post;
    this.#memory = memory;
  }

  /** Does an act, and gives the program that draws what changed: lines, without the last line break. */
  act(act, value = EMPTY) {
    const length = this.#post.act(act, value);
    const program = written(this.#memory, this.#post.program(), length);
    this.#post.forget();
    return program ? program.slice(0, -1).split('\n') : [];
  }

  /** Overwrites every answer and ends the session. */
  free() {
    this.#post?.free();
    this.#post = undefined;
  }
}

/** Loads the engine, and opens a session for an area on a day. */
export const open = async ({ area = '', own = false, today = new Date() } = {}) => {
  const { Fingerpost, memory } = await load();
  const post = new Fingerpost(own, today.getFullYear() * 10000 + (today.getMonth() + 1) * 100 + today.getDate());
  for (const letter of area) post.spell(letter.codePointAt());
  return new Session(post, memory);
};
