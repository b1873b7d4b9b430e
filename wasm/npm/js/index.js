// The package's main entry: defines nothing until it is asked to, and touches no document when it is imported, so that a
// server may import it too.
import { define as defineIn } from './element.js';
import { exit } from './page.js';

/** Defines <finger-post>, once. Does nothing where there are no custom elements, as on a server. */
export const define = () => {
  if (globalThis.customElements) defineIn('closed');
};

/** Leaves the page as the exit control does: hidden at once, answers overwritten, and Back does not return. */
export const leave = (url) => exit(url);
