// The plan for safe contact: it stays on the page, and is copied only on request.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

const NUMBER = '01632 960123';
const WORD = 'pineapple zebra';

async function planner(t, path = '/patients.html') {
  const driver = await open(t);
  await driver.get(page(path));
  const element = await post(driver);
  if (path === '/patients.html') {
    await element.press('Yes, it is safe');
    await element.reaches('You can get help');
  } else {
    await element.toChecklist();
    await element.toResult([...'ynnnnnnnnnnnnnnnnnnnnnnn']);
    await element.press('Where to turn');
    await element.reaches('Where to turn');
  }
  await element.press('Plan safe contact');
  await element.reaches('Plan safe contact');
  return { driver, element };
}

const type = async (element, id, text) => {
  await element.tabTo(async (node) => (await node.getAttribute('id')) === id, id);
  await element.keys(...text);
};

const fill = async (element) => {
  await type(element, 'f260', NUMBER);
  await element.choose('Is it safe to leave a voicemail?', 2);
  await element.choose('Is a letter safe?', 3);
  await type(element, 'f262', WORD);
  await element.press('Show the plan');
  await element.reaches('The plan');
};

/** What the clipboard would get: `writeText` is replaced before the page has any script. */
const clipboard = (driver) =>
  driver.executeScript(`
    window.copied = [];
    const writeText = async (text) => { window.copied.push(text); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  `);

test('the plan is shown as it was said, and what was not said stays unsaid', async (t) => {
  const { driver, element } = await planner(t);
  const address = await driver.getCurrentUrl();
  await fill(element);
  const text = await element.text();
  assert.match(text, new RegExp(`Number that is safe to call\\s+${NUMBER}`));
  assert.match(text, /leave a voicemail\?\s+No/);
  assert.match(text, /letter safe\?\s+Don't know/);
  assert.match(text, new RegExp(`Code word\\s+${WORD}`));
  assert.match(text, /Is an e-mail safe\?\s+Not said/);
  assert.doesNotMatch(text, /Copy the plan/, 'no copy before the device is said to be safe');
  assert.equal(await driver.getCurrentUrl(), address);
  const outside = await driver.executeScript("return document.documentElement.outerHTML + document.title + JSON.stringify(history.state)");
  assert.ok(!outside.includes('pineapple') && !outside.includes('960123'), 'nothing outside the element');
  assert.deepEqual(await element.inside.findElements(By.css('#plan a')), [], 'no link with the number');
  // Back, and everything is still in its place.
  await element.press('Change the plan');
  await element.reaches('Plan safe contact');
  assert.equal(await (await element.inside.findElement(By.css('#f260'))).getAttribute('value'), NUMBER);
  assert.deepEqual(await consoleLines(driver), []);
});

test('boxes of the plan remember and check nothing', async (t) => {
  const { element } = await planner(t);
  const boxes = await element.inside.findElements(By.css('input[type=tel], input[type=text]'));
  assert.equal(boxes.length, 4);
  for (const box of boxes) {
    assert.equal(await box.getAttribute('autocomplete'), 'off');
    assert.equal(await box.getAttribute('spellcheck'), 'false');
    assert.ok((await box.getRect()).height >= 44);
  }
});

test('self mode copies only after the device is said to be safe', async (t) => {
  const { driver, element } = await planner(t);
  await fill(element);
  await clipboard(driver);
  await element.tabTo(async (node) => (await node.getAttribute('type')) === 'checkbox', 'the tick box');
  await element.keys(Key.SPACE);
  assert.equal(await (await element.focused()).getAttribute('type'), 'checkbox', 'the focus stays');
  assert.deepEqual(await driver.executeScript('return window.copied'), [], 'a tick copies nothing');
  await element.press('Copy the plan');
  await driver.wait(async () => /The plan is copied/.test(await element.text()), 10_000, 'says so');
  const [copied] = await driver.executeScript('return window.copied');
  assert.match(copied, new RegExp(`Number that is safe to call ${NUMBER}\\n`));
  assert.match(copied, new RegExp(`Code word ${WORD}\\n`));
});

test('staff copy for the part of the record that is hidden', async (t) => {
  const { driver, element } = await planner(t, '/');
  await fill(element);
  await clipboard(driver);
  await element.press('Copy the plan');
  await driver.wait(async () => /The plan is copied/.test(await element.text()), 10_000, 'says so');
  const [copied] = await driver.executeScript('return window.copied');
  assert.match(copied, /^Safe contact\. Keep this in the part of the record that is hidden from online access/);
  assert.match(copied, /alleged perpetrator a patient at this practice\? Not said\n/);
});

test('clearing forgets the plan', async (t) => {
  const { element } = await planner(t);
  await fill(element);
  await element.press('Clear everything');
  await element.reaches('Is it safe to look at this now?');
  await element.press('Yes, it is safe');
  await element.press('Plan safe contact');
  await element.reaches('Plan safe contact');
  for (const box of await element.inside.findElements(By.css('input[type=tel], input[type=text]'))) {
    assert.equal(await box.getAttribute('value'), '');
  }
  assert.deepEqual(await element.inside.findElements(By.css('[type=radio]:checked')), []);
});
