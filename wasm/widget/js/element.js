// <finger-post> as a page meets it: attributes, properties that reflect them, two methods. What happens inside is in life.js.
import { life } from './life.js';
import { exit, join, part } from './page.js';

// Properties with a text, and those that are there or not, by their attributes.
const TEXTS = { area: 'area', mode: 'mode', language: 'language', exitUrl: 'exit-url', headingLevel: 'heading-level', keys: 'keys', lockAfter: 'lock-after' };
const FLAGS = { quiet: 'quiet', allowPrint: 'allow-print', allowCopy: 'allow-copy' };

export const define = (mode) => {
  if (customElements.get('finger-post')) return;

  /**
   * Asks safely, identifies risk and points to help; nothing that anybody answers leaves the page.
   *
   * There are no events and no property that gives anything out, on purpose: whatever runs on the page could listen.
   *
   * @tagname finger-post
   * @slot - the emergency numbers of the page, shown before and without the engine
   * @attr {string} area - the id of a policy and a directory
   * @attr {'professional' | 'self' | 'signpost'} [mode=professional] - for staff, for the person, or the directory alone for anybody
   * @attr {string} [language=en-GB] - self mode's language: the id of a pack, such as `en-easy` (docs/languages.md)
   * @attr {string} [exit-url=https://www.bbc.co.uk/weather] - where leaving leads: an absolute http or https address
   * @attr {boolean} [quiet=false] - nothing is announced aloud: neither three Shifts, nor the range, nor the result
   * @attr {'on' | 'off'} [keys=on] - whether Y, N and D answer from the start
   * @attr {1 | 2 | 3 | 4 | 5 | 6} [heading-level=2] - the level of the element's first heading
   * @attr {number} [lock-after] - minutes without use until the screen is covered (self mode: cleared); only shortens
   * @attr {boolean} [allow-print=false] - self mode may be printed
   * @attr {boolean} [allow-copy=false] - self mode may be selected and copied
   * @csspart exit - the exit control
   * @csspart strip - the emergency numbers
   * @csspart heading - a screen's heading
   * @csspart button - a button
   */
  class FingerPost extends HTMLElement {
    static observedAttributes = ['area', 'mode', 'language', 'exit-url', 'keys'];

    #life = life(this, this.attachShadow({ mode }));

    connectedCallback() {
      // What a script set before the element was defined.
      for (const name in { ...TEXTS, ...FLAGS }) {
        if (Object.prototype.hasOwnProperty.call(this, name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      join(this.#life);
      this.#life.show();
      this.#life.start();
    }

    disconnectedCallback() {
      part(this.#life);
      this.#life.stop();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.isConnected || before === now) return;
      if (name === 'exit-url') this.#life.show();
      else this.#life.start();
    }

    /** Forgets everything that was answered, and starts again. */
    clear() {
      if (this.isConnected) this.#life.start();
      else this.#life.stop();
    }

    /** Leaves the page, as the exit control does. */
    leave() {
      exit(this.exitUrl);
    }
  }

  for (const name in TEXTS) {
    Object.defineProperty(FingerPost.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(TEXTS[name]) ?? '';
      },
      set(value) {
        if (value == null) this.removeAttribute(TEXTS[name]);
        else this.setAttribute(TEXTS[name], value);
      },
    });
  }
  for (const name in FLAGS) {
    Object.defineProperty(FingerPost.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.hasAttribute(FLAGS[name]);
      },
      set(value) {
        this.toggleAttribute(FLAGS[name], !!value);
      },
    });
  }
  customElements.define('finger-post', FingerPost);
};
