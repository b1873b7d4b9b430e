// <finger-post>: what stands before and without the engine (exit control, emergency strip, the page's own children),
// and the life of one engine handle. Everything that decides is in Rust; see wasm/widget/README.md.
import { load } from './engine.js';
import { destination, leave, shifts, unhide } from './leave.js';
import { draw, make, phone } from './paper.js';
import css from './style.js';

// Acts that are not Rust's, and the values that Rust reads (wasm/widget/src/act.rs).
const EXIT = 0;
const AGAIN = 1;
const IDLE = 2;
const EMPTY = 0xffffffff;

const IDLE_AFTER = 600000;
const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'];
// What a listener of the page would otherwise see passing by.
const QUIET = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'focusin', 'focusout'];

const live = new Set();
let sheet;

const exit = () => {
  const [first] = live;
  leave(destination(first?.getAttribute('exit-url')), () => live.forEach((one) => one.stop()));
};

const emergency = shifts(exit, (left) => {
  for (const one of live) if (!one.hasAttribute('quiet')) one.say(left ? `To leave this page, press Shift ${left} more ${left > 1 ? 'times' : 'time'}.` : '');
});

// On the window and before anybody else: what is typed inside an element is nobody's but its own.
const typed = (event) => {
  emergency.key(event);
  for (const one of live) {
    if (one.hasFocus()) {
      event.stopImmediatePropagation();
      one.typed(event);
    }
  }
};

const hidden = () => live.forEach((one) => one.stop());
const shown = (event) => {
  if (event.persisted) {
    unhide();
    live.forEach((one) => one.start());
  }
};

const listen = (way) => {
  for (const kind of KEYS) window[way](kind, typed, true);
  window[way]('pagehide', hidden);
  window[way]('pageshow', shown);
};

// What a control says, as a number. Text never goes to Rust: only whether there is any.
const read = (node) => {
  if (node.localName === 'textarea') return /[\p{L}\p{N}]/u.test(node.value) ? 1 : 0;
  if (node.type === 'checkbox') return node.checked ? 1 : 0;
  const digits = node.value.replaceAll('-', '');
  return /^\d+$/.test(digits) && +digits < EMPTY ? +digits : EMPTY;
};

