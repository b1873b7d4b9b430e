// A browser that gives something the focus brings it into view, and to do so it moves the page around the frame as well. From
// how far it was moved that page would learn where in the frame somebody is, and so, of answers below each other, which.
// Here the focus moves without that, and only the frame itself is scrolled.
const MARGIN = 80; // what stays free above: the exit control is there

const reveal = (node, first) => {
  const { top: upper, bottom, height } = node.getBoundingClientRect();
  if (first || upper < MARGIN || height > innerHeight - MARGIN) scrollBy(0, upper - MARGIN);
  else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + 8);
};

// What is folded away has a place in some browsers, and takes no focus.
const FOLDED = 'details:not([open]) > :not(summary)';
const shown = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible' && !node.closest(FOLDED);
const group = (root, radio) => [...root.querySelectorAll('input[type=radio]')].filter((one) => one.name === radio.name && !one.disabled && shown(one));

/** Where Tab stops, in order: of radio buttons the one that is chosen, else the first. */
const stops = (root) =>
  [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter((node) => {
    if (node.disabled || node.tabIndex < 0 || !shown(node)) return false;
    if (node.type !== 'radio') return true;
    const all = group(root, node);
    return node === (all.find((one) => one.checked) ?? all[0]);
  });

// The stop after a node, or before it, whether or not it is one itself.
const after = (root, node, way) => {
  const all = stops(root);
  const here = node.type === 'radio' ? all.find((one) => one.type === 'radio' && one.name === node.name) : node;
  const at = all.indexOf(here);
  if (at >= 0) return all[at + way];
  const follows = (one) => node.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  return way > 0 ? all.find(follows) : all.filter((one) => !follows(one)).pop();
};

const ARROWS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

const pressed = (event, root, last) => {
  const at = root.activeElement;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  // With Shift some browsers have another name for it.
  if (event.key === 'Tab' || event.code === 'Tab') {
    // Where nothing has the focus a browser goes on from what was pressed, and so does this.
    const from = at ?? (last?.isConnected ? last : root.firstElementChild);
    // At either end the browser leads out of the frame by itself.
    const next = after(root, from, event.shiftKey ? -1 : 1);
    if (!next) return;
    next.focus();
    // Where it took no focus the browser finds the way: nobody is to be kept in one place.
    if (root.activeElement !== next) return;
    event.preventDefault();
    if (next.matches('input[type=text], input[type=tel], input[type=number]')) next.select();
  } else if (ARROWS[event.key] && at?.type === 'radio' && !event.shiftKey) {
    event.preventDefault();
    const all = group(root, at);
    const next = all[(all.indexOf(at) + ARROWS[event.key] + all.length) % all.length];
    next.focus();
    next.click();
  }
};

/** From here on nothing in the frame moves the page around it. Comes before the element is defined. */
export const keepStill = () => {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true });
    if (!options?.preventScroll) reveal(this);
  };
  Element.prototype.scrollIntoView = function () {
    reveal(this, true);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    let last;
    for (const kind of ['pointerdown', 'focusin']) root.addEventListener(kind, (event) => (last = event.target), true);
    // Before the element's own, which lets nobody else see a key.
    addEventListener('keydown', (event) => pressed(event, root, last), true);
    return root;
  };
};
