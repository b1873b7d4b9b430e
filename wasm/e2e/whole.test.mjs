// The engine comes in two modules: what is done before the second is here, what becomes of it then, and what is said where it
// does not come. `pages/held.js` holds it back until the test lets it come.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { By, Key, post } from './post.mjs';

/** A page on which the whole is held back. */
async function held(t, path = '/pages/held-professional.html') {
  const driver = await open(t);
  await driver.get(page(path));
  return { driver, element: await post(driver) };
}

const come = (driver) => driver.executeScript('come()');

/** Whether the element has handed over: the look of the later screens comes with the engine. */
const moved = (element) => element.driver.executeScript('return arguments[0].getRootNode().adoptedStyleSheets.length > 1', element.paper);

/** Lets the whole come, and changes an answer of the screen to and fro until the element has handed over to it. */
async function handOver(driver, element, to, fro) {
  assert.equal(await moved(element), false, 'nothing was handed over before');
  await come(driver);
  const [yes, no] = [await element.inside.findElement(By.css(to)), await element.inside.findElement(By.css(fro))];
  await driver.wait(async () => {
    for (const radio of [yes, no]) await driver.executeScript('arguments[0].click()', radio);
    return moved(element);
  }, 10_000, 'it was never handed over');
}

const says = (element, text) =>
  element.driver.wait(
    async () => (await element.driver.executeScript('return arguments[0].getRootNode().querySelector(".all").innerText', element.paper)).includes(text),
    10_000,
    `it does not say “${text}”`,
  );

const all = (element) => element.driver.executeScript('return arguments[0].getRootNode().querySelector(".all").innerText', element.paper);

async function begun(t, path) {
  const { driver, element } = await held(t, path);
  element.paper = await element.inside.findElement(By.css('.paper'));
  return { driver, element };
}

test('the whole arrives in the middle of HARK: the question stays, and so do the answers', async (t) => {
  const { driver, element } = await begun(t);
  await element.begin();
  await element.keys('y', Key.ENTER);
  await element.reaches('Four questions (HARK): 2 of 4');
  await handOver(driver, element, '.item .opt:nth-of-type(1) input', '.item .opt:nth-of-type(2) input');
  assert.equal(await element.heading(), 'Four questions (HARK): 2 of 4');
  await element.press('Back');
  await element.reaches('Four questions (HARK): 1 of 4');
  assert.equal((await element.inside.findElements(By.css('.item :checked'))).length, 1, 'the answer before it is held');
  await element.press('Continue');
  await element.reaches('Four questions (HARK): 2 of 4');
  await element.press('Continue');
  for (const at of [3, 4]) {
    await element.reaches(`Four questions (HARK): ${at} of 4`);
    await element.keys('n', Key.ENTER);
  }
  await element.reaches('Abuse was disclosed');
  assert.deepEqual(await consoleLines(driver), []);
});

test('the whole arrives in the middle of the checklist: keys, range, sources and the way on are the same', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.press('Show one part at a time');
  await element.reaches('Checklist: part 1 of 4');
  await element.keys('y');
  await element.held(Key.SHIFT, Key.TAB);
  await element.keys(Key.ENTER);
  await element.choose('Who said so', 5);
  await handOver(driver, element, '#g103 .opt:nth-of-type(1) input', '#g103 .opt:nth-of-type(2) input');
  assert.match(await element.text(), /1 to 23 of 24 yes/);
  await element.tabTo(async (node) => (await node.getAttribute('id')) === 'r104', 'the fourth item');
  await element.keys('d');
  assert.match(await element.text(), /1 to 23 of 24 yes/);
  assert.match(await element.text(), /3 answered/);
  for (const part of [2, 3, 4]) {
    await element.press('Continue');
    await element.reaches(`Checklist: part ${part} of 4`);
  }
  await element.press('Back');
  await element.reaches('Checklist: part 3 of 4');
  await element.press('Continue');
  await element.reaches('Checklist: part 4 of 4');
  await element.press('Continue');
  await element.reaches('What else is known');
  await element.press('Continue');
  await element.reaches('Check the answers');
  assert.match(await element.text(), /Source: Police/);
  await element.press('Show the result');
  await element.reaches('Result');
  assert.deepEqual(await consoleLines(driver), []);
});

