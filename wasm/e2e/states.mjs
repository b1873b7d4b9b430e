// Every screen of every mode, by what is pressed to come to it. The open build, and presses by script: what a keyboard can do
// is tested elsewhere; here each screen is looked at.

/** Presses a button, or answers a question with its nth choice, in the element. */
const script = `
  const done = arguments[arguments.length - 1];
  const root = document.querySelector('finger-post').shadowRoot;
  const act = ([what, words, more]) => {
    const starts = (node) => node.textContent.trim().startsWith(words);
    const find = (selector) => [...root.querySelectorAll('.paper ' + selector)].find(starts) ?? [...root.querySelectorAll(selector)].find(starts);
    if (what === 'press') find('button').click();
    if (what === 'open') find('summary').click();
    if (what === 'choose') [...root.querySelectorAll('fieldset')].find((set) => set.textContent.includes(words)).querySelectorAll('input')[more - 1].click();
    if (what === 'items') [...root.querySelectorAll('.item')].forEach((item, at) => item.querySelectorAll('input')[at < words ? 0 : 1].click());
    if (what === 'type') {
      const box = root.querySelector(words);
      box.value = more;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (what === 'hide') {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  };
  (async () => {
    for (const one of [...arguments].slice(0, -1)) {
      act(one);
      // The screen may be in the whole engine, which is loaded meanwhile.
      while (/still loading/.test(root.textContent)) await new Promise((wake) => setTimeout(wake, 20));
    }
  })().then(() => done(''), (error) => done(String(error)));
`;

const press = (words) => ['press', words];
const choose = (words, nth) => ['choose', words, nth];

const SAFE = [choose('Is anybody in danger now?', 2), choose('Who else can hear?', 1), choose('Is it safe to talk now?', 1), choose('Is an interpreter needed?', 2), press('Continue')];
const ASKED = [choose('', 1), press('Continue')];

/** `[page, [[name, ...what is pressed before it], ...]]`: each goes on from the one before it. */
export const FLOWS = [
  ['/', [
    ['before-you-ask'],
    ['before-you-ask-error', press('Continue')],
    ['hark-1', ...SAFE],
    ['hark-2', choose('', 2), press('Continue')],
    ['hark-3', choose('', 1), press('Continue')],
    ['hark-4', choose('', 2), press('Continue')],
    ['disclosed', choose('', 2), press('Continue')],
    // Without an answer to these two there is no result.
    ['disclosed-answered', choose('Is it safe to go home today?', 4), choose('Are there children in the family', 4)],
    ['checklist', press('Continue to the checklist')],
    ['checklist-source', press('Source')],
    ['checklist-answered', ['items', 14]],
    ['facts', press('Continue')],
    ['review', press('Continue')],
    ['result', press('Show the result')],
    ['papers', press('Papers')],
    ['papers-summary', press('Summary')],
  ]],
  ['/', [
    ['danger', choose('Is anybody in danger now?', 1), press('Continue')],
  ]],
  ['/', [
    ['not-alone', choose('Is anybody in danger now?', 2), choose('Who else can hear?', 3), choose('Is it safe to talk now?', 1), choose('Is an interpreter needed?', 2), press('Continue')],
    ['where-to-turn', press('Helplines and local services')],
  ]],
  ['/', [
    ['interpreter', choose('Is anybody in danger now?', 2), choose('Who else can hear?', 1), choose('Is it safe to talk now?', 1), choose('Is an interpreter needed?', 1), press('Continue')],
  ]],
  ['/patients.html', [
    ['gate'],
    ['help', press('Yes, it is safe')],
    ['calls', press('What happens when you call')],
    ['devices', press('Back'), press('Phones, computers')],
    ['leaving', press('Back'), press('If you think about leaving')],
    ['worried', press('Back'), press('I am worried')],
    ['not-done', press('Back'), press('What this page does not do')],
    ['plan', press('Back'), press('Plan safe contact')],
    // The window is hidden, as behind another one: what is there when somebody comes back.
    ['paused', ['hide']],
  ]],
  ['/signpost.html', [
    ['signpost'],
    ['signpost-filters', ['open', 'Show what fits']],
  ]],
  ['/no-engine/patients.html', [['no-engine']]],
];

const go = async (driver, name, presses) => {
  const error = await driver.executeAsyncScript(script, ...presses);
  if (error) throw new Error(`${name}: ${error}`);
};

/** Goes through every state of a flow; calls `look(name)` in each. */
export async function walk(driver, flow, look) {
  for (const [name, ...presses] of flow) {
    await go(driver, name, presses);
    await look(name);
  }
}

/** Goes to one state of a flow, by its number from 0; gives its name. */
export async function reach(driver, flow, at) {
  const way = flow.slice(0, at + 1);
  const name = way[at][0];
  await go(driver, name, way.flatMap(([, ...presses]) => presses));
  return name;
}

/**
 * Waits for the first screen of the open build, and for what a page of its mode loads after that; or, where nothing runs, for
 * the plain sentence.
 */
export async function begun(driver) {
  const ready = `
    const host = document.querySelector('finger-post');
    const root = host?.shadowRoot;
    const files = performance.getEntriesByType('resource').filter((one) => one.responseEnd).map((one) => one.name).join();
    const there = /whole_(bg|twin)/.test(files) && (host?.mode !== 'self' || /en-easy/.test(files));
    return !!root?.querySelector('.paper button') && (there || !!root.querySelector('.paper > .inset'));
  `;
  await driver.wait(() => driver.executeScript(ready), 15_000, 'no first screen');
}
