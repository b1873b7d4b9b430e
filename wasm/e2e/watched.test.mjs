// A host page that watches: what a passive script reads of the answers is nothing.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, url } from './browser.mjs';
import { post } from './post.mjs';

test('a passive tracker on the host page learns no answer', async (t) => {
  const driver = await open(t);
  await driver.get(new URL('/pages/tracker.html', url).href);
  const element = await post(driver);
  await element.toChecklist();
  const before = await driver.executeScript('return window.seen.length');
  await element.keys(...'yndynd');
  const seen = await driver.executeScript('return window.seen.slice(arguments[0])', before);

  assert.deepEqual(seen.filter((one) => /^(change|input|beforeinput|key)/.test(one.kind)), [], 'keys and changes stay inside');
  for (const one of seen) {
    assert.ok(!one.kind.startsWith('mutation'), `the document changed: ${JSON.stringify(one)}`);
    assert.ok(one.value === undefined && one.checked === undefined, JSON.stringify(one));
    assert.ok(!one.path?.includes('input'), 'the path ends at the element');
  }
  assert.deepEqual(await consoleLines(driver), []);
});

test('the shadow root that ships is closed', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  await post(driver);
  assert.equal(await driver.executeScript("return document.querySelector('finger-post').shadowRoot"), null);
});
