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
  const end = () => {
    clearTimeout(timer);
    last = 0;
  };
  // How far it has come: 0 in use, 1 to be covered, 2 wiped.
  const check = () => {
    clearTimeout(timer);
    if (!last) return 0;
    const [first, until] = when();
    const past = (Date.now() - last) / MINUTE;
    if (past >= until) {
      end();
      wipe();
      return 2;
    }
    timer = setTimeout(check, ((past < first ? first : until) - past) * MINUTE);
    if (past < first) return 0;
    cover();
    return 1;
  };
  return {
    end,
    check,
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
