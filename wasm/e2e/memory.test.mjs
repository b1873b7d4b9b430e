// What is left in the memory of WebAssembly once it should be gone. Each answer is planted where it can be told from anything
// else, is found there first, which shows that the search finds, and is not found afterwards. The memory of the page's own
// scripts cannot be looked through from here: see docs/safety.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post, second } from './post.mjs';

// Irregular, so that nothing else has these bits.
const ANSWERS = 'ynydnnyyndynyyndnydynnyd';

const int = (number) => [number, number >> 8, number >> 16, number >> 24].map((byte) => byte & 255);
const bits = (which) => [...ANSWERS].reduce((sum, key, at) => sum + (which.includes(key) ? 2 ** at : 0), 0);
const text = (words) => [...new TextEncoder().encode(words)];

/** What is planted, as it stands in memory. */
const PLANTED = {
  // crates/dash/src/sheet.rs: yes and don't know, then no and don't know.
  'the sheet': [...int(bits('yd')), ...int(bits('nd'))],
  'one half of the sheet': int(bits('yd')),
  'the other half': int(bits('nd')),
};

const search = async (driver) => {
  const found = {};
  for (const [what, bytes] of Object.entries(PLANTED)) {
    for (const [nth, count] of (await driver.executeScript('return window.found(arguments[0])', bytes)).entries()) {
      if (count) found[`${what} in module ${nth + 1}`] = count;
    }
  }
  return found;
};

/** The result, with planted answers, and a paper of them written: they went through everything that there is. */
async function planted(t) {
  const driver = await open(t);
  await driver.get(page('/pages/memory.html'));
  const element = await post(driver);
  await second(driver);
  assert.deepEqual(await search(driver), {}, 'nothing of it is there by chance');
  await element.toChecklist();
  await element.keys(...ANSWERS);
  assert.notDeepEqual(await search(driver), {}, 'the answers are found');
  await element.press('Continue');
  await element.press('Continue');
  await element.press('Show the result');
  await element.press('Papers');
  await element.press('Summary');
  await driver.wait(async () => (await element.inside.findElements(By.css('.draft > div'))).length > 0, 10_000, 'no paper');
  assert.ok((await driver.executeScript('return window.sizes()')).length > 1, 'two modules are looked through');
  return { driver, element };
}

test('clear() leaves no answer in memory', async (t) => {
  const { driver } = await planted(t);
  await driver.executeScript("document.querySelector('finger-post').clear()");
  await driver.wait(async () => Object.keys(await search(driver)).length === 0, 3_000).catch(() => {});
  assert.deepEqual(await search(driver), {});
});

test('three Shifts leave no answer in memory, where the address does not come', async (t) => {
  const { driver, element } = await planted(t);
  await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", new URL('/nowhere', page('/')).href);
  await element.keys(Key.SHIFT, Key.SHIFT, Key.SHIFT);
  await driver.wait(() => driver.executeScript("return getComputedStyle(document.documentElement).display === 'none'"), 10_000, 'not hidden');
  assert.deepEqual(await search(driver), {});
});

test('an element that is removed leaves no answer in memory', async (t) => {
  const { driver } = await planted(t);
  await driver.executeScript("document.querySelector('finger-post').remove()");
  assert.deepEqual(await search(driver), {});
});
