// The life of one element: what stands before and without the engine (exit control, emergency strip, the page's own
// children), one engine handle, and what becomes of it. Everything that decides is in Rust; see wasm/widget/README.md.
import { minute, today } from './clock.js';
import { here, load, whole } from './engine.js';
import { answer } from './keys.js';
import { destination } from './leave.js';
import { idle, limits } from './lock.js';
import { exit } from './page.js';
import { draw, heading, make } from './paper.js';
import css from './style.js';
import { speak, tongue, words } from './words.js';
import { written } from './written.js';

// Acts that are not Rust's, and the values that Rust reads (wasm/widget/src/act.rs).
const GO_ON = -1;
const ONCE_MORE = -2;
const EXIT = 0;
const AGAIN = 1;
const IDLE = 2;
const KEYS = 4;
const [COPY, SAVE] = [5, 7]; // and what is between: the papers' own
const EASY = 8;
const COPY_PLAN = 9;
const REASON = 241;
const HAND = 997;
const CLOCK = 998;
const EVERYBODY = 999;
const TAKE = 2000;
const EMPTY = 0xffffffff;
const SOON = 150; // milliseconds from the first screen to what comes after it
const SLOW = 8000; // milliseconds until a load is called slow

const NUMBERS = 'Danger now: call \u2068+999\u2069. Police, not urgent: \u2068+101\u2069. National Domestic Abuse Helpline, for women in England: \u2068+0808 2000 247\u2069, free, day and night.';

// What a listener of the page would otherwise see passing by.
const QUIET = ['click', 'auxclick', 'dblclick', 'pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'touchstart',
  'touchend', 'wheel', 'focusin', 'focusout', 'select', 'selectstart', 'toggle', 'paste', 'copy', 'cut', 'dragstart', 'contextmenu'];
// What takes a text along: off in self mode.
const TAKES = ['copy', 'cut', 'dragstart', 'contextmenu'];

// Opening hours on a page that nobody uses may be this old, in milliseconds.
const STALE = 300000;

let sheet;

// Where somebody types words.
const BOXES = 'textarea, input[type=text], input[type=tel]';

// What a control says, as a number. Text never goes to Rust: only whether there is any.
const read = (node) => {
  if (node.type === 'radio') return +node.value;
  if (node.matches(BOXES)) return /[\p{L}\p{N}]/u.test(node.value) ? 1 : 0;
  if (node.type === 'checkbox') return node.checked ? 1 : 0;
  const digits = node.value.replaceAll('-', '');
  return /^\d+$/.test(digits) && +digits < EMPTY ? +digits : EMPTY;
};

