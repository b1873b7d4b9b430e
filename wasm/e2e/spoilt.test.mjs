// The engine's files are there and wrong: help stays, one plain sentence says so, and the way out works.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

/** A page whose engine did not start: its element and what is inside, once it has said so. */
async function failed(t, path) {
  const driver = await open(t);
  await driver.get(page(path));
  const host = await driver.wait(async () => (await driver.findElements(By.css('finger-post')))[0], 10_000);
  const inside = await driver.wait(() => host.getShadowRoot().catch(() => null), 10_000);
  await driver.wait(async () => (await inside.findElements(By.css('.inset'))).length, 10_000, 'it says nothing');
  return { driver, host, inside };
}

const sentence = /^The questions could not start: use the telephone numbers on this page\.$/;

for (const [path, what] of [
  ['/gone/', 'not there'],
  ['/cut/', 'cut short'],
  ['/old/', 'of another version'],
  ['/page/', 'a page with status 200'],
]) {
  test(`an engine that is ${what} leaves the numbers, one sentence, the exit and a way to try again`, async (t) => {
    const { driver, host, inside } = await failed(t, path);
    assert.match(await (await inside.findElement(By.css('.inset'))).getText(), sentence);
    assert.match(await (await inside.findElement(By.css('.strip'))).getText(), /999/);
    assert.match(await host.findElement(By.css('ul')).getText(), /0808 2000 247/);
    assert.ok(await host.findElement(By.css('ul')).isDisplayed(), "the page's own block is shown");
    await driver.actions().sendKeys(Key.TAB).perform();
    assert.match(await (await inside.findElement(By.css(':focus'))).getText(), /Exit this page/);
    await driver.actions().sendKeys(Key.TAB, Key.ENTER).perform();
    const again = async () => (await (await inside.findElements(By.css(':focus')))[0]?.getText().catch(() => '')) === 'Try again';
    await driver.wait(again, 10_000, 'still wrong: the focus is where it was');
    assert.match(await (await inside.findElement(By.css('.inset'))).getText(), sentence);
    await driver.executeScript('arguments[0].setAttribute("exit-url", arguments[1])', host, page('/pages/elsewhere.html'));
    await driver.actions().sendKeys(Key.SHIFT, Key.SHIFT, Key.SHIFT).perform();
    await driver.wait(async () => (await driver.getCurrentUrl()).endsWith('/elsewhere.html'), 10_000, 'three Shifts did not leave');
  });
}

test('where only the WebAssembly is cut short the twin does the job', async (t) => {
  const driver = await open(t);
  await driver.get(page('/cut-alone/'));
  await (await post(driver)).begin();
});

test('a wrong media type does no harm', async (t) => {
  const driver = await open(t);
  await driver.get(page('/type/'));
  await (await post(driver)).begin();
});

test('an engine that comes back is found when it is tried again', async (t) => {
  const { driver, inside } = await failed(t, '/cut/');
  // The network was the fault, and is mended.
  await driver.executeScript("const was = fetch; window.fetch = (url, how) => was(String(url).replace('/cut/', '/'), how);");
  await driver.actions().sendKeys(Key.TAB, Key.TAB, Key.ENTER).perform();
  await driver.wait(async () => (await inside.findElements(By.css('.h2')))[0], 10_000, 'it did not start');
  assert.equal(await (await inside.findElement(By.css('.h2'))).getText(), 'Before you ask');
});
