// The life of an element: more than one, inside another, made by script, moved, taken away and put back.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

/** Runs a script of the page that may await; `main` is where elements go. */
const run = (driver, script, ...more) =>
  driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1]; const main = document.querySelector('main'); const more = arguments;
    (async () => { ${script} })().then(done, (error) => done('error: ' + error));`,
    ...more,
  );

async function empty(t, path = '/pages/script.html') {
  const driver = await open(t);
  await driver.get(page(path));
  return driver;
}

const make = "const one = document.createElement('finger-post'); one.area = 'city-of-london';";

/** What an element shows, once it shows a screen. */
async function inside(driver, host) {
  const root = await driver.wait(() => host.getShadowRoot().catch(() => null), 10_000, 'no shadow root');
  await driver.wait(async () => (await root.findElements(By.css('.h2')))[0], 10_000, 'no screen');
  return root;
}

const tick = async (root) => (await root.findElements(By.css('.opt')))[0].click();
const checked = async (root) => (await root.findElements(By.css('.paper :checked'))).length;

test('several elements answer apart and share one engine', async (t) => {
  const driver = await empty(t);
  await run(driver, `for (const mode of ['professional', 'professional', 'self']) { ${make} one.mode = mode; main.append(one); }`);
  const roots = [];
  for (const host of await driver.findElements(By.css('finger-post'))) roots.push(await inside(driver, host));
  await tick(roots[0]);
  assert.deepEqual([await checked(roots[0]), await checked(roots[1])], [1, 0]);
  assert.match(await (await roots[2].findElement(By.css('.h2'))).getText(), /safe to look at this/);
  const loads = await driver.executeScript(
    "return performance.getEntriesByType('resource').filter((one) => one.name.endsWith('/fingerpost_bg.wasm')).length",
  );
  assert.equal(loads, 1);
});

test('inside another shadow root the keys answer as well', async (t) => {
  const driver = await empty(t);
  await run(driver, `${make} main.attachShadow({ mode: 'open' }).append(one);`);
  const outer = await (await driver.findElement(By.css('main'))).getShadowRoot();
  const root = await inside(driver, await outer.findElement(By.css('finger-post')));
  await driver.executeScript('arguments[0].focus()', await root.findElement(By.css('#r201')));
  await driver.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await checked(root), 1);
  await driver.actions().sendKeys(Key.TAB).perform();
  assert.equal(await (await root.findElement(By.css(':focus'))).getAttribute('id'), 'r230');
});

for (const [name, script] of [
  ['removed and put back', 'one.remove(); await null; main.append(one);'],
  ['moved', "document.body.append(one);"],
  ['asked to clear', 'one.clear();'],
  ['given another area', "one.area = 'slough';"],
]) {
  test(`an element that is ${name} forgets, and works`, async (t) => {
    const driver = await empty(t);
    await run(driver, `${make} main.append(one);`);
    const host = await driver.findElement(By.css('finger-post'));
    await tick(await inside(driver, host));
    await run(driver, `const one = document.querySelector('finger-post'); ${script}`);
    const root = await inside(driver, host);
    assert.equal(await checked(root), 0);
    await tick(root);
    assert.equal(await checked(root), 1);
  });
}

test('an element that is taken away at once leaves nothing behind', async (t) => {
  const driver = await empty(t);
  await run(driver, `${make} main.append(one); one.remove(); window.one = one; main.append(document.createElement('finger-post'));`);
  await post(driver);
  assert.equal(await driver.executeScript("return document.querySelectorAll('finger-post').length"), 1);
});

test('properties that were set before the element was defined count', async (t) => {
  const driver = await empty(t, '/pages/late.html');
  await run(driver, `
    const one = document.createElement('finger-post');
    Object.assign(one, { mode: 'self', area: 'city-of-london', quiet: true, exitUrl: 'https://example.org/' });
    main.append(one);
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '../dist/fingerpost.js' });
    document.head.append(script);`);
  const element = await post(driver);
  await element.reaches('Is it safe to look');
  assert.equal(await (await element.inside.findElement(By.css('.exit'))).getAttribute('href'), 'https://example.org/');
  assert.equal(await driver.executeScript("return document.querySelector('finger-post').outerHTML.replace(/ /g, '')"),
    '<finger-postarea="city-of-london"mode="self"exit-url="https://example.org/"quiet=""></finger-post>');
});

test('properties and attributes are the same, and nothing else is on the element', async (t) => {
  const driver = await empty(t);
  const seen = await run(driver, `
    await customElements.whenDefined('finger-post');
    ${make}
    const texts = { area: 'area', mode: 'mode', exitUrl: 'exit-url', headingLevel: 'heading-level', keys: 'keys', lockAfter: 'lock-after', language: 'language' };
    const flags = { quiet: 'quiet', allowPrint: 'allow-print', allowCopy: 'allow-copy' };
    const wrong = [];
    for (const name in texts) {
      one[name] = '1';
      if (one.getAttribute(texts[name]) !== '1') wrong.push(name);
      one[name] = null;
      if (one.hasAttribute(texts[name]) || one[name] !== '') wrong.push(name);
    }
    for (const name in flags) {
      one[name] = true;
      if (!one.hasAttribute(flags[name])) wrong.push(name);
      one.removeAttribute(flags[name]);
      if (one[name] !== false) wrong.push(name);
    }
    const callbacks = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
    const names = Object.getOwnPropertyNames(Object.getPrototypeOf(one)).filter((name) => !callbacks.includes(name) && !(name in texts) && !(name in flags));
    return { wrong, names: names.sort(), own: Reflect.ownKeys(one).length };`);
  assert.deepEqual(seen, { wrong: [], names: ['clear', 'leave'], own: 0 });
});

test('leave() leaves', async (t) => {
  const driver = await empty(t);
  await run(driver, `${make} one.exitUrl = more[0]; main.append(one); setTimeout(() => one.leave());`, page('/pages/elsewhere.html'));
  await driver.wait(async () => (await driver.getCurrentUrl()).endsWith('/elsewhere.html'), 10_000, 'did not leave');
});
