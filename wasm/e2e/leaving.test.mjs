// Leaving where it is not easy: the address does not load, the page wants to keep people, the element is in a frame.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { engine, open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

const shifts = (driver) => driver.actions().sendKeys(Key.SHIFT, Key.SHIFT, Key.SHIFT).perform();
const elsewhere = page('/pages/elsewhere.html');
const arrives = (driver) =>
  driver.wait(async () => (await driver.getCurrentUrl().catch(() => '')) === elsewhere, 10_000, 'did not leave');

/** A page with an element whose exit leads to an address, at the checklist. */
async function filled(t, path, exit) {
  const driver = await open(t);
  await driver.get(page(path));
  await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", exit);
  const element = await post(driver);
  await element.toChecklist();
  await element.keys('y');
  return { driver, element };
}

test('when the address never comes the page is blank, and holds no answer', async (t) => {
  const { driver, element } = await filled(t, '/', new URL('/nowhere', page('/')).href);
  await shifts(driver);
  await driver.wait(
    () => driver.executeScript("return getComputedStyle(document.documentElement).display === 'none'"), 10_000, 'the page is not hidden');
  assert.equal(await driver.executeScript("return document.body.innerText.trim() && document.body.getClientRects().length"), 0);
  assert.deepEqual(await element.inside.findElements(By.css('.paper input, .h2')), []);
});

test('a page that asks whether one really wants to leave is not asked, and its address is not told', async (t) => {
  const { driver } = await filled(t, '/pages/asks.html', elsewhere);
  await shifts(driver);
  await arrives(driver);
  assert.equal(await driver.executeScript('return document.referrer'), '');
});

/** A page with `exit.js`, and the element in a frame with a sandbox of these rights (none: without a sandbox). */
async function framed(t, rights) {
  const driver = await open(t);
  await driver.get(page('/framing/frames.html'));
  await driver.executeScript(
    `const frame = document.createElement('iframe');
    if (arguments[0] !== null) frame.setAttribute('sandbox', arguments[0]);
    frame.src = arguments[1];
    frame.width = 600;
    frame.height = 600;
    document.querySelector('main').append(frame);`,
    rights ?? null,
    page('/pages/tracker.html'),
  );
  await driver.switchTo().frame(0);
  const element = await post(driver);
  await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", elsewhere);
  return { driver, element };
}

test('from a frame the whole page leaves', async (t) => {
  const { driver, element } = await framed(t);
  await (await element.inside.findElement(By.css('.exit'))).click();
  await driver.switchTo().defaultContent();
  await arrives(driver);
});

test('a frame that may not take the page along goes blank and leaves by itself', async (t) => {
  const { driver, element } = await framed(t, 'allow-scripts allow-same-origin');
  await (await element.inside.findElement(By.css('.exit'))).click();
  await driver.switchTo().defaultContent();
  // WebKit lets a frame of the same origin take the page along, whatever its sandbox.
  if (engine === 'webkit') return arrives(driver);
  await driver.wait(
    () => driver.executeScript("try { return frames[0].location.href === arguments[0] } catch { return false }", elsewhere), 10_000, 'the frame stayed');
  assert.ok((await driver.getCurrentUrl()).endsWith('/framing/frames.html'));
});

test('three Shifts, and a link of the host that is marked, leave with exit.js', async (t) => {
  for (const leave of [shifts, async (driver) => (await driver.findElement(By.css('#leave'))).click()]) {
    const { driver } = await framed(t);
    await driver.switchTo().defaultContent();
    await driver.executeAsyncScript(
      `const [url, done] = arguments;
      const script = document.createElement('script');
      script.src = '../dist/exit.js';
      script.dataset.exitUrl = url;
      script.onload = done;
      document.head.append(script);`,
      elsewhere,
    );
    await driver.executeScript("document.getElementById('leave').focus()");
    const before = await driver.executeScript('return history.length');
    await leave(driver);
    await arrives(driver);
    assert.equal(await driver.executeScript('return history.length'), before);
  }
});
