// Leaving at once: what is done, three Shifts, and what is gone afterwards. Shared by the element and by exit.js.
const ELSEWHERE = 'https://www.bbc.co.uk/weather';
const WITHIN = 5000;

// An absolute http or https address, or the one above.
export const destination = (text) => {
  // An error that is thrown costs a page a millisecond, and most name no address.
  if (!text) return ELSEWHERE;
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url.href : ELSEWHERE;
  } catch {
    return ELSEWHERE;
  }
};

// This document and, where it may be touched, the one around its frame.
const pages = (act) => {
  for (const one of new Set([self, top])) {
    try {
      act(one.document);
    } catch {
      // Another origin's: not ours to touch.
    }
  }
};

let meta;

// The page is hidden before anything else is done, and stays hidden (a blank page) where the address cannot load.
// `replace`, and no history entry: Back never returns here.
export const leave = (url, wipe) => {
  pages((page) => page.documentElement.style.setProperty('display', 'none', 'important'));
  try {
    wipe();
  } catch {
    // Nothing keeps anybody here.
  }
  // No question of the page whether one really wants to go.
  window.onbeforeunload = null;
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
  // The other site is not told where somebody came from.
  meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  document.head.append(meta);
  try {
    top.location.replace(url);
  } catch {
    // A frame that may not take the whole page along.
  }
  if (top !== self) location.replace(url);
};

// After a return from the back-forward cache.
export const unhide = () => {
  meta?.remove();
  pages((page) => page.documentElement.style.removeProperty('display'));
};

// GOV.UK's rules: Shift alone, let go three times, at most five seconds apart; as a modifier it does not count.
// `tell` gets how many are left, or nothing when the count starts again.
export const shifts = (go, tell) => {
  let count = 0;
  let timer;
  let alone = false;
  const reset = () => {
    clearTimeout(timer);
    if (count) tell(0);
    count = 0;
  };
  const key = (event) => {
    if (event.type === 'keydown') {
      if (event.key !== 'Shift') {
        alone = false;
        reset();
      } else if (!event.repeat) {
        alone = !(event.ctrlKey || event.altKey || event.metaKey);
      }
    } else if (event.key === 'Shift' && alone) {
      alone = false;
      clearTimeout(timer);
      count += 1;
      if (count > 2) {
        reset();
        go();
      } else {
        tell(3 - count);
        timer = setTimeout(reset, WITHIN);
      }
    }
  };
  return { key, reset };
};
