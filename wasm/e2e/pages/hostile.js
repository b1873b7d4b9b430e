// A page that wants to know what is answered in the frame that it holds, and does what a page can do: it patched the
// browser before anything else ran, listens to every event that has a name, and looks again and again at all that a page
// may read of a frame. What it learns is in `window.learnt`, each thing once.
const learnt = new Map();
const add = Map.prototype.set.bind(learnt);
const text = JSON.stringify;
const learn = (kind, what) => add(text([kind, what]), [kind, what]);

// How much was seen of the page's own making; nothing of the frame may come by here.
window.patched = [];
const called = Array.prototype.push.bind(window.patched);
// What this script does itself does not count.
let busy = false;
for (const [owner, name] of [
  [Element.prototype, 'attachShadow'], [EventTarget.prototype, 'addEventListener'], [Document.prototype, 'createElement'],
  [Node.prototype, 'appendChild'], [Element.prototype, 'setAttribute'], [CustomElementRegistry.prototype, 'define'],
  [window, 'fetch'], [XMLHttpRequest.prototype, 'open'], [WebAssembly, 'instantiate'], [Storage.prototype, 'setItem'],
  [Array.prototype, 'push'], [Array.prototype, 'map'], [String.prototype, 'split'], [String.prototype, 'replace'],
  [String, 'fromCodePoint'], [Function.prototype, 'call'], [Reflect, 'apply'], [JSON, 'stringify'],
]) {
  const original = owner[name];
  owner[name] = function (...given) {
    if (window.watching && !busy) called(name);
    return original.apply(this, given);
  };
}

const known = (of) => {
  const names = [];
  for (let one = of; one; one = Object.getPrototypeOf(one)) names[names.length] = Object.getOwnPropertyNames(one);
  return names.flat().filter((name) => /^on[a-z]/.test(name)).map((name) => name.slice(2));
};
const kinds = new Set([
  ...known(window), ...known(document), ...known(HTMLElement.prototype), ...known(HTMLBodyElement.prototype),
  'focusin', 'focusout', 'DOMContentLoaded', 'compositionstart', 'selectionchange', 'securitypolicyviolation', 'wheel',
]);

// Of the host's own life or of the device, and no news of the frame.
const OWN = ['deviceorientation', 'deviceorientationabsolute', 'devicemotion', 'DOMContentLoaded', 'readystatechange', 'pageshow', 'pagehide', 'animationframe', 'unload', 'beforeunload', 'visibilitychange'];

const heard = (event) => {
  if (OWN.includes(event.type) || !window.taken) return;
  const of = event.target === window ? 'window' : event.target?.localName ?? 'document';
  learn(`event ${event.type} at ${of}`, { data: event.data, key: event.key, code: event.code, value: event.target?.value });
};
const listen = EventTarget.prototype.addEventListener;
for (const kind of kinds) for (const target of [window, document]) for (const capture of [true, false]) listen.call(target, kind, heard, capture);

const tried = (act) => {
  try {
    return String(act());
  } catch (error) {
    return error.name;
  }
};

// What one driver writes on the frame that it works in.
const MARK = 'cd_frame_id_';

/** Everything that can be read of a frame from outside. */
const look = (frame) => {
  busy = true;
  seen(frame);
  busy = false;
};

const seen = (frame) => {
  const inside = frame.contentWindow;
  const box = frame.getBoundingClientRect();
  for (const [kind, what] of Object.entries({
    document: tried(() => frame.contentDocument),
    through: tried(() => inside.document),
    address: tried(() => inside.location.href),
    name: tried(() => inside.name),
    element: tried(() => inside.customElements),
    frameElement: tried(() => inside.frameElement),
    frames: tried(() => inside.length),
    closed: tried(() => inside.closed),
    svg: tried(() => frame.getSVGDocument()),
    size: [box.width, box.height, frame.scrollHeight, frame.scrollWidth],
    scrolled: [scrollX, scrollY, document.documentElement.scrollHeight],
    title: document.title,
    selected: tried(() => getSelection()),
    active: document.activeElement?.localName,
    entries: history.length - window.entries,
    stored: [tried(() => localStorage.length), tried(() => sessionStorage.length), document.cookie],
    attributes: [...frame.attributes].filter((one) => one.name !== MARK).map((one) => [one.name, one.value]),
    loaded: performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname).filter((path) => !path.includes('/pages/')),
  })) learn(kind, what);
  // The browser says that something was pressed below this page, not what.
  if (navigator.userActivation?.hasBeenActive) learn('activation', true);
};

/** Takes a frame into the page. A sandbox of `null` is none; a tall one is higher than the window. */
window.take = (address, sandbox, tall) => {
  const frame = document.createElement('iframe');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.width = 600;
  frame.height = 600;
  frame.title = 'Support and advice';
  frame.src = address;
  window.entries = history.length;
  window.taken = true;
  // Half of it is below the window, so that the browser has a reason to move this page.
  if (tall) frame.height = innerHeight * 2;
  document.querySelector('main').append(frame);
  new ResizeObserver(() => learn('resized', [frame.offsetWidth, frame.offsetHeight])).observe(frame);
  new MutationObserver((changes) => changes.forEach((one) => one.attributeName !== MARK && learn('changed', one.attributeName))).observe(document, { subtree: true, childList: true, attributes: true });
  setInterval(look, 20, frame);
  return frame;
};

/** Presses on the frame from outside, as far as a page may. */
window.press = (frame) => {
  const inside = frame.contentWindow;
  for (const message of ['fingerpost', { type: 'answers' }, { mode: 'professional' }, '*', 1]) inside.postMessage(message, '*');
  tried(() => inside.location.replace(`${frame.src}&mode=professional`));
  tried(() => inside.postMessage({ port: 1 }, '*', [new MessageChannel().port1]));
};

/** Forgets what it knows: what it learns from here on is what counts. */
window.forget = () => learnt.clear();

window.learnt = () => [...learnt.values()].map((one) => text(one)).sort();
