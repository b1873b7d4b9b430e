// What a checker of markup cannot see: where the focus goes, what is said aloud and when, errors, names, headings, contrast.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

async function at(t, path) {
  const driver = await open(t);
  await driver.get(page(path));
  const element = await post(driver);
  return { driver, element };
}

const all = (element) => element.inside.findElement(By.css('.all'));
const focusedIn = async (element) => (await element.focused())?.getText();
const outside = (driver) => driver.executeScript('return document.activeElement.id');

test('Tab leads through the element and out of it, both ways, and the way out comes first', async (t) => {
  const { driver, element } = await at(t, '/pages/between.html');
  await driver.executeScript("document.getElementById('before').focus()");
  await element.keys(Key.TAB);
  assert.match(await focusedIn(element), /Exit this page/);
  const seen = [];
  for (let pressed = 0; pressed < 40 && (await outside(driver)) !== 'after'; pressed += 1) {
    const node = await element.focused();
    if (node) seen.push((await node.getAttribute('id')) || (await node.getTagName()));
    await element.keys(Key.TAB);
  }
  // One stop for each question: the arrows choose within it.
  assert.deepEqual(seen, ['a', 'r201', 'r230', 'r200', 'r202', 'b3', 'b1']);
  for (let pressed = 0; pressed < 40 && (await outside(driver)) !== 'before'; pressed += 1) await element.held(Key.SHIFT, Key.TAB);
  assert.equal(await outside(driver), 'before');
});

test('a new screen has the focus on its heading, and Back on the control that was left', async (t) => {
  const { element } = await at(t, '/');
  await element.begin();
  assert.equal(await focusedIn(element), await element.heading());
  await element.driver.navigate().refresh();
  Object.assign(element, await post(element.driver));
  await element.toChecklist();
  await element.press('Continue');
  await element.reaches('What else is known');
  await element.press('Back to the checklist');
  await element.reaches('Checklist');
  assert.equal(await (await element.focused()).getAttribute('id'), 'b3');
  assert.equal(await focusedIn(element), 'Continue');
});

test('choosing moves no focus', async (t) => {
  const { element } = await at(t, '/');
  await element.toChecklist();
  await element.tabTo(async (node) => (await node.getAttribute('id')) === 'r105', 'the fifth item');
  await element.keys(Key.SPACE);
  assert.equal(await (await element.focused()).getAttribute('id'), 'r105');
  assert.match(await element.text(), /1 to 24 of 24 yes/);
});

test('what is wrong is said in a summary that has the focus, and beside each question', async (t) => {
  const { driver, element } = await at(t, '/');
  await element.choose('Who else can hear?', 1);
  await element.press('Continue');
  const summary = await element.focused();
  assert.equal(await summary.getAttribute('id'), 'wrong');
  assert.match(await summary.getText(), /^There is a problem/);
  const links = await summary.findElements(By.css('[role=link]'));
  assert.deepEqual(await Promise.all(links.map((link) => link.getText())), [
    'Say whether anybody is in danger now', 'Say whether it is safe to talk now', 'Say whether an interpreter is needed',
  ]);
  const address = await driver.getCurrentUrl();
  await element.keys(Key.TAB, Key.TAB, Key.ENTER);
  assert.equal(await (await element.focused()).getAttribute('id'), 'r200', 'the second link leads to its question');
  assert.equal(await driver.getCurrentUrl(), address);
  const told = await driver.executeScript(`
    const root = arguments[0].getRootNode();
    return [...root.querySelectorAll('fieldset')].map((set) => [
      (set.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => root.getElementById(id).textContent).join(' | '),
      [...set.querySelectorAll('input')].map((input) => input.getAttribute('aria-invalid')).join(),
    ]);`, await all(element));
  assert.deepEqual(told, [
    ['Error: Say whether anybody is in danger now', 'true,true'],
    ['', ',,'],
    ['Private, with time enough, and nobody waiting who will ask what was said. | Error: Say whether it is safe to talk now', 'true,true'],
    ['Spoken or signed. Never family, friends or children. | Error: Say whether an interpreter is needed', 'true,true'],
  ]);
});

test('after an error every question is still reached and answered by keyboard', async (t) => {
  const { element } = await at(t, '/');
  await element.press('Continue');
  await element.begin();
});