export const life = (host, root) => {
  const paper = make('div paper');
  const veil = make('div'); // over the paper while the lock is on
  const said = make('p unseen', '', { role: 'status' });
  const way = make('a exit', [], { rel: 'noreferrer', part: 'exit' });
  const strip = make('p strip', [], { part: 'strip' });
  const late = make('div'); // what is said while the rest of the engine is not here
  const easy = Object.assign(make('button link', [], { type: 'button', hidden: '' }), { act: EASY });
  const all = make('div all', [way, strip, easy, veil, paper, late, said]);

  let post; // the handle of the engine
  let day; // of the consultation, as the engine began with it
  let drawn; // when it began
  let ticked; // the minute that it was told last
  let desk; // the papers
  let waiting; // what was done and needs the whole engine, until it is here
  let stuck; // the whole engine is here and could not take over
  let later; // the timer that draws a list anew which nobody uses
  let turn = 0; // which start this is: an engine that arrives late belongs to an earlier one
  let kept = {}; // what was typed, by act: it stays in the page and never goes to Rust
  let trail = []; // headings of the screens on the way back, each with the control that was left
  let left; // what had the focus when the veil came
  let saying;
  let simple; // easy read, once it is here
  let spoken; // the language, where it is not plain English

  const is = (mode) => host.getAttribute('mode') === mode;
  const own = () => is('self');
  const open = () => own() || is('signpost'); // for whoever comes by, and not for staff alone
  const exitUrl = () => host.getAttribute('exit-url');
  const level = () => (/^[1-6]$/.exec(host.getAttribute('heading-level')) ?? 2) - 2;
  const within = () => root.activeElement && root.activeElement !== way;
  const title = () => paper.querySelector('.h2');

  const say = (text) => {
    clearTimeout(saying);
    speak(spoken);
    if (text || said.firstChild) said.replaceChildren(...(text && !host.hasAttribute('quiet') ? words(text) : []));
  };

  // What stands around the screens, in the language that is spoken now.
  const dress = () => {
    say('');
    all.lang = spoken?.language ?? 'en-GB';
    all.dir = spoken?.direction ?? 'ltr';
    all.classList.toggle('easy', !!spoken?.easy);
    way.replaceChildren(make('span unseen', 'Emergency: '), ...words('Exit this page'));
    strip.replaceChildren(...words(NUMBERS));
    easy.replaceChildren(...words(spoken ? 'Not in easy read' : 'Easy read: short sentences and pictures'));
  };

  const cover = () => {
    if (paper.hidden || !post) return;
    left = root.activeElement;
    say('');
    paper.hidden = true;
    const button = (act, kind, text) => Object.assign(make(`button ${kind}`, text, { type: 'button', part: 'button' }), { act });
    veil.replaceChildren(
      heading('h2', 'Paused', level()),
      make('p', 'This page was not used for a while. What was entered is still here, and is cleared soon.'),
      button(GO_ON, '', 'Continue'),
      button(AGAIN, 'second', 'Clear everything'),
      ...(open() ? [button(EXIT, 'second', 'Leave this page')] : []),
    );
    if (left && left !== way) veil.firstChild.focus();
  };

  const unveil = () => {
    paper.hidden = false;
    veil.replaceChildren();
  };

  const lock = idle(() => limits(open(), host.getAttribute('lock-after')), cover, () => start(IDLE));
  const used = () => (paper.hidden ? lock.check() : lock.use());

  // Nothing waits for the whole engine any more.
  const settle = () => {
    waiting = undefined;
    late.replaceChildren();
  };

  // Ends the handle, which wipes its answers, and empties the page.
  const stop = () => {
    turn += 1;
    stuck = false;
    clearTimeout(later);
    lock.end();
    say('');
    unveil();
    kept = {};
    trail = [];
    left = undefined;
    desk?.wipe();
    settle();
    easy.hidden = true;
    for (const node of paper.querySelectorAll('textarea, input')) {
      node.value = '';
      node.checked = false;
    }
    paper.replaceChildren(make('slot'));
    const ended = post;
    post = undefined;
    ended?.free();
  };

  // Says in `node` what failed, over a way to try again and what the page has between the element's tags.
  const tell = (node, text, act) => {
    speak(spoken);
    const again = Object.assign(make('button', 'Try again', { type: 'button', part: 'button' }), { act });
    node.replaceChildren(make('p inset', text), again, make('slot'));
    say(text);
    return again;
  };

  // Help stays: the strip, the way out, and what the page has between the element's tags.
  const fail = (focus) => {
    stop();
    const again = tell(paper, 'The questions could not start: use the telephone numbers on this page.', AGAIN);
    if (focus) again.focus();
  };

  // The time of the week, as often as it changes.
  const tick = () => {
    const now = Math.floor(Date.now() / 60000);
    if (ticked === now) return;
    ticked = now;
    post.act(CLOCK, minute());
  };

  const spell = (one) => {
    for (const letter of host.getAttribute('area') ?? '') one.spell(letter.codePointAt());
  };

  // A handle of an engine. The whole brings the look of its own screens.
  const begin = (Engine) => {
    const one = new Engine(own(), day);
    ticked = undefined;
    spell(one);
    root.adoptedStyleSheets = here ? [sheet, here.sheet] : [sheet];
    return one;
  };

  // The same as this element is set up.
  const set = (Engine) => {
    day = today();
    post = begin(Engine);
    if (is('signpost')) post.act(EVERYBODY, EMPTY);
    if (host.getAttribute('keys') === 'off') post.act(KEYS, 2);
    if (spoken?.easy) post.act(EASY, 1);
  };

  // A page can stay open past midnight. What nobody has begun to use takes the new day at the first act, and nothing of it was
  // on the screen; what somebody has begun keeps its day until it starts again.
  const renew = () => {
    if (!post || lock.begun() || day === today()) return;
    const [old, then] = [post, day];
    try {
      set(old.constructor);
      run(AGAIN, EMPTY);
      old.free();
    } catch {
      // Where another cannot begin, the one that is here goes on.
      [post, day] = [old, then];
    }
  };

  // A list of services tells which are open now: it is drawn anew where nobody is using it.
  const again = () => {
    clearTimeout(later);
    if (!post || !is('signpost') || lock.begun()) return;
    if ((day === today() && Date.now() - drawn < STALE) || within()) later = setTimeout(again, STALE);
    else start();
  };

  // What an act draws.
  const run = (number, value) => {
    const length = post.act(number, value);
    const program = written(post.constructor.memory, post.program(), length);
    post.forget();
    return program;
  };

  // Hands over to the whole engine, as soon as it is here and something is done: every answer and the place, as numbers. The
  // page stays as it is, since both draw the same. What was in the first is overwritten. Where that fails, the first goes on
  // with all it has, and the whole is only tried once more when somebody asks for it.
  const move = () => {
    if (!here || stuck || post instanceof here.Fingerpost) return;
    const first = post;
    let next;
    try {
      next = begin(here.Fingerpost);
      for (const line of run(HAND, EMPTY).split('\n')) {
        const [number, value] = line.slice(1).split(' ');
        if (value) next.act(TAKE + +number, +value);
      }
    } catch {
      stuck = true;
      try {
        next?.free();
      } catch {
        // It stopped, and does nothing more.
      }
      return;
    }
    post = next;
    first.free();
  };

  const unloaded = () => {
    const within = late.contains(root.activeElement);
    const again = tell(late, open()
      ? 'The next page did not load. Try again, or use the telephone numbers on this page.'
      : 'The next page did not load. Your answers are still here. Try again, or use the telephone numbers on this page.', ONCE_MORE);
    if (within) again.focus();
  };

  // The whole engine is not here yet: what is on the page stays, and what was done is done when it comes. The page's own
  // numbers come back at once, and after a time a way to try again: a load that hangs may never end.
  const wait = async (done) => {
    const mine = (waiting = done);
    const within = late.contains(root.activeElement);
    speak(spoken);
    const text = 'One moment: the next page is still loading.';
    const line = make('p inset', text, { tabindex: -1 });
    late.replaceChildren(line, make('slot'));
    if (within) line.focus();
    say(text);
    const slow = setTimeout(() => mine === waiting && unloaded(), SLOW);
    try {
      await whole();
    } catch {
      if (mine === waiting) unloaded();
      return;
    } finally {
      clearTimeout(slow);
    }
    // Under the veil it goes on waiting, until somebody goes on.
    if (mine === waiting && !lock.check()) attempt(...mine);
  };

  const act = (number, value, first, pressed) => {
    if (!post) return;
    move();
    tick();
    const program = run(number, value);
    if (!program) return;
    if (program[0] === '$') {
      const done = [number, value, first, pressed];
      if (!stuck) wait(done);
      else if ((waiting = done)) unloaded();
      return;
    }
    const before = title()?.textContent;
    say('');
    const after = draw(root, paper, program, level(), kept);
    if (after.screen) settle();
    if (after.papers) {
      const [node, kind] = after.papers;
      try {
        desk ??= here.desk();
        // The lines of the program have the answers.
        desk.show(node, kind, program, day, spell, kept[REASON] ?? '', level());
      } catch {
        node.append(make('p inset', 'This paper could not be written. Everything else works.'));
      }
    }
    // After a pause, so that quick answers are not talked over.
    if (after.say) saying = setTimeout(() => say(after.say), 1500);
    let target = after.focus && root.getElementById(after.focus);
    if (after.screen) {
      for (const box of paper.querySelectorAll(BOXES)) if (box.act) box.value = kept[box.act] ?? '';
      const now = title().textContent;
      const last = trail[trail.length - 1];
      if (last?.[0] === now) {
        trail.pop();
        target ??= root.getElementById(last[1]);
      } else if (now !== before) {
        trail.push([before, pressed]);
      }
      if (!first) target ??= title();
    }
    target?.focus();
  };

  const attempt = (...done) => {
    try {
      act(...done);
    } catch {
      // The engine stopped in the middle: nothing that it says is trusted any more.
      fail(true);
    }
  };

  const start = async (notice) => {
    const focus = within();
    stop();
    way.href = destination(exitUrl());
    const mine = turn;
    try {
      // Professional mode is in English: see ARCHITECTURE.md.
      const language = own() && host.getAttribute('language');
      // The list of services for everybody has no beginning that could come first.
      const engine = is('signpost') ? whole().then((one) => one.Fingerpost) : load();
      const [Engine, other] = await Promise.all([engine, language && tongue(language)]);
      if (mine !== turn) return;
      spoken = other || undefined;
      dress();
      // It has its place before it can be pressed, so that nothing moves away under a finger.
      easy.hidden = !own() || !(spoken?.easy ?? !spoken);
      easy.classList.toggle('wait', !simple);
      set(Engine);
      act(notice ?? AGAIN, EMPTY, !focus);
      drawn = Date.now();
      again();
      setTimeout(ahead, SOON, mine);
    } catch {
      if (mine === turn) fail(focus);
    }
  };

  // What comes after the first screen: asked for at a fixed time and whatever is answered, so that the network learns nothing,
  // and not before the screen is painted. The same for easy read, whether or not anybody wants it.
  const ahead = async (mine) => {
    if (mine !== turn) return;
    whole().catch(() => {});
    if (easy.hidden) return;
    simple = await tongue('en-easy');
    if (simple && mine === turn) easy.classList.remove('wait');
  };

  // The plan as lines of text, only when it is asked for.
  const copy = async () => {
    const part = (node) => (node.localName === 'dt' ? `${node.textContent} ` : `${node.textContent}\n`);
    const done = root.getElementById('copied');
    try {
      await navigator.clipboard.writeText([...root.querySelectorAll('#plan p, #plan dt, #plan dd')].map(part).join(''));
      done.replaceChildren(...words('The plan is copied.'));
    } catch {
      done.replaceChildren(...words('This browser does not copy. Write the plan down.'));
    }
  };

  const perform = (number, value, pressed) => {
    if (number === EXIT) return exit(exitUrl());
    if (number === AGAIN) return start();
    if (number === GO_ON) {
      if (!lock.use(true, 1)) return;
      unveil();
      (paper.contains(left) ? left : title()).focus();
      if (waiting) wait([...waiting]);
      return;
    }
    if (number === ONCE_MORE) {
      stuck = false;
      if (waiting) wait([...waiting]);
      return;
    }
    renew();
    if (!lock.use(true)) return;
    if (number === COPY_PLAN) return copy();
    if (number >= COPY && number <= SAVE) return desk?.press(number);
    if (number === EASY) {
      spoken = spoken ? undefined : simple;
      dress();
    }
    attempt(number, number === EASY ? (spoken ? 1 : 2) : value, number === EASY, pressed);
  };

  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  root.append(all);
  dress();
  way.onclick = (event) => {
    event.preventDefault();
    exit(exitUrl());
  };
  for (const kind of QUIET) {
    all.addEventListener(kind, (event) => {
      event.stopPropagation();
      if (TAKES.includes(kind) && own() && !host.hasAttribute('allow-copy') && !(kind === 'contextmenu' && event.target.matches('input, textarea'))) {
        event.preventDefault();
      }
      used();
    }, { passive: !TAKES.includes(kind) && kind !== 'click' });
  }
  all.onclick = (event) => {
    // What was pressed may be gone: the lock came first.
    if (!all.contains(event.target)) return;
    for (let node = event.target; node && node !== all; node = node.parentNode) {
      if (node.to) {
        const control = root.getElementById(node.to);
        control.closest('.group').scrollIntoView();
        control.focus({ preventScroll: true });
      } else if (node.localName === 'button' && node.act !== undefined) {
        return perform(node.act, EMPTY, node.id);
      }
    }
  };
  all.onchange = ({ target }) => {
    if (target.act === undefined) return;
    if (target.matches(BOXES)) kept[target.act] = target.value;
    perform(target.act, read(target));
  };

  return {
    exitUrl,
    say,
    used,
    stop,
    start: () => start(),
    focused: () => !!root.activeElement,
    typed: (event) => {
      if (event.type !== 'keydown') return;
      used();
      if (!paper.hidden) answer(event, root, (node, cleared) => perform(node.act, cleared ? EMPTY : read(node)));
    },
    // What a person must not see who comes back to somebody else's page, or looks over the open windows of a device.
    seen: () => {
      if (document.visibilityState === 'visible') {
        lock.check();
        again();
      } else if (open() && lock.begun()) cover();
    },
    // Over everything of the page, where the browser can: no banner covers the way out.
    show: () => {
      way.href = destination(exitUrl());
      try {
        way.popover = 'manual';
        way.showPopover();
      } catch {
        // Shown already, or a browser that has none: the style sheet keeps it on top.
      }
    },
  };
};
