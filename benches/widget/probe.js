// Runs in each page before its own scripts: sees the first question, answers, and waits for the count. A closed shadow
// root is seen through attachShadow, which only somebody who comes first can do; no page is changed by it.
(() => {
  const roots = [document];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    watch(root);
    return root;
  };
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const RADIO = 'input[type=radio]';
  const told = new Set();
  const watch = (root) =>
    new MutationObserver(() => {
      for (const one of told) one();
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  watch(document);

  // What shows the count, once it was found: the search is the probe's work and not the page's.
  let place;
  let searched = 0;
  const nodes = '#result, .range, .sd-html, sv-html, .q-shown, #range, .formio-component-shown, .sd-html__content';
  const shows = (right) => {
    const says = (node) => right.test(node.localName === 'input' ? node.value : node.textContent);
    if (place?.isConnected && says(place)) return true;
    // A count that comes later comes where it was: the whole page is searched again only now and then.
    if (place?.isConnected && performance.now() < searched + 50) return false;
    searched = performance.now();
    const found = [...all(nodes), ...all('input:not([type=radio])')].find(says);
    place = found ?? place;
    return !!found;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  // What WebAssembly holds is in no heap of JavaScript.
  const memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await own.apply(WebAssembly, args);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) memories.push(memory);
      return made;
    };
  }

  const probe = {
    violations: 0,
    wasm: () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    longTasks: [],
    first: 0,
    /** Resolves at the first choice that has a box: a radio button, or a button of an element's own first screen. */
    ready: new Promise((resolve) => {
      const look = () => {
        const choice = all(RADIO)[0] ?? all('.paper button')[0];
        if (choice && (choice.getClientRects().length || choice.parentElement?.getClientRects().length)) {
          probe.first = performance.now();
          resolve(probe.first);
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }),
    /** The radio buttons of the nth question, in order. */
    question(nth) {
      const names = [...new Set(all(RADIO).map((radio) => radio.name))];
      return all(RADIO).filter((radio) => radio.name === names[nth]);
    },
    questions: () => new Set(all(RADIO).map((radio) => radio.name)).size,
    /** Milliseconds from a press on the nth question's yes until the count shows `count`. */
    answer: (nth, count) =>
      new Promise((resolve, reject) => {
        const radio = probe.question(nth)[0];
        shows(new RegExp(`(^|[^0-9])${count - 1}([^0-9]|$)`));
        searched = performance.now();
        const right = new RegExp(`(^|[^0-9])${count}([^0-9]|$)`);
        let start = 0;
        const look = () => {
          const now = performance.now();
          if (shows(right)) {
            told.delete(look);
            clearInterval(timer);
            resolve(now - start);
          }
        };
        // A value that a script sets moves no observer.
        const timer = setInterval(look, 1);
        setTimeout(() => (clearInterval(timer), reject(new Error(`no count of ${count}`))), 15000);
        told.add(look);
        start = performance.now();
        radio.click();
        look();
      }),
    /** Yes to the first `count` questions, each painted before the next: milliseconds until the count shows, on the mean. */
    answers: async (count) => {
      let sum = 0;
      for (let nth = 0; nth < count; nth += 1) {
        sum += await probe.answer(nth, nth + 1);
        await frame();
      }
      return sum / count;
    },
    /** As many frames in which nothing happens. */
    frames: async (count) => {
      for (let nth = 0; nth < count; nth += 1) await frame();
    },
    /** The smallest height that a finger can press for a choice, in CSS pixels. */
    target: () =>
      Math.min(
        ...all(RADIO).map((radio) => {
          const height = (node) => node?.getBoundingClientRect().height ?? 0;
          const around = [radio.closest('label'), radio.labels?.[0], radio.parentElement].map(height);
          return Math.min(...around.filter((one) => one >= height(radio) && one > 0));
        }),
      ),
    press(words) {
      const button = all('button').find((one) => one.textContent.trim().startsWith(words));
      if (!button) throw new Error(`no button “${words}”`);
      button.click();
    },
    choose(words, nth) {
      const set = all('fieldset').find((one) => one.textContent.includes(words));
      if (!set) throw new Error(`no question “${words}”`);
      set.querySelectorAll(RADIO)[nth - 1].click();
    },
    has: (words) => roots.some((root) => root.textContent?.includes(words)),
    items: () => all('.item').length,
  };
  addEventListener('securitypolicyviolation', () => (probe.violations += 1));
  try {
    new PerformanceObserver((list) => probe.longTasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask', buffered: true });
  } catch {}
  Object.defineProperty(window, '__probe', { value: probe });
})();
