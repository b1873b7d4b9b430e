// For a page that holds the element in a frame: three Shifts, and a click on anything marked `data-fingerpost-exit`, leave
// while the focus is on the page itself. A classic script: <script src="exit.js" data-exit-url="https://…"></script>.
// It reads nothing, sends nothing and keeps nothing.
import { destination, leave, shifts, unhide } from './leave.js';

const url = destination(document.currentScript?.dataset.exitUrl);
const go = () => leave(url, () => {});
const { key } = shifts(go, () => {});
addEventListener('keydown', key, true);
addEventListener('keyup', key, true);
addEventListener('pageshow', (event) => event.persisted && unhide());
addEventListener('click', (event) => {
  if (event.target.closest?.('[data-fingerpost-exit]')) {
    event.preventDefault();
    go();
  }
}, true);
