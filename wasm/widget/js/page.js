// What a page has once, however many elements are on it: what is typed, leaving, the back-forward cache.
import { destination, leave, shifts, unhide } from './leave.js';

const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'];

const live = new Set();

export const exit = (url) => leave(destination(url), () => live.forEach((one) => one.stop()));

const emergency = shifts(
  () => {
    const [first] = live;
    exit(first.exitUrl());
  },
  (left) => {
    for (const one of live) one.say(['', 'To leave this page, press Shift once more.', 'To leave this page, press Shift two more times.'][left]);
  },
);

// On the window and before anybody else: what is typed inside an element is nobody's but its own.
const typed = (event) => {
  emergency.key(event);
  for (const one of live) {
    if (one.focused()) {
      event.stopImmediatePropagation();
      one.typed(event);
    }
  }
};

const each = (what) => () => live.forEach((one) => one[what]());
const gone = each('stop');
const seen = each('seen');
const used = each('used');
const shown = (event) => {
  if (event.persisted) {
    unhide();
    live.forEach((one) => one.start());
  }
};

const listen = (way) => {
  for (const kind of KEYS) window[way](kind, typed, true);
  window[way]('pagehide', gone);
  window[way]('pageshow', shown);
  window[way]('scroll', used, true);
  document[way]('visibilitychange', seen);
};

export const join = (one) => {
  if (!live.size) listen('addEventListener');
  live.add(one);
};

export const part = (one) => {
  live.delete(one);
  if (!live.size) {
    listen('removeEventListener');
    emergency.reset();
  }
};
