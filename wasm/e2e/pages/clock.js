// A clock that the test moves: loaded before the element, so that nothing has to wait for minutes.
const real = { now: Date.now, set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window) };
let ahead = 0;
let last = 1e6;
const waiting = new Map();

Date.now = () => real.now() + ahead;
window.setTimeout = (act, after = 0, ...rest) => {
  // 30 seconds are the limit that WebKit's driver puts on a script of the test: moving the clock must not reach it.
  if (after < 1000 || after === 30000) return real.set(act, after, ...rest);
  last += 1;
  waiting.set(last, { act: () => act(...rest), at: Date.now() + after });
  return last;
};
window.clearTimeout = (timer) => {
  if (!waiting.delete(timer)) real.clear(timer);
};
/** Moves the clock on by minutes, as time goes or, with `asleep`, as a device that slept: no timer has run. */
window.skip = (minutes, asleep) => {
  const until = ahead + minutes * 60000;
  while (!asleep) {
    const [next] = [...waiting].sort((a, b) => a[1].at - b[1].at);
    if (!next || next[1].at > real.now() + until) break;
    ahead = Math.max(ahead, next[1].at - real.now());
    waiting.delete(next[0]);
    next[1].act();
  }
  // Timers stand still while a device sleeps, and go on for what was left of them.
  if (asleep) for (const one of waiting.values()) one.at += until - ahead;
  ahead = until;
};
/** Moves the clock to a time, as a device that slept. Here and not in the test: Firefox's driver has a clock of its own. */
window.goTo = (...time) => window.skip((new Date(...time) - Date.now()) / 60000, true);