test('an error of one field is tied to it', async (t) => {
  const { element } = await at(t, '/');
  await element.toChecklist();
  await element.press('Continue');
  await element.tabTo(async (node) => (await node.getAttribute('id')) === 'f231', 'the age');
  await element.keys('1', '3', '0');
  await element.press('Continue');
  await element.keys(Key.TAB, Key.ENTER);
  const age = await element.focused();
  assert.equal(await age.getAttribute('id'), 'f231');
  assert.equal(await age.getAttribute('aria-describedby'), 'h231 e231');
  assert.equal(await age.getAttribute('aria-invalid'), 'true');
  assert.equal(await age.getAttribute('value'), '130', 'what was entered is still there');
});

test('Y, N and D can be switched off, by the tick box and by the page', async (t) => {
  const { driver, element } = await at(t, '/');
  await element.begin();
  assert.match(await element.text(), /Answer with the keys Y, N and D/);
  await element.tabTo(async (node) => (await node.getAttribute('id')) === 'f4', 'the tick box');
  await element.keys(Key.SPACE, Key.TAB, 'y');
  assert.deepEqual(await element.inside.findElements(By.css('.item :checked')), []);
  await driver.executeScript("document.querySelector('finger-post').keys = 'off'");
  await element.begin();
  await element.keys('y');
  assert.deepEqual(await element.inside.findElements(By.css('.paper :checked')), []);
});

/** Every text that was announced since, on a page whose clock the test moves. */
async function listening(t, attributes = {}) {
  const { driver, element } = await at(t, '/pages/clock-professional.html');
  for (const name of Object.keys(attributes)) {
    await driver.executeScript("document.querySelector('finger-post').setAttribute(...arguments)", name, attributes[name]);
  }
  await driver.executeScript(`
    window.heard = [];
    const status = arguments[0];
    new MutationObserver(() => status.textContent && heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });`,
  await element.inside.findElement(By.css('[role=status]')));
  const heard = async () => {
    await driver.executeScript('skip(0.05)');
    return driver.executeScript('return heard.splice(0)');
  };
  return { driver, element, heard };
}

test('the range is said once, after a pause, and the result once', async (t) => {
  const { element, heard } = await listening(t);
  await element.toChecklist();
  assert.deepEqual(await heard(), []);
  await element.keys('y', 'y', 'n');
  assert.deepEqual(await heard(), ['2 to 23 of 24 yes'], 'three answers, one announcement');
  await element.keys(...'yyyyyyyyyyyynnnnnnnnn');
  await element.press('Continue');
  await element.press('Continue');
  await element.reaches('Check the answers');
  assert.deepEqual(await heard(), [], 'what was about to be said belongs to the screen before');
  await element.press('Show the result');
  await element.reaches('Result');
  assert.deepEqual(await heard(), ['High risk']);
  assert.deepEqual(await heard(), []);
});

test('quiet: nothing is said, not even the Shifts', async (t) => {
  const { element, heard } = await listening(t, { quiet: '' });
  await element.toChecklist();
  await element.keys('y');
  await element.keys(Key.SHIFT);
  assert.deepEqual(await heard(), []);
});

test('two Shifts say what is left', async (t) => {
  const { driver, element } = await listening(t);
  await element.keys(Key.TAB, Key.SHIFT, Key.SHIFT);
  assert.deepEqual(await driver.executeScript('return heard'), [
    'To leave this page, press Shift two more times.', 'To leave this page, press Shift once more.',
  ]);
});

test('every group has its name, and an item its place among them', async (t) => {
  const { driver, element } = await at(t, '/');
  await element.toChecklist();
  const names = await driver.executeScript(
    "return [...arguments[0].querySelectorAll('fieldset')].map((set) => set.firstElementChild.localName === 'legend' ? set.firstElementChild.textContent : '')",
    await all(element),
  );
  assert.equal(names.length, 24);
  names.forEach((name, index) => assert.match(name, new RegExp(`^${index + 1} of 24: [A-Z]`)));
});

test('headings fit the page that they are in, and the language of the part is marked', async (t) => {
  const { driver, element } = await at(t, '/pages/between.html');
  await element.press('Continue');
  const seen = await driver.executeScript(
    "return [arguments[0].lang, ...[...arguments[0].querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => one.localName + ' ' + one.textContent)]",
    await all(element),
  );
  assert.deepEqual(seen, ['en-GB', 'h3 Before you ask', 'h4 There is a problem']);
});

