// Time without use, in minutes. Timers stand still while a device sleeps, so the clock is asked too, before anything is done.
const MINUTE = 60000;

// When the screen is covered, and when everything is forgotten. Self mode goes back to its gate at once.
// What the page asks for can only be shorter.
export const limits = (own, asked) => {
  const first = Math.min(own ? 2 : 3, asked > 0 ? asked : Infinity);
  return [first, own ? first : 10];
};

// `cover` and `wipe` are called when their time has come; `when` gives the two times.
export const idle = (when, cover, wipe) => {
  let last = 0;
  let timer;
  let due; // when the timer wakes: too early does no harm, so that a use costs no new timer
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
    last = 0;
  };
  const wake = () => {
    timer = undefined;
    check();
  };
  // How far it has come: 0 in use, 1 to be covered, 2 wiped.
  const check = () => {
    if (!last) return 0;
    const now = Date.now();
    const [first, until] = when();
    const past = (now - last) / MINUTE;
    if (past >= until) {
      end();
      wipe();
      return 2;
    }
    const then = last + (past < first ? first : until) * MINUTE;
    if (!timer || then < due) {
      clearTimeout(timer);
      due = then;
      timer = setTimeout(wake, then - now);
    }
    if (past < first) return 0;
    cover();
    return 1;
  };
  return {
    end,
    // Somebody may be back after the device slept, and a timer stood still meanwhile: it is set anew.
    check: () => {
      clearTimeout(timer);
      timer = undefined;
      return check();
    },
    begun: () => last > 0,
    // Goes on with the count, where one was begun; `as` is how far it may have come. False where it has come further.
    use: (begins, as = 0) => {
      if (check() > as) return false;
      if (begins || last) last = Date.now();
      if (begins) check();
      return true;
    },
  };
};