export const define = (mode) => {
  if (customElements.get('finger-post')) return;
  customElements.define('finger-post', class extends HTMLElement {
    static observedAttributes = ['area', 'mode', 'exit-url'];

    #root = this.attachShadow({ mode });
    #paper = make('div paper');
    #said = make('p unseen', '', { role: 'status' });
    #way = make('a exit', [make('span unseen', 'Emergency: '), 'Exit this page'], { rel: 'noreferrer' });
    #post; // the handle of the engine
    #life = 0; // which start this is: an engine that arrives late belongs to an earlier one
    #kept = ''; // the reason for a judgement: it stays in the page and never goes to Rust
    #touched = 0;
    #timer;
    #saying;

    constructor() {
      super();
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      this.#root.adoptedStyleSheets = [sheet];
      const strip = make('p strip', ['Danger now: call ', phone('999'), '. Police, not urgent: ', phone('101'),
        '. National Domestic Abuse Helpline, for women: ', phone('0808 2000 247'), ', free, day and night.']);
      const all = make('div all', [this.#way, strip, this.#paper, this.#said], { lang: 'en-GB', dir: 'ltr' });
      this.#root.append(all);
      this.#way.onclick = (event) => {
        event.preventDefault();
        exit();
      };
      all.onclick = (event) => {
        for (let node = event.target; node && node !== all; node = node.parentNode) {
          if (node.localName === 'button' && node.act !== undefined) return this.#do(node.act, EMPTY);
        }
      };
      all.onchange = (event) => this.#changed(event.target);
      for (const kind of QUIET) all.addEventListener(kind, (event) => event.stopPropagation());
    }

    connectedCallback() {
      if (!live.size) listen('addEventListener');
      live.add(this);
      this.start();
    }

    disconnectedCallback() {
      live.delete(this);
      this.stop();
      if (!live.size) {
        listen('removeEventListener');
        emergency.reset();
      }
    }

    attributeChangedCallback(name, before, now) {
      this.#way.href = destination(this.getAttribute('exit-url'));
      if (name !== 'exit-url' && before !== now && live.has(this)) this.start();
    }

    async start(notice) {
      this.stop();
      this.#way.href = destination(this.getAttribute('exit-url'));
      // Over everything of the page, where the browser can: no banner covers the way out.
      if (this.#way.showPopover) {
        this.#way.popover = 'manual';
        this.#way.showPopover();
      }
      const life = this.#life;
      let post;
      try {
        const Engine = await load();
        if (life !== this.#life) return;
        const now = new Date();
        post = new Engine(this.getAttribute('mode') === 'self',
          now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate());
        for (const letter of this.getAttribute('area') ?? '') post.spell(letter.codePointAt());
      } catch {
        if (life === this.#life) {
          this.#paper.replaceChildren(make('p inset', 'The questions could not start. The telephone numbers on this page are right.'), make('slot'));
        }
        return;
      }
      this.#post = post;
      this.#act(notice ?? AGAIN, EMPTY, !notice);
    }

    // Ends the handle, which wipes its answers, and empties the page.
    stop() {
      this.#life += 1;
      clearTimeout(this.#timer);
      clearTimeout(this.#saying);
      this.#touched = 0;
      this.#kept = '';
      for (const node of this.#paper.querySelectorAll('textarea, input')) {
        node.value = '';
        node.checked = false;
      }
      this.#paper.replaceChildren(make('slot'));
      this.#said.textContent = '';
      this.#post?.free();
      this.#post = undefined;
    }

    hasFocus() {
      return !!this.#root.activeElement;
    }

    say(text) {
      this.#said.textContent = text;
    }

    // Y, N and D answer the item that has the focus, or else the first without an answer, and go on to the next.
    // Delete takes an answer back.
    typed(event) {
      const keys = this.#root.getElementById('f4');
      const at = this.#root.activeElement;
      if (event.type !== 'keydown' || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !keys?.checked) return;
      const items = [...this.#root.querySelectorAll('.item')];
      const item = items.find((one) => one.contains(at)) ?? (at.matches('h2') && items.find((one) => !one.querySelector(':checked')));
      const choice = ['y', 'n', 'd', 'delete'].indexOf(event.key.toLowerCase());
      if (!item || choice < 0) return;
      event.preventDefault();
      const radios = item.querySelectorAll('input');
      if (choice > 2) {
        for (const radio of radios) radio.checked = false;
        this.#do(radios[0].act, EMPTY);
        return;
      }
      radios[choice].checked = true;
      this.#do(radios[choice].act, read(radios[choice]));
      const next = items[items.indexOf(item) + 1];
      (next ? next.querySelector(':checked') ?? next.querySelector('input') : this.#root.getElementById('b3'))?.focus();
    }

    #changed(node) {
      if (node.localName === 'textarea') this.#kept = node.value;
      if (node.act !== undefined) this.#do(node.act, read(node));
    }

    #do(act, value) {
      if (act === EXIT) return exit();
      const late = this.#touched && Date.now() - this.#touched > IDLE_AFTER;
      if (act === AGAIN || late) {
        this.start(late ? IDLE : AGAIN);
        return;
      }
      this.#touched = Date.now();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.start(IDLE), IDLE_AFTER);
      this.#act(act, value);
    }

    #act(act, value, first) {
      const post = this.#post;
      if (!post) return;
      post.act(act, value);
      let program = '';
      let letter;
      while ((letter = post.letter())) program += String.fromCodePoint(letter);
      if (!program) return;
      const after = draw(this.#root, this.#paper, program);
      clearTimeout(this.#saying);
      // After a pause, so that quick answers are not talked over.
      if (after.say) this.#saying = setTimeout(() => this.say(after.say), 1500);
      if (after.screen) {
        this.say('');
        const kept = this.#paper.querySelector('textarea');
        if (kept) kept.value = this.#kept;
      }
      const target = after.focus ? this.#root.getElementById(after.focus) : after.screen && !first && this.#paper.querySelector('h2');
      if (target) target.focus();
    }
  });
};
