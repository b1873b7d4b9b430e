// Leaving: at once, without a trace on the page, and Back never shows an answer.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page, url } from './browser.mjs';
import { By, Key, post } from './post.mjs';

/** The page before, then the demo page with an exit of ours and a filled-in checklist. */
async function filled(t) {
  const driver = await open(t);
  await driver.get(page('/pages/before.html'));
  await driver.get(url);
  await driver.executeScript(
    `document.querySelector('finger-post').setAttribute('exit-url', ${JSON.stringify(page('/pages/elsewhere.html'))})`,
  );
  const element = await post(driver);
  await element.toChecklist();
  await element.keys(...'yyyyyyyy');
  return { driver, element, entries: await driver.executeScript('return history.length') };
}

// The driver's own way back waits for a load that a page out of the back-forward cache never reports.
async function back(driver, arrived) {
  await driver.executeScript('setTimeout(() => history.back(), 0)');
  const there = async () => arrived(await driver.getCurrentUrl().catch(() => ''));
  await driver.wait(there, 10_000, 'Back led elsewhere');
}

async function hasLeft(driver, entries) {
  await driver.wait(async () => (await driver.getCurrentUrl()) === page('/pages/elsewhere.html'), 10_000, 'did not leave');
  assert.equal(await driver.executeScript('return history.length'), entries, 'no entry was added');
  await back(driver, (address) => address === page('/pages/before.html'));
}

test('the exit control replaces the page', async (t) => {
  const { driver, element, entries } = await filled(t);
  // Backwards: the way forwards leads out of the page and into the browser's own controls.
  await element.tabTo(async (node) => (await node.getText()).includes('Exit this page'), 'the exit control', -1);
  await element.keys(Key.ENTER);
  await hasLeft(driver, entries);
});

test('so does a click', async (t) => {
  const { driver, element, entries } = await filled(t);
  await (await element.inside.findElement(By.css('.exit'))).click();
  await hasLeft(driver, entries);
});

test('so do three Shifts, alone', async (t) => {
  const { driver, element, entries } = await filled(t);
  await element.keys(Key.SHIFT, Key.SHIFT);
  assert.equal(await driver.getCurrentUrl(), url, 'two are not enough');
  await element.keys(Key.SHIFT);
  await hasLeft(driver, entries);
});

test('Shift as a modifier does not count', async (t) => {
  const { driver, element } = await filled(t);
  for (let times = 0; times < 4; times += 1) await element.held(Key.SHIFT, Key.TAB);
  assert.equal(await driver.getCurrentUrl(), url);
});

test('Back to the page itself starts empty', async (t) => {
  const { driver } = await filled(t);
  await driver.get(page('/pages/elsewhere.html'));
  await back(driver, (address) => address !== '' && address !== page('/pages/elsewhere.html'));
  const element = await post(driver);
  await element.reaches('Before you ask');
  assert.deepEqual(await element.inside.findElements(By.css(':checked:not([id=f4])')), []);
});

test('an address that is not of the web is not followed', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', 'no address']) {
    await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", bad);
    const href = await (await element.inside.findElement(By.css('.exit'))).getAttribute('href');
    assert.match(href, /^https:\/\//, bad);
  }
});