test('what needs the whole waits for it, says so, and keeps the screen in use', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.keys('y');
  await element.press('Continue');
  await says(element, 'One moment: the next page is still loading.');
  const status = await element.inside.findElement(By.css('[role=status]'));
  assert.match(await driver.executeScript('return arguments[0].textContent', status), /One moment/, 'and it is said politely');
  assert.equal(await element.heading(), 'Checklist: 24 items');
  await driver.executeScript('arguments[0].click()', await element.inside.findElement(By.css('#g102 .opt:nth-of-type(2) input')));
  assert.match(await element.text(), /1 to 23 of 24 yes/, 'answers count meanwhile');
  await come(driver);
  await element.reaches('What else is known');
  assert.doesNotMatch(await all(element), /One moment/);
  await element.press('Back to the checklist');
  await element.reaches('Checklist');
  assert.match(await element.text(), /1 to 23 of 24 yes/);
});

test('who goes elsewhere while something waits is not led on by it, and clearing forgets it', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.keys('y');
  await element.press('Continue');
  await says(element, 'One moment');
  await element.press('Clear everything');
  await element.reaches('Before you ask');
  assert.doesNotMatch(await all(element), /One moment/);
  await come(driver);
  await element.toChecklist();
  assert.match(await element.text(), /0 to 24 of 24 yes/);
  await element.press('Continue');
  await element.reaches('What else is known');
});

test('clear() forgets what was handed over, and the next session begins with the whole', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await handOver(driver, element, '#g101 .opt:nth-of-type(1) input', '#g101 .opt:nth-of-type(2) input');
  await driver.executeScript("document.querySelector('finger-post').clear()");
  await element.reaches('Before you ask');
  await element.toChecklist();
  assert.match(await element.text(), /0 to 24 of 24 yes/);
  assert.equal(await moved(element), true);
});

test('self mode has its gate from the first module, and its help from the whole', async (t) => {
  const { driver, element } = await begun(t, '/pages/held-self.html');
  await element.reaches('Is it safe to look at this now?');
  await element.press('Yes, it is safe');
  await says(element, 'One moment');
  assert.match(await all(element), /0808 2000 247/, 'the strip stays');
  assert.ok(await driver.findElement(By.css('finger-post p')).isDisplayed(), "the page's own numbers are there meanwhile");
  await come(driver);
  await element.reaches('You can get help');
});

test('what waits is covered like everything else, and is forgotten with it', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.keys('y');
  await element.press('Continue');
  await says(element, 'One moment');
  await driver.executeScript('skip(3.1)');
  await says(element, 'Paused');
  await come(driver);
  await element.press('Continue');
  await element.reaches('What else is known');
  await element.press('Back to the checklist');
  assert.match(await element.text(), /1 to 24 of 24 yes/);
});

test('what waits is gone when everything was wiped before the whole came', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.keys('y');
  await element.press('Continue');
  await says(element, 'One moment');
  await driver.executeScript('skip(10.1)');
  await element.reaches('Before you ask');
  await come(driver);
  await element.toChecklist();
  assert.match(await element.text(), /0 to 24 of 24 yes/);
});

test('a load that hangs can be tried again, and is gone on with when it ends after all', async (t) => {
  const { driver, element } = await begun(t, '/pages/held-self.html');
  await element.press('Yes, it is safe');
  await says(element, 'The next page did not load. Try again');
  assert.doesNotMatch(await all(element), /answers/, 'nobody answered anything');
  assert.ok(await driver.findElement(By.css('finger-post p')).isDisplayed());
  await element.press('Try again');
  await says(element, 'One moment');
  assert.match(await driver.executeScript('return arguments[0].getRootNode().activeElement?.textContent', element.paper), /One moment/, 'the focus stays there');
  await says(element, 'The next page did not load. Try again');
  assert.equal(await driver.executeScript('return arguments[0].getRootNode().activeElement?.textContent', element.paper), 'Try again');
  await come(driver);
  await element.reaches('You can get help');
});

