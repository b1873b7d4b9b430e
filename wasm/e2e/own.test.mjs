// Self mode: safety first, help at once, a way out everywhere, and never a score or a word of risk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { By, post } from './post.mjs';

/** The page for patients, behind its gate. */
async function inside(t) {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  const element = await post(driver);
  await element.reaches('Is it safe to look at this now?');
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  return { driver, element };
}

test('self mode shows help and no score', async (t) => {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  const element = await post(driver);
  await element.reaches('Is it safe to look at this now?');
  const gate = await element.text();
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  const help = await element.text();
  assert.match(help, /0808 2000 247/);
  assert.match(help, /Victim Support|Solace|Ascent/);
  for (const text of [gate, help]) {
    assert.doesNotMatch(text, /\brisk\b|\bscore\b|\bDASH\b|\bMARAC\b|checklist|of 24/i);
  }
  assert.deepEqual(await element.inside.findElements(By.css('.item')), [], 'no checklist');
  assert.deepEqual(await element.inside.findElements(By.css(':checked:not(option)')), [], 'nothing is chosen beforehand');
  assert.ok(help.indexOf('In danger now') < help.indexOf('National helplines'), 'danger comes first');
  assert.match(help, /press 55 when asked/);
});

test('every page of self mode can be left, and leads back to where one was', async (t) => {
  const { driver, element } = await inside(t);
  for (const name of ['What happens when you call', 'Plan safe contact', 'Phones, computers', 'If you think about leaving', 'I am worried', 'What this page does not do']) {
    await element.press(name);
    await element.reaches(name);
    const text = await element.text();
    assert.match(text, /Leave this page now/, name);
    assert.doesNotMatch(text, /\brisk\b|\bscore\b|you should|you must/i, name);
    await element.press('Back');
    await element.reaches('You can get help');
    const focused = await element.focused();
    assert.ok((await focused.getText()).startsWith(name), 'the focus returns');
  }
  assert.deepEqual(await consoleLines(driver), []);
});
