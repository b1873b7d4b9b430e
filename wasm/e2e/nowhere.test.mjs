// Nothing goes anywhere. Every screen of every mode in a browser whose whole traffic, but for this machine's, goes through a
// server of ours that has nothing and counts what comes: what the page asks of any other machine in the world is in its
// list. What it asks of the page's own server is in that server's. The page's policy here permits everything, so that it is
// the element that keeps to itself. What the page does beside that (a store, the console, a beacon), `noter.mjs` sees.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, elsewhere, open, opened, requests } from './browser.mjs';
import { Key } from './post.mjs';
import { note, outward } from './noter.mjs';
import { begun, FLOWS, walk } from './states.mjs';

/** A machine that there is not: to ask for it is to ask our server on the other port. */
const OUT = 'http://fingerpost.invalid';

const browser = (t) => open(t, { proxy: new URL(elsewhere).host });

/** What a browser asks of its maker whatever page it shows, and cannot be told to leave. */
const MAKER = /^(https?:\/\/)?([\w-]+\.)*(mozilla|google|googleapis|gstatic|gvt1)\.(com|net|org)([:/]|$)/;

/** What was asked of other machines so far, by pages. */
const gone = async () => (await requests(elsewhere)).filter((one) => !MAKER.test(one) && !one.endsWith('/favicon.ico'));

test('what a page asks of another machine, by whatever door, is seen here', async (t) => {
  const driver = await browser(t);
  const before = await gone();
  await driver.get(opened('/anything/'));
  await begun(driver);
  await note(driver);
  const doors = {
    fetch: `fetch('${OUT}/fetch', { mode: 'no-cors' })`,
    secret: `fetch('${OUT.replace('http', 'https')}/', { mode: 'no-cors' })`,
    image: `new Image().src = '${OUT}/image'`,
    beacon: `navigator.sendBeacon('${OUT}/beacon', 'answer')`,
    style: `document.body.style.backgroundImage = 'url(${OUT}/style)'`,
    frame: `document.body.append(Object.assign(document.createElement('iframe'), { src: '${OUT}/frame' }))`,
    script: `document.body.append(Object.assign(document.createElement('script'), { src: '${OUT}/script' }))`,
  };
  for (const door of Object.values(doors)) await driver.executeScript(door);
  const wanted = ['/fetch', ':443', '/image', '/beacon', '/style', '/frame', '/script'];
  const came = async () => (await gone()).slice(before.length);
  await driver.wait(async () => {
    const seen = await came();
    return wanted.every((end) => seen.some((one) => one.endsWith(end)));
  }, 10_000).catch(async () => assert.fail(`only these came: ${(await came()).join(', ')}`));
  const told = (await outward(driver)).join('\n');
  assert.match(told, /fetch http:\/\/fingerpost\.invalid\/fetch/);
  assert.match(told, /sendBeacon/);
});

test('in every flow of every mode nothing is asked of anybody, kept, told or logged', async (t) => {
  const driver = await browser(t);
  const before = await gone();
  const faults = [];
  for (const [path, flow] of FLOWS) {
    await driver.get(opened(/^\/no-/.test(path) ? path : `/anything${path}`));
    await begun(driver);
    // Where leaving leads is not asked for before somebody leaves, and no colour of the page can be an address.
    await driver.executeScript(`
      const host = document.querySelector('finger-post');
      host.setAttribute('exit-url', '${OUT}/exit');
      for (const name of ['accent', 'on-accent', 'line', 'soft', 'card', 'ink', 'focus', 'urgent', 'exit', 'measure']) {
        host.style.setProperty('--fingerpost-' + name, 'url(${OUT}/' + name + ')');
      }`);
    await consoleLines(driver);
    const asked = await requests();
    await note(driver);
    await walk(driver, flow, async (name) => {
      const out = await outward(driver);
      faults.push(...out.map((one) => `${name}: ${one}`));
    });
    // What was asked for at the end has the time to arrive.
    await driver.executeAsyncScript('setTimeout(arguments[0], 100)');
    faults.push(...(await consoleLines(driver)).map((one) => `${path}: console: ${one}`));
    faults.push(...(await requests()).slice(asked.length).map((one) => `${path}: asked for ${one}`));
  }
  faults.push(...(await gone()).slice(before.length).map((one) => `elsewhere: ${one}`));
  assert.deepEqual(faults, []);

  // The listener listens: leaving is the one request.
  await driver.get(opened('/anything/'));
  await begun(driver);
  await driver.executeScript(`document.querySelector('finger-post').setAttribute('exit-url', '${OUT}/exit')`);
  await driver.actions().sendKeys(Key.TAB, Key.SHIFT, Key.SHIFT, Key.SHIFT).perform();
  await driver.wait(async () => (await gone()).length > before.length, 10_000, 'leaving was not seen');
  assert.deepEqual((await gone()).slice(before.length), [`${OUT}/exit`]);
});
