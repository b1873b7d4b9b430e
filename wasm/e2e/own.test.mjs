// Self mode: safety first, help at once, and never a score or a word of risk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, post } from './post.mjs';

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
});
