// Every screen of every mode, by what is pressed to come to it. The open build, and presses by script: what a keyboard can do
// is tested elsewhere; here each screen is looked at.

/** Presses a button, or answers a question with its nth choice, in the element. */
const script = `
  const [what, words, nth] = arguments;
  const root = document.querySelector('finger-post').shadowRoot;
  const starts = (node) => node.textContent.trim().startsWith(words);
  const find = (selector) => [...root.querySelectorAll('.paper ' + selector)].find(starts) ?? [...root.querySelectorAll(selector)].find(starts);
  if (what === 'press') find('button').click();
  if (what === 'open') find('summary').click();
  if (what === 'choose') [...root.querySelectorAll('fieldset')].find((set) => set.textContent.includes(words)).querySelectorAll('input')[nth - 1].click();
  if (what === 'items') [...root.querySelectorAll('.item')].forEach((item, at) => item.querySelectorAll('input')[at < words ? 0 : 1].click());
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
  ]],
  ['/signpost.html', [
    ['signpost'],
    ['signpost-filters', ['open', 'Show what fits']],
  ]],
  ['/no-engine/patients.html', [['no-engine']]],
];

/** Goes through every state of a flow; calls `look(name)` in each. */
export async function walk(driver, flow, look) {
  for (const [name, ...presses] of flow) {
    for (const one of presses) {
      await driver.executeScript(script, ...one);
    }
    // The screen may be in the whole engine, which is loaded meanwhile.
    const late = "return !/still loading/.test(document.querySelector('finger-post').shadowRoot.textContent)";
    await driver.wait(() => driver.executeScript(late), 15_000, `${name} is still loading`);
    await look(name);
  }
}

/** Waits for the first screen of the open build, or for the plain sentence where nothing runs. */
export async function begun(driver) {
  const ready = `
    const root = document.querySelector('finger-post')?.shadowRoot;
    return !!root?.querySelector('.paper button') && !(performance.getEntriesByType('resource').some((one) => /whole\\.js/.test(one.name)) && !performance.getEntriesByType('resource').some((one) => /whole_(bg|twin)/.test(one.name)));
  `;
  await driver.wait(() => driver.executeScript(ready), 15_000, 'no first screen');
}
