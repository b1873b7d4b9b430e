// The script of the page that stands in a frame (wasm/npm/frame/frame.html): the element in one file, and what the page
// around may choose, which is an area and a mode. Both stand behind `#`, so that no server and no referrer has them. They are
// read once: what is changed there later changes nothing.
import { define } from './element.js';
import { keepStill } from './still.js';

const ALLOWED = { area: /^[a-z\d-]{1,64}$/, mode: /^(professional|self|signpost)$/ };

/** What the address asks for, without anything that is not of its form. */
export const chosen = (hash) => {
  const asked = new URLSearchParams(hash.slice(1));
  return Object.entries(ALLOWED).flatMap(([name, form]) => (form.test(asked.get(name) ?? '') ? [[name, asked.get(name)]] : []));
};

// Whether a window of another page lets us in. Then it may come in here too, and could read every answer.
const reaches = (other) => {
  try {
    return !!other && other !== self && !!other.document;
  } catch {
    return false;
  }
};

const watched = () => {
  for (let here = self; here !== here.parent; here = here.parent) if (reaches(here.parent)) return true;
  return reaches(self.opener);
};

/** Starts the page, with an open root for tests only. */
export const start = (root) => {
  if (self !== top) document.getElementById('framed').hidden = false;
  if (watched()) {
    document.getElementById('watched').hidden = false;
    return;
  }
  const post = document.querySelector('finger-post');
  for (const [name, value] of chosen(location.hash)) post.setAttribute(name, value);
  if (self !== top) keepStill();
  define(root);
};