test('where the whole stops while it takes over, the first goes on with every answer, and it can be tried again', async (t) => {
  const { driver, element } = await begun(t);
  await element.toChecklist();
  await element.keys('y');
  await driver.executeScript('window.breaks = true');
  await come(driver);
  await element.press('Continue');
  await says(element, 'The next page did not load. Your answers are still here.');
  await driver.executeScript('arguments[0].click()', await element.inside.findElement(By.css('#g102 .opt:nth-of-type(2) input')));
  assert.match(await element.text(), /1 to 23 of 24 yes/, 'answers stay, and count');
  await element.press('Try again');
  await says(element, 'The next page did not load.');
  await driver.executeScript('window.breaks = false');
  await element.press('Try again');
  await element.reaches('What else is known');
  await element.press('Back to the checklist');
  await element.reaches('Checklist');
  assert.match(await element.text(), /1 to 23 of 24 yes/);
});

for (const [path, what] of [
  ['/whole-gone', 'not there'],
  ['/whole-cut', 'cut short'],
  ['/whole-old', 'of another version'],
  ['/whole-page', 'a page with status 200'],
]) {
  test(`a whole engine that is ${what} leaves screen, answers, numbers and exit, and can be tried again`, async (t) => {
    const { driver, element } = await begun(t, `${path}/pages/held-professional.html`);
    await come(driver);
    await element.toChecklist();
    await element.keys('y');
    await element.press('Continue');
    await come(driver);
    await says(element, 'The next page did not load.');
    assert.equal(await element.heading(), 'Checklist: 24 items');
    assert.match(await element.text(), /1 to 24 of 24 yes/, 'answers stay');
    assert.match(await (await element.inside.findElement(By.css('.strip'))).getText(), /999/);
    assert.ok(await driver.findElement(By.css('finger-post p')).isDisplayed(), "the page's own numbers are shown");
    await driver.executeScript('mend()');
    await element.press('Try again');
    await element.reaches('What else is known');
    await element.press('Back to the checklist');
    await element.reaches('Checklist');
    assert.match(await element.text(), /1 to 24 of 24 yes/);
  });
}

test('a gate that leads nowhere yet leaves the numbers of the page', async (t) => {
  const { driver, element } = await begun(t, '/whole-gone/pages/held-self.html');
  await come(driver);
  await element.press('Yes, it is safe');
  await come(driver);
  await says(element, 'The next page did not load.');
  assert.equal(await element.heading(), 'Is it safe to look at this now?');
  assert.ok(await driver.findElement(By.css('finger-post p')).isDisplayed());
  assert.match(await all(element), /0808 2000 247/);
});

test('a script that did not load is asked for again', async (t) => {
  const driver = await open(t);
  await driver.get(page('/whole-script/'));
  const element = await post(driver);
  await element.toChecklist();
  await element.press('Continue');
  await element.reaches('What else is known');
});

test('where only the WebAssembly of the whole is cut short its twin does the job', async (t) => {
  const driver = await open(t);
  await driver.get(page('/whole-cut-alone/'));
  const element = await post(driver);
  await element.toChecklist();
  await element.toResult([...'yyyyyyyyyyyyyynnnnnnnnnn']);
  assert.match(await element.text(), /High risk/);
});

test('the page for everybody needs the whole, and without it has the numbers and a way to try again', async (t) => {
  const driver = await open(t);
  await driver.get(page('/whole-gone/signpost.html'));
  const host = await driver.wait(async () => (await driver.findElements(By.css('finger-post')))[0], 10_000);
  const inside = await driver.wait(() => host.getShadowRoot().catch(() => null), 10_000);
  await driver.wait(async () => (await inside.findElements(By.css('.inset'))).length, 10_000, 'it says nothing');
  assert.match(await (await inside.findElement(By.css('.paper'))).getText(), /Try again/);
  assert.match(await (await inside.findElement(By.css('.strip'))).getText(), /999/);
  assert.match(await host.getText(), /0808 2000 247/);
});
