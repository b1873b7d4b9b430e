// Words in the language of the page. Rust and these scripts write English, and the English text is the key of its own
// translation (fingerpost_words.js, which only a page with another language loads). Arguments in a text stand between
// U+2068 and U+2069, as wasm/widget/src/view.rs writes them; one that begins with + is a telephone number.
import { phone } from './paper.js';

let language;

/** What is drawn from here on is in this language, as `tongue` gave it; nothing is English. */
export const speak = (one) => {
  language = one;
};

/** What stands for an English text, as parts to be appended. */
export const words = (text) =>
  language?.(text) ?? text.split(/[\u2068\u2069]/).map((part) => (part[0] === '+' ? phone(part.slice(1)) : part));

const asked = {};

/** A language, asked for once in a page. Nothing, which is English, where it does not come within five seconds. */
export const tongue = (id) =>
  (asked[id] ??= Promise.race([
    import('./fingerpost_words.js').then((module) => module.tongue(id, phone)).catch(() => undefined),
    new Promise((late) => setTimeout(late, 5000)),
  ]));
