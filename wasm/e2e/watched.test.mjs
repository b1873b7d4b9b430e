// A host page that watches: what a passive script can read of the answers.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page, reachesClosed, shipped, url } from './browser.mjs';
import { By, post } from './post.mjs';

/** A page whose script was there before the element, at the checklist; what it saw of what `does` does. */
async function watched(t, does) {
  const driver = await open(t);
  await driver.get(page('/pages/tracker.html'));
  const element = await post(driver);
  await element.toChecklist();
  const before = await driver.executeScript('return window.seen.length');
  await does(element, driver);
  const seen = await driver.executeScript('return window.seen.slice(arguments[0])', before);
  assert.deepEqual(await consoleLines(driver), []);
  return seen;
}

test('a script that was there first learns no answer from clicks, and nothing from the document', async (t) => {
  const seen = await watched(t, async (element, driver) => {
    const labels = await element.inside.findElements(By.css('.item label'));
    for (const at of [0, 4, 8, 9]) {
      await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", labels[at]);
      await labels[at].click();
    }
    assert.match(await element.text(), /of 24/);
  });
  assert.ok(seen.length > 0, 'it is really watching');
  for (const one of seen) {
    // A browser tells everybody that there was some input; of whom, and what, it tells nobody.
    assert.ok(!/^(mutation|change|beforeinput|key)/.test(one.kind), `it saw ${JSON.stringify(one)}`);
    assert.ok(one.value == null && one.checked == null, JSON.stringify(one));
    if (reachesClosed) assert.ok(!one.path?.includes('input'), 'the path ends at the element');
  }
});

// Not what we want: no script can take a key away from a listener on the window that is older than itself. The
// element's own README says so. When this fails, the promise can be made stronger.
test('a script that was there first still sees which keys are pressed', async (t) => {
  const seen = await watched(t, (element) => element.keys(...'yn'));
  const keys = seen.filter((one) => one.kind === 'keydown').map((one) => one.key);
  assert.deepEqual(keys, ['y', 'n']);
  assert.ok(!seen.some((one) => one.kind === 'change' || one.kind.startsWith('mutation')));
});

test('a script that comes later sees no key', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.toChecklist();
  await driver.executeScript(`
    window.seen = [];
    for (const kind of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change']) {
      for (const target of [window, document]) {
        for (const capture of [true, false]) target.addEventListener(kind, () => window.seen.push(kind), capture);
      }
    }
  `);
  await element.keys(...'yndynd');
  assert.match(await element.text(), /of 24/);
  assert.deepEqual(await driver.executeScript('return window.seen'), []);
});

test('the shadow root that ships is closed', async (t) => {
  const driver = await open(t);
  await driver.get(shipped('/'));
  await driver.wait(
    () => driver.executeScript("return customElements.get('finger-post') !== undefined"),
    10_000,
    'the element was not defined',
  );
  assert.equal(await driver.executeScript("return document.querySelector('finger-post').shadowRoot"), null);
});
