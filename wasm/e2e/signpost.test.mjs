// The list of services: filters by keyboard, a summary of what is set, and a focus that stays.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

async function list(t) {
  const driver = await open(t);
  await driver.get(page('/signpost.html'));
  const element = await post(driver);
  await element.reaches('Find help');
  return { driver, element };
}

const filters = async (element) => {
  await element.tabTo(async (node) => (await node.getTagName()) === 'summary' && (await node.getText()).startsWith('Show what fits'), 'the filters');
  await element.keys(Key.ENTER);
};

test('the page for everybody asks nothing, scores nothing and has both kinds of help', async (t) => {
  const { element } = await list(t);
  const text = await element.text();
  assert.match(text, /\d+ local services and \d+ helplines\./);
  assert.match(text, /0808 2000 247/);
  assert.match(text, /City of London/);
  assert.match(text, /Past its date: check before use/);
  assert.match(text, /Not available here/);
  assert.doesNotMatch(text, /\brisk\b|\bscore\b|\bHARK\b|checklist|of 24|perpetrator|Respect Phoneline/i);
});

test('a choice fits the list, says how many there are, keeps the focus, and can be cleared', async (t) => {
  const { driver, element } = await list(t);
  const address = await driver.getCurrentUrl();
  await filters(element);
  await element.choose('Gender', 2);
  const focused = await element.focused();
  assert.equal(await focused.getAttribute('type'), 'radio', 'the focus is where it was');
  const text = await element.text();
  assert.match(text, /The list is made to fit\s+Gender\s+Man/);
  assert.match(text, /Men's Advice Line/);
  const status = await element.inside.findElement(By.css('[role=status].unseen'));
  await driver.wait(async () => /^\d+ local services? and \d+ helplines?\.$/.test(await status.getAttribute('textContent')), 10_000, 'the number is said');

  // Its words are "Clear", and what only a screen reader says.
  const clear = await element.tabTo(async (node) => /^Clear\s+Gender$/.test(await node.getAttribute('textContent')), 'the way to clear it');
  assert.ok((await clear.getRect()).height >= 44);
  await element.keys(Key.ENTER);
  const count = await element.focused();
  assert.equal(await count.getAttribute('id'), 'count', 'the focus goes to the number of services');
  assert.doesNotMatch(await element.text(), /The list is made to fit/);
  assert.deepEqual(await element.inside.findElements(By.css('[type=radio]:checked')), []);
  assert.equal(await driver.getCurrentUrl(), address);
  assert.deepEqual(await consoleLines(driver), []);
});

test('a language is chosen from a list, and never shortens what is offered', async (t) => {
  const { element } = await list(t);
  const before = /(\d+) local/.exec(await element.text())[1];
  await filters(element);
  await element.tabTo(async (node) => (await node.getTagName()) === 'select', 'the languages');
  await element.keys('Pol');
  // Some browsers change a list only when it is left.
  await element.keys(Key.TAB);
  const text = await element.text();
  assert.match(text, /Language\s+Polish/);
  assert.equal(/(\d+) local/.exec(text)[1], before);
  assert.match(text, /whether it works in this language, or with an interpreter who is not family/);
});

test('an unknown area still has the helplines', async (t) => {
  const { driver } = await list(t);
  await driver.executeScript("document.querySelector('finger-post').setAttribute('area', 'atlantis')");
  const element = await post(driver);
  await driver.wait(async () => /not known here/.test(await element.text()), 10_000, 'says so');
  assert.match(await element.text(), /0808 2000 247/);
});
