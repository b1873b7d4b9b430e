// Time without use: the screen is covered, then everything is wiped. The page's clock is moved, nobody waits.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

const at = (mode) => page(`/pages/clock-${mode}.html`);
// What is under way, such as a scroll, is a sign of life: it happens before the clock moves.
const skip = (driver, minutes, asleep = false) =>
  driver.executeAsyncScript(
    `const [minutes, asleep, done] = arguments;
    requestAnimationFrame(() => requestAnimationFrame(() => done(skip(minutes, asleep))));`,
    minutes,
    asleep,
  );

/** The checklist with two answers. */
async function begun(t, { attributes = {} } = {}) {
  const driver = await open(t);
  await driver.get(at('professional'));
  for (const [name, value] of Object.entries(attributes)) {
    await driver.executeScript("document.querySelector('finger-post').setAttribute(...arguments)", name, value);
  }
  const element = await post(driver);
  await element.toChecklist();
  await element.keys('y', 'n');
  return { driver, element };
}

/** Self mode behind its gate. */
async function behind(t) {
  const driver = await open(t);
  await driver.get(at('self'));
  const element = await post(driver);
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  return { driver, element };
}

const shown = async (element) => (await element.inside.findElement(By.css('.paper'))).isDisplayed();

/** Waits for a screen that comes by itself. */
const comes = (element, start) =>
  element.driver.wait(async () => (await element.heading().catch(() => '')).startsWith(start), 10_000, `“${start}” did not come`);

const checked = (element) => element.inside.findElements(By.css('.item :checked'));

test('after three minutes the screen is covered, and Continue goes on where it was', async (t) => {
  const { driver, element } = await begun(t);
  await skip(driver, 2.9);
  assert.equal(await element.heading(), 'Checklist: 24 items');
  await skip(driver, 0.2);
  await comes(element, 'Paused');
  assert.equal(await shown(element), false, 'nothing of the answers is on the screen');
  assert.equal(await (await element.focused()).getText(), 'Paused', 'the focus is on what is shown');
  await element.keys('y');
  await element.press('Continue');
  assert.equal(await element.heading(), 'Checklist: 24 items');
  assert.match(await element.text(), /1 to 23 of 24 yes/, 'no key answered under the cover');
  assert.equal(await (await element.focused()).getAttribute('id'), 'r103', 'the control that had the focus has it again');
  assert.equal((await checked(element)).length, 2);
});

test('Clear everything forgets', async (t) => {
  const { driver, element } = await begun(t);
  await skip(driver, 3.1);
  await element.press('Clear everything');
  await comes(element, 'Before you ask');
  assert.deepEqual(await element.inside.findElements(By.css('.paper :checked')), []);
});

test('after ten minutes without use everything is wiped, covered or not', async (t) => {
  const { driver, element } = await begun(t);
  await skip(driver, 10.1);
  await comes(element, 'Before you ask');
  assert.match(await element.text(), /not used for a while/);
  await element.toChecklist();
  assert.match(await element.text(), /0 to 24 of 24 yes/);
});

test('a device that slept is not too late: the first touch finds nothing', async (t) => {
  const { driver, element } = await begun(t);
  await skip(driver, 4, true);
  await element.keys('y');
  await comes(element, 'Paused');
  await skip(driver, 7, true);
  await element.keys(Key.TAB);
  await comes(element, 'Before you ask');
});

test('sleep lengthens nothing: once the page is seen again, what is left counts from the last use', async (t) => {
  const { driver, element } = await begun(t);
  await skip(driver, 4);
  await comes(element, 'Paused');
  await skip(driver, 5, true);
  await driver.executeScript("document.dispatchEvent(new Event('visibilitychange'))");
  await skip(driver, 1.1);
  await comes(element, 'Before you ask');
});

test('use counts, and not only answers', async (t) => {
  const { driver, element } = await begun(t);
  for (let times = 0; times < 4; times += 1) {
    await skip(driver, 2);
    await element.keys(Key.TAB);
  }
  assert.equal(await element.heading(), 'Checklist: 24 items');
});

test('lock-after shortens and never lengthens', async (t) => {
  const { driver, element } = await begun(t, { attributes: { 'lock-after': '1' } });
  await skip(driver, 1.1);
  await comes(element, 'Paused');
  await element.press('Continue');
  for (const none of ['60', '0', '-1', 'never', 'Infinity']) {
    await driver.executeScript("document.querySelector('finger-post').lockAfter = arguments[0]", none);
    await skip(driver, 0.5);
    await element.keys(Key.TAB);
    await skip(driver, 3.1);
    await comes(element, 'Paused');
    await element.press('Continue');
  }
});

test('nothing was entered: nothing is covered, and the focus elsewhere stays there', async (t) => {
  const driver = await open(t);
  await driver.get(at('professional'));
  const element = await post(driver);
  await skip(driver, 30);
  assert.equal(await element.heading(), 'Before you ask');
  await element.choose('Is anybody in danger now?', 2);
  await driver.executeScript("document.getElementById('elsewhere').focus()");
  await skip(driver, 3.1);
  await comes(element, 'Paused');
  await skip(driver, 7);
  await comes(element, 'Before you ask');
  assert.equal(await driver.executeScript('return document.activeElement.id'), 'elsewhere');
});

test('self mode goes back to its gate after two minutes', async (t) => {
  const { driver, element } = await behind(t);
  await skip(driver, 1.9);
  assert.equal(await element.heading(), 'You can get help');
  await skip(driver, 0.2);
  await comes(element, 'Is it safe to look');
});

test('self mode is covered while the page is hidden, and can be left from there', async (t) => {
  const { driver, element } = await behind(t);
  await driver.executeScript(`
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));`);
  await comes(element, 'Paused');
  assert.equal(await shown(element), false);
  const words = await Promise.all((await element.inside.findElements(By.css('button:not(.paper *, .link, [hidden])'))).map((node) => node.getText()));
  assert.deepEqual(words, ['Continue', 'Clear everything', 'Leave this page']);
});
