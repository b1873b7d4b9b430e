// Another language: two that nobody speaks (cargo xtask lang), easy read, and what stays English. In the open build, for
// only that has the made-up ones.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, engine, open, opened, page, requests, size } from './browser.mjs';
import { By, post } from './post.mjs';
import { shoot } from './shots.mjs';

/** The page for patients with its element in a language, once that is drawn. */
async function speaking(t, language, wide = 1000) {
  const driver = await open(t);
  await driver.get(opened('/patients.html'));
  await size(driver, { width: wide, height: 900 });
  await post(driver);
  await driver.executeScript("document.querySelector('finger-post').language = arguments[0]", language);
  const inside = (script, ...more) =>
    driver.executeScript(`const root = document.querySelector('finger-post').shadowRoot; ${script}`, ...more);
  const until = (script, what) => driver.wait(() => inside(script), 10_000, what);
  return { driver, inside, until };
}

const HEADED = "return !!root.querySelector('.paper .h2')";
/** Texts that are in view and neither in brackets nor marked as English. */
const UNSAID = `
  const walker = document.createTreeWalker(root.querySelector('.all'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const around = walker.currentNode.parentElement;
    if (!/\\p{L}/u.test(text) || around.closest('[lang=en-GB]')) continue;
    let node = walker.currentNode.parentNode;
    let whole = text;
    while (node !== root && !/^\\[[^]*\\]$/.test(whole) && !node.matches('.all')) { whole = node.textContent.trim(); node = node.parentNode; }
    if (!/\\[[^]*\\]/.test(whole)) found.push(text);
  }
  return found;`;
/** Texts of ours that fell back to English, outside the lists of services. */
const ENGLISH = "return [...root.querySelectorAll('[lang=en-GB]')].filter((one) => !one.closest('#list, .all[lang=en-GB]')).map((one) => one.textContent)";

for (const [id, direction] of [['en-XA', 'ltr'], ['ar-XB', 'rtl']]) {
  test(`self mode speaks ${id} and is written ${direction}, at 320 px too`, async (t) => {
    const { driver, inside, until } = await speaking(t, id, 320);
    await until(`return root.querySelector('.all').dir === '${direction}' && root.querySelector('.paper .h2')?.textContent.startsWith('[')`, 'not in the language');
    assert.equal(await inside("return root.querySelector('.all').lang"), id);
    for (const screen of ['the gate', 'the help']) {
      assert.deepEqual(await inside(UNSAID), [], screen);
      if (screen === 'the gate') assert.deepEqual(await inside(ENGLISH), [], 'nothing of ours is left in English');
      const wide = await inside("return [...root.querySelectorAll('.paper *, .strip, .strip *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && !one.closest('.unseen')).map((one) => one.className + one.textContent.slice(0, 40))");
      assert.deepEqual(wide, [], `${screen}: nothing is cut off`);
      // Numbers are read from the left, and whole.
      assert.deepEqual(await inside("return [...root.querySelectorAll('.tel')].filter((one) => getComputedStyle(one).direction !== 'ltr').map((one) => one.textContent)"), []);
      assert.match(await inside("return root.querySelector('.strip').textContent"), /999.*101.*0808 2000 247/s);
      // The way out is at the end of the line: right, or left where one reads from the right.
      const [left, right] = await inside("const box = root.querySelector('.exit').getBoundingClientRect(); return [box.left, innerWidth - box.right]");
      assert.ok(direction === 'rtl' ? left < right : right < left, `${left} ${right}`);
      await shoot(driver, `${screen.slice(4)}-${id}`, { width: 320, height: 900 });
      if (screen === 'the gate') await inside("root.getElementById('b20').click()");
    }
    assert.match(await inside("return root.querySelector('.tel').textContent"), /999/);
  });
}

test('a language that is not there leaves English, with help on the page', async (t) => {
  const { inside, until } = await speaking(t, 'xx-YY');
  await until(HEADED, 'no screen');
  assert.equal(await inside("return root.querySelector('.all').lang"), 'en-GB');
  assert.match(await inside("return root.querySelector('.paper').textContent"), /Is it safe to look at this now/);
});

test('a part of a language stands for the whole: en-XA-large is en-XA', async (t) => {
  const { until } = await speaking(t, 'en-XA-large');
  await until("return root.querySelector('.all').lang === 'en-XA'", 'did not fall back to en-XA');
});

test('professional mode stays English', async (t) => {
  const { driver, inside, until } = await speaking(t, 'ar-XB');
  await driver.executeScript("document.querySelector('finger-post').mode = 'professional'");
  await until("return root.querySelector('.paper .h2')?.textContent === 'Before you ask'", 'no screen');
  assert.deepEqual(await inside("const all = root.querySelector('.all'); return [all.lang, all.dir]"), ['en-GB', 'ltr']);
});

test('easy read comes by a button, and asks for nothing when it is pressed', async (t) => {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  const element = await post(driver);
  const button = await element.inside.findElement(By.css('.all > .link'));
  await driver.wait(() => button.isDisplayed(), 10_000, 'easy read was not offered');
  const before = await requests();
  await element.press('Easy read');
  await element.reaches('Is it OK for you to look at this now?');
  assert.equal(await (await element.focused()).getText(), 'Turn off easy read', 'the focus stays');
  assert.ok((await element.inside.findElements(By.css('.paper svg'))).length > 2, 'pictures');
  assert.deepEqual(await requests(), before, 'the network learns nothing');
  await element.press('Turn off');
  await element.reaches('Is it safe to look at this now?');
  assert.deepEqual(await element.inside.findElements(By.css('.paper svg')), []);
  if (engine === 'chromium') assert.deepEqual(await consoleLines(driver), []);
});

test('easy read from the start, and never a word of a level', async (t) => {
  const { driver, inside, until } = await speaking(t, 'en-easy');
  await until("return root.querySelector('.all.easy .paper .h2')", 'not in easy read');
  assert.deepEqual(await inside(ENGLISH), []);
  await inside("root.getElementById('b20').click()");
  await until("return root.querySelector('.paper .h2').textContent === 'You can get help'", 'no help');
  await shoot(driver, 'help-en-easy', { width: 1000, height: 900 });
  const text = await inside("return root.querySelector('.all').innerText");
  assert.match(text, /0808 2000 247/);
  assert.doesNotMatch(text, /\bscore\b|\bDASH\b|\bMARAC\b|checklist|of 24/i);
});
