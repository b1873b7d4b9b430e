// The whole job, by keyboard alone, under the strict policy, and nothing leaves the page.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, requests, url } from './browser.mjs';
import { By, Key, post, second } from './post.mjs';

/** What a page could have kept or told, as far as the browser can say. */
const traces = (driver) =>
  driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    (async () => done({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      history: history.length,
      state: JSON.stringify(history.state),
      title: document.title,
      url: location.href,
      name: window.name,
      html: document.documentElement.outerHTML,
      loaded: performance.getEntriesByType('resource').length,
    }))();
  `);

test('a GP does the whole job by keyboard, and nothing leaves the page', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await second(driver);
  const before = await traces(driver);
  const asked = await requests();

  await element.toChecklist();
  assert.match(await element.text(), /0 to 24 of 24/);

  // 24 items, 24 keys: fourteen yes, two not known, eight no.
  await element.keys(...'yyyyyyyyyyyyyydd', ...'nnnnnnnn');
  const focused = await element.focused();
  assert.equal(await focused.getText(), 'Continue', 'the last key leads to the button');
  assert.match(await element.text(), /14 to 16 of 24/);

  await element.keys(Key.ENTER);
  await element.press('Continue');
  await element.reaches('Check the answers');
  await element.press('Show the result');

  const result = await element.text();
  assert.match(result, /High risk/);
  assert.match(result, /14 of 24 answered yes/);
  assert.match(result, /14 or more meet the criterion/);
  assert.match(result, /not a prediction/);
  assert.ok(result.indexOf('Find out first') > 0 && result.indexOf('Find out first') < result.indexOf('What to do'), 'children and home were not asked about, and that comes first');
  assert.match(result, /Refer to MARAC/);
  assert.match(result, /City of London/);
  assert.match(result, /national/i, 'the area has no rule of its own that is established, and the result says so');
  assert.doesNotMatch(result, /%|per cent|probab/i);

  await element.press('Where to turn');
  await element.reaches('Where to turn');
  const services = await element.text();
  assert.match(services, /Independent Domestic Violence Adviser/);
  assert.match(services, /check before use/i, 'the directory is of 2021');
  assert.match(services, /0808 2000 247/);

  assert.deepEqual(await traces(driver), before, 'nothing was kept, told or shown outside');
  assert.deepEqual(await requests(), asked, 'nothing was asked of the server');
  assert.deepEqual(await consoleLines(driver), []);
});

test('every answer is reached and changed by keyboard, and unanswered is not no', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.toChecklist();
  await element.keys('n');
  assert.match(await element.text(), /0 to 23 of 24/);
  // The second item has the focus: yes, and back again.
  await element.keys('y');
  assert.match(await element.text(), /1 to 23 of 24/);
  // Back over what stands beside the second item.
  await element.held(Key.SHIFT, Key.TAB);
  await element.held(Key.SHIFT, Key.TAB);
  await element.keys(Key.DELETE);
  assert.match(await element.text(), /0 to 23 of 24/);
  await element.press('Continue');
  await element.press('Continue');
  await element.press('Show the result');
  const result = await element.text();
  assert.match(result, /No indicators recorded/);
  assert.match(result, /does not mean that there is no risk/);
  assert.match(result, /it could be High risk/, 'a range across the threshold is not settled');
  assert.doesNotMatch(result, /\bsafe for now\b|standard risk/i);
});

test('the exit control comes first, and every control is large enough', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.keys(Key.TAB);
  const first = await element.focused();
  assert.match(await first.getText(), /Exit this page/);
  await element.toChecklist();
  for (const node of await element.inside.findElements(By.css('button, a.exit, label.opt, input:not([type=radio]):not([type=checkbox])'))) {
    const height = await driver.executeScript('return arguments[0].getBoundingClientRect().height', node);
    assert.ok(height === 0 || height >= 44, `${await node.getAttribute('id')}: ${height} px high`);
  }
});

test('there is no result before children and going home have an answer', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.begin();
  await element.press('Already disclosed');
  await element.reaches('Checklist');
  await element.keys(...'yyyyyyyyyyyyyynnnnnnnnnn');
  await element.press('Continue');
  await element.reaches('What else is known');
  await element.press('Continue');
  await element.reaches('What else is known');
  assert.match(await element.text(), /Say whether there are children or a pregnancy, or that it was not asked/);
  await element.choose('Is it safe to go home today?', 1);
  await element.choose('Are there children in the family', 4);
  await element.press('Continue');
  await element.reaches('Check the answers');
  await element.press('Show the result');
  await element.reaches('Result');
  assert.match(await element.text(), /Find out first\s+Are there children in the family, or a pregnancy\?\s+Not asked/);
});

test('danger ends the questions at once', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.reaches('Before you ask');
  await element.choose('Is anybody in danger now?', 1);
  await element.press('Continue');
  await element.reaches('Call 999 now');
});

test('the checklist goes by parts, with a source and a reason beside an item, and a change leads back to the review', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.toChecklist();
  await element.press('Show one part at a time');
  await element.reaches('Checklist: part 1 of 4');
  await element.keys('y');
  // Back from the second item to what stands beside the first.
  await element.held(Key.SHIFT, Key.TAB);
  await element.keys(Key.ENTER);
  assert.equal(await (await element.focused()).getText().then((text) => text.startsWith('Close')), true, 'the focus stays');
  assert.match(await element.text(), /1 to 24 of 24/);
  // Not asked takes the answer back, and the range with it.
  await element.choose('Why there is no answer', 1);
  assert.match(await element.text(), /0 to 24 of 24/);
  await element.choose('Who said so', 5);
  for (const part of [2, 3, 4]) {
    await element.press('Continue');
    await element.reaches(`Checklist: part ${part} of 4`);
  }
  await element.press('Continue');
  await element.press('Continue');
  await element.reaches('Check the answers');
  const review = await element.text();
  assert.match(review, /Not asked/);
  assert.match(review, /Source: Police/);
  await element.press('Change');
  await element.reaches('Checklist: part 1 of 4');
  await element.keys('n');
  await element.press('Continue');
  await element.reaches('Check the answers');
  await element.press('Show the result');
  assert.match(await element.text(), /What would make the level higher/);
});
