// From every screen of every mode: each way out leaves at once, and Back never shows what was there.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, opened } from './browser.mjs';
import { Key } from './post.mjs';
import { begun, FLOWS, reach } from './states.mjs';

const before = opened('/pages/before.html');
const elsewhere = opened('/pages/elsewhere.html');

const inside = (driver, script) =>
  driver.executeScript(`const root = document.querySelector('finger-post').shadowRoot; ${script}`);

const keys = (driver, ...pressed) => driver.actions().sendKeys(...pressed).perform();

/** What each page begins with. */
const FIRST = {
  '/patients.html': 'Is it safe to look at this now?',
  '/signpost.html': 'Find help',
  '/no-engine/patients.html': 'none',
};

/** The ways out that the element has everywhere. */
const WAYS = [
  ['a click on the exit', async (driver) => (await inside(driver, "return root.querySelector('.exit')")).click()],
  ['Enter on the exit', async (driver) => {
    await inside(driver, "root.querySelector('.exit').focus()");
    await keys(driver, Key.ENTER);
  }],
  ['three Shifts', (driver) => keys(driver, Key.SHIFT, Key.SHIFT, Key.SHIFT)],
];

const at = (driver, address, what) =>
  driver.wait(async () => (await driver.getCurrentUrl().catch(() => '')) === address, 10_000, what);

// The driver's own way back waits for a load that a page out of the back-forward cache never reports.
const back = (driver) => driver.executeScript('setTimeout(() => history.back(), 0)');

/** The page before, then a page of ours in one of its states; gives the state's name. */
async function come(driver, path, flow, nth) {
  await driver.get(before);
  await driver.get(opened(path));
  await begun(driver);
  await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", elsewhere);
  return reach(driver, flow, nth);
}

for (const path of new Set(FLOWS.map(([path]) => path))) {
  const screens = FLOWS.filter(([one]) => one === path).flatMap(([, flow]) => [...flow.keys()].map((nth) => [flow, nth]));

  for (const [way, leave] of WAYS) {
    test(`${way}: leaves every screen of ${path}, and Back leads to the page before`, async (t) => {
      const driver = await open(t);
      for (const [flow, nth] of screens) {
        const name = await come(driver, path, flow, nth);
        await leave(driver);
        await at(driver, elsewhere, `${name}: did not leave`);
        await back(driver);
        await at(driver, before, `${name}: Back led elsewhere`);
        assert.equal(await driver.executeScript('return document.body.innerText.trim()'), 'The page before', name);
      }
    });
  }

  test(`Back to ${path} shows its beginning and no answer, whatever screen was left by another link`, async (t) => {
    const driver = await open(t);
    for (const [flow, nth] of screens) {
      const name = await come(driver, path, flow, nth);
      await driver.get(elsewhere);
      await back(driver);
      await at(driver, opened(path), `${name}: Back led elsewhere`);
      await begun(driver);
      const shown = await inside(driver, `return [
        root.querySelector('.h2')?.textContent ?? 'none',
        [...root.querySelectorAll('.paper :checked:not(#f4):not(option)')].length,
        [...root.querySelectorAll('.paper :is(textarea, input:not([type=radio]):not([type=checkbox]))')].filter((box) => box.value).length,
      ]`);
      assert.deepEqual(shown, [FIRST[path] ?? 'Before you ask', 0, 0], name);
    }
  });
}
