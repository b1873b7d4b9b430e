// The conformance page in a browser: a page as it should be, one as many are, and that it sends nothing and keeps nothing.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { elsewhere, open, requests, shipped } from './browser.mjs';
import { By, Key } from './post.mjs';

const require = createRequire(new URL('../npm/package.json', import.meta.url));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The conformance page, once its script has run. */
async function checker(t) {
  const driver = await open(t);
  await driver.get(shipped('/checking/dist/conformance.html'));
  await driver.wait(() => driver.executeScript("return document.readyState === 'complete' && !!document.getElementById('path')"), 10_000, 'no page');
  return driver;
}

/** The report on a page, asked for by keyboard: the word of each promise, by its name. */
async function report(t, path) {
  const driver = await checker(t);
  await driver.executeScript("document.getElementById('path').focus(); document.getElementById('path').select()");
  await driver.actions().sendKeys(path, Key.ENTER).perform();
  await driver.wait(async () => (await driver.findElements(By.css('#report li'))).length > 0, 30_000, 'no report');
  const rows = await driver.executeScript(`
    return [...document.querySelectorAll('#report li')].map((row) => [row.querySelector('h3').lastChild.textContent.trim(), row.querySelector('.word').textContent, row.innerText]);`);
  return { driver, rows, word: Object.fromEntries(rows), text: Object.fromEntries(rows.map(([name, , text]) => [name, text])) };
}

const named = (rows, word) => rows.filter(([, one]) => one === word).map(([name]) => name).sort();

test('of a page as it should be only the age of its directory fails', async (t) => {
  const { driver, rows, text } = await report(t, '/checking/patients.html');
  assert.deepEqual(named(rows, 'Fail'), ['The age of the directory']);
  // This server has no https.
  assert.deepEqual(named(rows, 'Look'), ['Encrypted']);
  assert.match(text['The files are unchanged'], /files have the hashes/);
  assert.match(text['Nobody else when the page runs'], /\d+ files were loaded, all from this website/);
  assert.ok(rows.length > 30);
  assert.equal(await driver.executeScript('return document.activeElement.textContent'), 'Report on /checking/patients.html');
  assert.equal(await driver.executeScript('return document.querySelectorAll("iframe").length'), 0, 'the page is put away');
});

test('it asks its own website alone, only reads, and leaves nothing behind', async (t) => {
  const [before, away] = [(await requests()).length, (await requests(elsewhere)).length];
  const { driver } = await report(t, '/checking/patients.html');
  const asked = (await requests()).slice(before);
  assert.deepEqual(asked.filter((path) => !/^\/(checking\/|favicon\.ico)/.test(path) || path.includes('?')), []);
  assert.equal((await requests(elsewhere)).length, away);
  assert.deepEqual(await driver.executeScript('return [localStorage.length, sessionStorage.length, location.search, location.hash]'), [0, 0, '', '']);
});

test('of a page as many are it says what is wrong and what to do', async (t) => {
  const { rows, text } = await report(t, '/loose/bad.html');
  for (const name of [
    'Policy: scripts of this website only', 'Policy: connections of this website only', 'Nobody else’s style sheets in the page', 'Nobody else’s images in the page',
    'No counters, recorders, chats or tag managers', 'The element’s script is the first', 'The area', 'Help between the tags', 'What the history shows',
  ]) assert.ok(named(rows, 'Fail').includes(name), `${name}: ${text[name]}`);
  for (const name of ['Its attributes', 'No script in the text of the page', 'Nothing kept in the browser']) assert.ok(named(rows, 'Look').includes(name), `${name}: ${text[name]}`);
  for (const [name, word, all] of rows) assert.equal(/What to do: /.test(all), word !== 'Pass', name);
  assert.match(text['No counters, recorders, chats or tag managers'], /dataLayer/);
});

test('of a page with a frame of ours it reads the help around the frame, and says what cannot be seen', async (t) => {
  const { word, text } = await report(t, '/framing/beside.html');
  assert.equal(word['The frame'], 'Look');
  assert.match(text['The frame'], /holds \/frame\/frame\.html/);
  assert.equal(word['Help around the frame'], 'Look');
  assert.match(text['Help around the frame'], /999 is in it; missing: 55, 18000, 101, /);
  assert.doesNotMatch(text['Help around the frame'], /7946/);
  assert.match(text['The files are unchanged'], /\d\d files have the hashes/);
  assert.equal(word['The element is on the page'], undefined);
});

test('what is not a page of this website is refused in words', async (t) => {
  for (const path of ['https://example.org/', '/nothing.html']) {
    const driver = await checker(t);
    await driver.executeScript("document.getElementById('path').value = arguments[0]; document.querySelector('button').click()", path);
    const said = driver.findElement(By.id('said'));
    await driver.wait(async () => /could not be looked at|answers with 404/.test((await said.getText()) + (await driver.findElement(By.id('report')).getText())), 30_000, path);
  }
});

test('the report has no finding of axe, wide or narrow, and prints without the form', async (t) => {
  const { driver } = await report(t, '/loose/bad.html');
  for (const width of [1280, 360]) {
    await driver.manage().window().setRect({ width, height: 800 });
    const found = await driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      if (!window.axe) { const self = window; ${axe}; }
      axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160)))), (error) => done([String(error)]));`);
    assert.deepEqual(found, []);
    assert.ok((await driver.executeScript('return document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth')) <= 1);
  }
  const prints = await driver.executeScript(`
    return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === 'print').map((rule) => rule.cssText).join();`);
  assert.match(prints, /form.*display: none/s);
});
