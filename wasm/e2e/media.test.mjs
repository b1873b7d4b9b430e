// Print, forced colours and reduced motion. WebKit's driver can ask for none of them, and WebKitGTK has no forced colours; what
// the rules are is one style sheet in every engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engine, open as tab, opened, size, testIn } from './browser.mjs';
import { shoot } from './shots.mjs';
import { begun } from './states.mjs';

async function open(t, path, wish) {
  const driver = await tab(t, wish);
  await driver.get(opened(path));
  await begun(driver);
  return driver;
}

const shown = (driver, what) =>
  driver.executeScript(`
    const node = document.querySelector('finger-post').shadowRoot.querySelector(arguments[0]);
    return !!node && node.getClientRects().length > 0;
  `, what);

const BOTH = ['chromium', 'firefox'];

// As each browser's own tools for developers do it.
const emulate = (driver, media, features = []) => driver.sendAndGetDevToolsCommand('Emulation.setEmulatedMedia', { media, features });

async function print(driver) {
  if (engine === 'chromium') return emulate(driver, 'print');
  await driver.setContext('chrome');
  await driver.executeScript("gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'");
  await driver.setContext('content');
  await driver.wait(() => driver.executeScript("return matchMedia('print').matches"), 5_000, 'no print');
}

// Firefox is told when it starts: colours are the user's, whatever a page says.
const FORCED = { prefs: { 'browser.display.document_color_use': 2 } };

testIn(BOTH, 'self mode prints nothing, unless the page allows it', async (t) => {
  const driver = await open(t, '/patients.html');
  await print(driver);
  assert.equal(await shown(driver, '.paper'), false);
  await driver.executeScript("document.querySelector('finger-post').allowPrint = true");
  assert.equal(await shown(driver, '.paper'), true);
  assert.equal(await shown(driver, '.exit'), false, 'a control is of no use on paper');
});

testIn(BOTH, 'what staff see can be printed', async (t) => {
  const driver = await open(t, '/');
  await print(driver);
  assert.equal(await shown(driver, '.paper'), true);
});

testIn(BOTH, 'with forced colours a choice that is made still shows, and so does the focus', async (t) => {
  const driver = await open(t, '/', engine === 'firefox' ? FORCED : {});
  if (engine === 'chromium') await emulate(driver, '', [{ name: 'forced-colors', value: 'active' }]);
  const looks = await driver.executeScript(`
    const root = document.querySelector('finger-post').shadowRoot;
    const [one, other] = root.querySelectorAll('.opt');
    one.querySelector('input').click();
    const look = (node) => ['border', 'outline', 'backgroundColor', 'boxShadow'].map((name) => getComputedStyle(node)[name] + getComputedStyle(node.querySelector('input'))[name] + getComputedStyle(node.querySelector('input'), '::after')[name] + getComputedStyle(node.querySelector('input'), '::before')[name]).join();
    return [look(one) !== look(other) || getComputedStyle(one.querySelector('input')).appearance !== 'none', matchMedia('(forced-colors: active)').matches];
  `);
  assert.deepEqual(looks, [true, true]);
  await size(driver, { width: 768, height: 900 });
  await shoot(driver, 'before-you-ask-forced-colours', { width: 768, height: 900 });
});

test('nothing moves, so nothing has to be stilled', async (t) => {
  const driver = await open(t, '/');
  const moving = await driver.executeScript(`
    const root = document.querySelector('finger-post').shadowRoot;
    return [...root.querySelectorAll('*')].filter((node) => {
      const style = getComputedStyle(node);
      return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration) || style.scrollBehavior === 'smooth';
    }).map((node) => node.className);
  `);
  assert.deepEqual(moving, []);
});
