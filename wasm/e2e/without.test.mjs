// When something does not run, help stays on the page.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

test('without scripts the numbers are on the page', async (t) => {
  const driver = await open(t);
  await driver.get(page('/no-script/'));
  const text = await (await driver.findElement(By.css('finger-post'))).getText();
  for (const number of ['999', '101', '0808 2000 247']) assert.ok(text.includes(number), number);
});

test('where WebAssembly is refused the twin does the whole job', async (t) => {
  const driver = await open(t);
  await driver.get(page('/no-wasm/'));
  const element = await post(driver);
  await element.toChecklist();
  await element.toResult([...'yyyyyyyyyyyyyynnnnnnnnnn']);
  assert.match(await element.text(), /High risk/);
});

test('under Trusted Types nothing is refused', async (t) => {
  const driver = await open(t);
  await driver.get(page('/trusted-types/'));
  const element = await post(driver);
  await element.begin();
});

test('when the engine cannot load, the numbers and the exit stay', async (t) => {
  const driver = await open(t);
  await driver.get(page('/no-engine/'));
  const host = await driver.wait(async () => (await driver.findElements(By.css('finger-post')))[0], 10_000);
  const inside = await host.getShadowRoot();
  await driver.wait(
    async () => /could not start/.test(await (await inside.findElement(By.css('.paper'))).getText()),
    10_000,
    'no plain sentence',
  );
  assert.match(await (await inside.findElement(By.css('.strip'))).getText(), /999/);
  assert.match(await host.getText(), /0808 2000 247/, "the page's own block is shown");
  await driver.actions().sendKeys(Key.TAB).perform();
  assert.match(await (await inside.findElement(By.css(':focus'))).getText(), /Exit this page/);
});

test('an unknown area says so and shows the national lines', async (t) => {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  await driver.executeScript("document.querySelector('finger-post').setAttribute('area', 'atlantis')");
  const element = await post(driver);
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  assert.match(await element.text(), /0808 2000 247/);
});