test('a care card says to those who hear it what it is', async (t) => {
  const { driver, element } = await at(t, '/');
  await element.choose('Is anybody in danger now?', 1);
  await element.press('Continue');
  await element.reaches('Call 999 now');
  const text = await driver.executeScript("return arguments[0].querySelector('.care .h3').textContent", await all(element));
  assert.equal(text, 'Immediate action required: Call 999 and stay with the patient');
});

// In the page: every text and control against what is behind it, by WCAG's formula.
const contrasts = `
  const parse = (text) => (text.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ratio = (one, two) => { const [high, low] = [light(one), light(two)].sort((a, b) => b - a); return (high + 0.05) / (low + 0.05); };
  const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const behind = (node) => {
    for (; node; node = up(node)) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if ((colour[3] ?? 1) === 1) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const node of arguments[0].querySelectorAll('*')) {
    const style = getComputedStyle(node);
    if (!node.getClientRects().length || node.matches('.unseen, .unseen *')) continue;
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const name = node.localName + '.' + node.className + ' ' + node.textContent.slice(0, 30);
    if (own && ratio(parse(style.color), behind(node)) < (large ? 3 : 4.5)) found.push('text ' + name);
    if (node.matches('input, textarea, select')) {
      // The ring between the edge and the dot is a shadow.
      const shades = [style.borderTopColor, style.backgroundColor, ...(style.boxShadow.match(/rgba?\\([^)]*\\)/g) ?? [])];
      if (Math.max(...shades.map((shade) => ratio(parse(shade), behind(up(node))))) < 3) found.push('control ' + name);
      if (ratio(parse(style.borderTopColor), parse(style.backgroundColor)) < 3 && !node.checked) found.push('edge ' + name);
    }
  }
  return found;`;

for (const path of ['/', '/pages/dark.html']) {
  test(`text and controls have contrast enough on ${path}`, async (t) => {
    const { driver, element } = await at(t, path);
    const check = async (where) => assert.deepEqual(await driver.executeScript(contrasts, await all(element)), [], where);
    await check('start');
    await element.press('Continue');
    await check('errors');
    await element.toChecklist();
    await element.keys('y', 'n');
    await check('checklist');
    await element.press('Continue');
    await check('facts');
    await element.press('Continue');
    await check('review');
    await element.press('Show the result');
    await element.reaches('Result');
    await check('result');
    await element.press('Where to turn');
    await element.reaches('Where to turn');
    await check('services');
  });
}

test('what is typed is not remembered, corrected or translated elsewhere, and parts have fixed names', async (t) => {
  const { driver, element } = await at(t, '/');
  const look = async () =>
    driver.executeScript(`
      const list = [...arguments[0].querySelectorAll('*')];
      return {
        parts: list.map((node) => node.getAttribute('part')).filter(Boolean),
        open: list.filter((node) => node.matches('textarea, input:not([type=radio]):not([type=checkbox])') && JSON.stringify(
          ['autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck', 'translate'].map((name) => node.getAttribute(name)),
        ) !== '["off","none","off","false","no"]').map((node) => node.id),
        told: list.filter((node) => node.matches('a[href^=http]:not([rel~=noreferrer])')).length,
      };`, await all(element));
  await element.toChecklist();
  await element.press('Continue');
  const { parts, open: forgotten, told } = await look();
  assert.deepEqual([...new Set(parts)].sort(), ['button', 'exit', 'heading', 'strip']);
  assert.deepEqual(forgotten, []);
  assert.equal(told, 0);
});

test('self mode cannot be selected or copied unless the page allows it', async (t) => {
  const { driver, element } = await at(t, '/patients.html');
  const tried = async () =>
    driver.executeScript(`
      const kinds = ['copy', 'cut', 'dragstart', 'contextmenu'];
      const heading = arguments[0].querySelector('.h2');
      const style = getComputedStyle(arguments[0]);
      return [style.userSelect || style.webkitUserSelect, ...kinds.map((kind) => heading.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })))];`,
    await all(element));
  assert.deepEqual(await tried(), ['none', false, false, false, false]);
  await driver.executeScript("document.querySelector('finger-post').allowCopy = true");
  const [select, ...kinds] = await tried();
  assert.notEqual(select, 'none');
  assert.deepEqual(kinds, [true, true, true, true]);
});
