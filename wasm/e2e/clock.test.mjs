// A page that stays open: the day and the opening hours are those of now. The page's clock is moved, nobody waits.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, post } from './post.mjs';

/** Goes to a time of the page's own clock, as a device that slept: no timer has run. */
const go = (driver, ...time) => driver.executeScript('goTo(...arguments)', ...time);

/** What a browser says when somebody comes back to the page. */
const back = (driver) => driver.executeScript("document.dispatchEvent(new Event('visibilitychange'))");

async function at(t, mode, ...time) {
  const driver = await open(t);
  await driver.get(page(`/pages/clock-${mode}.html`));
  const element = await post(driver);
  await go(driver, ...time);
  return { driver, element };
}

/** Waits until what a line of the list says fits. */
const says = (driver, element, line, fits) =>
  driver.wait(async () => fits.test(await told(element, line)), 10_000, `“${line}” never fits ${fits}`);

// Folded away or not: what is said of one helpline.
const told = async (element, line) =>
  element.driver.executeScript(
    `const [paper, line] = arguments;
    return [...paper.querySelectorAll('li')].map((one) => one.textContent).find((one) => one.startsWith(line)) ?? '';`,
    await element.inside.findElement(By.css('.paper')),
    line,
  );

// Open on working days from nine to five; 17 May 2027 is a Monday, and the entry is good until the 21st.
const LINE = 'Forced Marriage Unit';
// Months are counted from 0.
const MAY = 4;

test('a list that nobody uses tells the hours of now when somebody comes back to it, and by itself', async (t) => {
  const { driver, element } = await at(t, 'signpost', 2027, MAY, 17, 10);
  await back(driver);
  await says(driver, element, LINE, /Open now until 17:00/);
  await go(driver, 2027, MAY, 17, 18);
  await back(driver);
  await says(driver, element, LINE, /Closed for today/);
  await driver.executeScript('skip(15 * 60)');
  await says(driver, element, LINE, /Open now until 17:00/);
  await go(driver, 2027, MAY, 22, 10);
  await back(driver);
  await says(driver, element, LINE, /Check the hours\..*Past its date/);
});

test('a list that somebody uses stays as it is', async (t) => {
  const { driver, element } = await at(t, 'signpost', 2027, MAY, 17, 10);
  await back(driver);
  await says(driver, element, LINE, /Open now/);
  await element.tabTo(async (node) => (await node.getTagName()) === 'summary', 'the filters');
  await go(driver, 2027, MAY, 17, 18);
  await back(driver);
  assert.equal(await (await element.focused()).getTagName(), 'summary', 'the focus stays');
  assert.match(await told(element, LINE), /Open now/);
});

test('a page that was left open overnight begins with the new day', async (t) => {
  const { element } = await at(t, 'self', 2027, MAY, 22, 10);
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  assert.match(await told(element, LINE), /Past its date/);
});

test('what is in use at midnight keeps its day until it starts again', async (t) => {
  const { driver, element } = await at(t, 'self', 2027, MAY, 21, 23, 59, 30);
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  assert.match(await told(element, LINE), /Closed for today/);
  await go(driver, 2027, MAY, 22, 0, 0, 30);
  await element.press('What happens when you call');
  await element.press('Back');
  await element.reaches('You can get help');
  assert.doesNotMatch(await told(element, LINE), /Past its date/);
  await element.press('Clear everything and start again');
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  assert.match(await told(element, LINE), /Past its date/);
});
