// Leaving at once: the control, three Shifts, and what is gone afterwards.
const ELSEWHERE = 'https://www.bbc.co.uk/weather';
const WITHIN = 5000;

// An absolute http or https address, or the one above.
export const destination = (text) => {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url.href : ELSEWHERE;
  } catch {
    return ELSEWHERE;
  }
};

const page = () => document.documentElement.style;

// `replace`, and no history entry: Back never returns here. The page is hidden before anything else is done.
export const leave = (url, wipe) => {
  page().setProperty('display', 'none', 'important');
  wipe();
  try {
    top.location.replace(url);
  } catch {
    location.replace(url);
  }
};

// After a return from the back-forward cache.
export const unhide = () => page().removeProperty('display');

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
