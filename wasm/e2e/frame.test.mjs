// The page for a frame, held by a page that wants to know: what it learns, how one leaves, and what is there where the
// frame would not hold.
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import assert from 'node:assert/strict';
import { consoleLines, open, page, requests } from './browser.mjs';
import { By, Key, post } from './post.mjs';

const RIGHTS = 'allow-scripts allow-top-navigation-by-user-activation';
const elsewhere = page('/pages/elsewhere.html');

const STAFF = '#area=city-of-london&mode=professional';
const SELF = '#area=city-of-london&mode=self';

/** The hostile page with `frame.html` in it; the driver stands in the frame. */
async function framed(t, { path = '/frame/frame.html', hash = STAFF, sandbox = RIGHTS, tall = false } = {}) {
  const driver = await open(t);
  await driver.get(page('/framing/hostile.html'));
  await driver.wait(() => driver.executeScript("return !!window.take && !!document.querySelector('main')"), 10_000, 'no page around');
  await driver.executeScript('window.take(arguments[0], arguments[1], arguments[2])', page(path) + hash, sandbox, tall);
  await driver.switchTo().frame(0);
  return driver;
}

/** The page around has looked several times more, and heard what was on its way. */
const settled = (driver) => driver.executeAsyncScript('const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 300)');

/**
 * The focus goes into the frame, whose page is drawn. A click that came too early is made again; and a browser may say that the
 * frame has the focus while its driver still sends keys to the page around, so a key that does nothing goes first.
 */
async function enter(element) {
  const { driver } = element;
  for (let times = 0; times < 10; times += 1) {
    await (await element.inside.findElement(By.css('.h2'))).click();
    await driver.switchTo().defaultContent();
    await settled(driver);
    await driver.executeScript('window.forget()');
    await driver.switchTo().frame(0);
    await element.keys(Key.CONTROL);
    await driver.switchTo().defaultContent();
    await settled(driver);
    const within = await driver.executeScript(`
      return document.hasFocus() && document.activeElement.localName === 'iframe' && !window.learnt().some((one) => one.includes('event key'));
    `);
    await driver.switchTo().frame(0);
    if (within) return;
  }
  throw new Error('the focus does not go into the frame');
}

/** What the page around learns while nobody does anything, and then while somebody does something in the frame. */
async function spied(t, does, { hash, first = async () => {} } = {}) {
  const driver = await framed(t, { tall: true, hash });
  const element = await post(driver);
  await first(element);
  await enter(element);
  await driver.switchTo().defaultContent();
  await driver.executeScript("window.press(document.querySelector('iframe'))");
  const during = async (act) => {
    await driver.executeScript('window.forget(); window.patched.length = 0; window.watching = true');
    await driver.switchTo().frame(0);
    await act(element);
    await driver.switchTo().defaultContent();
    await settled(driver);
    return driver.executeScript('window.watching = false; return { learnt: window.learnt(), patched: window.patched.slice() }');
  };
  const waits = () => element.heading();
  let still = await during(waits);
  // What was on its way comes first.
  for (let times = 0, again; times < 10 && !isDeepStrictEqual(again, still.learnt); times += 1) [again, still] = [still.learnt, await during(waits)];
  const learnt = await during(does);
  assert.deepEqual(await consoleLines(driver), []);
  await driver.executeScript("window.watching = true; document.createElement('p'); window.watching = false");
  assert.ok((await driver.executeScript('return window.patched')).includes('createElement'), 'it really listens');
  return [still, learnt];
}

const kinds = ({ learnt }) => learnt.map((one) => JSON.parse(one)[0]);

const answers = (letters) => async (element) => {
  await element.toChecklist();
  await element.keys(...letters);
  assert.match(await element.text(), /of 24/);
};

/** Nothing is learnt from what somebody does in the frame. */
async function nothing(t, ways, how) {
  for (const [name, does] of Object.entries(ways)) {
    const [still, learnt] = await spied(t, does, how);
    assert.ok(kinds(still).includes('document') && kinds(still).includes('size'), 'it is really looking');
    assert.deepEqual(learnt.learnt, still.learnt, `${name}: it looks as if nobody had done anything`);
    // Some drivers run their own scripts in the page, the same in both.
    assert.deepEqual(new Set(learnt.patched), new Set(still.patched), `${name}: nothing of the frame ran through what was patched`);
    assert.deepEqual(kinds(learnt).filter((one) => /^event|message|change|resized/.test(one)), []);
  }
}

test('a hostile page around the frame learns nothing of what is answered, nor that anything is', async (t) => {
  await nothing(t, {
    yes: answers('yyyyyyyy'),
    no: answers('nnnnndnd'),
    danger: async (element) => {
      await element.choose('Is anybody in danger now?', 1);
      await element.choose('Who else can hear?', 3);
      await element.tabTo(async (node) => (await node.getText()) === 'Continue', 'the last button');
      await element.keys(Key.ENTER);
      // A Tab before the new screen would lead out of the frame, as it should.
      await element.driver.wait(async () => !(await element.heading()).startsWith('Before you ask'), 10_000, 'no other screen');
      await element.keys(Key.TAB);
    },
  });
});

test('a hostile page around the frame learns nothing of what a patient does', async (t) => {
  await nothing(t, {
    gate: safe,
    easy: async (element) => {
      // It stands before the questions: forwards the way leads out of the frame first.
      await offered(element);
      await element.press('Easy read', -1);
      await element.driver.wait(async () => (await element.inside.findElements(By.css('.all.easy'))).length > 0, 10_000, 'no easy read');
    },
  }, { hash: SELF });
  await nothing(t, {
    filter: async (element) => {
      await element.tabTo(async (node) => (await node.getTagName()) === 'summary' && (await node.getText()).startsWith('Show what fits'), 'the filters');
      await element.keys(Key.ENTER);
      await element.choose('Gender', 2);
      assert.match(await element.text(), /The list is made to fit/);
    },
    plan: async (element) => {
      await element.press('Plan safe contact');
      await element.reaches('Plan safe contact');
      await element.choose('Is it safe to leave a voicemail?', 2);
      await element.press('Show the plan');
      await element.reaches('The plan');
    },
  }, { hash: SELF, first: safe });
});

/** Easy read comes a little after the first screen. */
const offered = ({ driver, inside }) =>
  driver.wait(async () => (await inside.findElement(By.css('.all > .link'))).isDisplayed(), 10_000, 'easy read is not offered');

/** Past the gate of self mode. */
async function safe(element) {
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
}

/** Where Tab leads from a heading to the end of the page, and Shift and Tab back from there. */
async function ways(driver) {
  const element = await post(driver);
  await safe(element);
  const ends = await element.inside.findElements(By.css('summary'));
  assert.ok(ends.length > 0, 'there is something folded away');
  const name = async () => {
    const node = await element.focused();
    return node && driver.executeScript('return [arguments[0].localName, arguments[0].id, arguments[0].textContent].join()', node);
  };
  const all = async (way) => {
    const seen = [];
    for (let pressed = 0; pressed < 200; pressed += 1) {
      await (way > 0 ? element.keys(Key.TAB) : element.held(Key.SHIFT, Key.TAB));
      const one = await name();
      if (!one || one === seen[0]) return seen;
      seen.push(one);
    }
    throw new Error(`no end: ${seen.slice(-3).join(' | ')}`);
  };
  const forwards = await all(1);
  // From the last stop back again: the first of the page has no focus before it.
  await element.tabTo(async () => (await name()) === forwards.at(-1), 'the last stop');
  return { forwards, backwards: await all(-1) };
}

test('in the list of self mode nobody is kept anywhere by Tab, whatever is folded away', async (t) => {
  const alone = await open(t);
  await alone.get(`${page('/frame/frame.html')}${SELF}`);
  const whole = await ways(alone);
  const inside = await ways(await framed(t, { hash: SELF }));
  assert.ok(inside.forwards.length > 10, inside.forwards.join(' | '));
  assert.deepEqual(inside.forwards, whole.forwards, 'it stops where the browser stops');
  const back = [...inside.forwards].reverse().slice(1);
  assert.deepEqual(inside.backwards.slice(0, back.length), back, 'and the same way back');
});

test('in a frame nobody is told that something was saved or printed which may not have been', async (t) => {
  const driver = await framed(t);
  const element = await post(driver);
  await element.toChecklist();
  await element.toResult('yyyyyyyyyyyyyynnnnnnnnnn');
  await element.press('Papers');
  await element.reaches('Papers');
  await element.press('Summary');
  await driver.wait(async () => (await element.inside.findElements(By.css('.draft > div'))).length > 0, 10_000, 'no paper');
  await element.press('Print');
  await driver.wait(async () => /may not be allowed to print/.test(await element.text()), 10_000, 'it does not say so');
  await element.press('Back', -1);
  await element.reaches('Papers');
  await element.press('File');
  await element.reaches('File');
  await driver.wait(async () => (await element.inside.findElements(By.css('[role=status]:empty'))).length > 1, 10_000, 'not written');
  await element.press('Save');
  await driver.wait(async () => /may not be allowed to save/.test(await element.text()), 10_000, 'it does not say so');
  assert.doesNotMatch(await element.text(), /Saved where/);
});

test('in a frame Tab stops where it stops on a page, both ways, and leads out again', async (t) => {
  const driver = await framed(t);
  const element = await post(driver);
  await enter(element);
  const focused = async () => {
    const node = await element.focused();
    return node && ((await node.getAttribute('id')) || (await node.getTagName()));
  };
  const pressing = async (times, way) => {
    const seen = [];
    for (let pressed = 0; pressed < times; pressed += 1) {
      await (way > 0 ? element.keys(Key.TAB) : element.held(Key.SHIFT, Key.TAB));
      seen.push(await focused());
    }
    return seen;
  };
  // One stop for each question, as without a frame.
  assert.deepEqual(await pressing(6, 1), ['r201', 'r230', 'r200', 'r202', 'b3', 'b1']);
  assert.deepEqual(await pressing(6, -1), ['b3', 'r202', 'r200', 'r230', 'r201', 'a']);
  const [last] = (await pressing(7, 1)).slice(-1);
  assert.notEqual(last, 'b1', 'nobody is kept in it');
});

test('what the page around says and does to the frame changes nothing in it', async (t) => {
  const driver = await framed(t);
  const element = await post(driver);
  await element.toChecklist();
  await element.keys(...'yny');
  const before = await element.text();
  await driver.switchTo().defaultContent();
  await driver.executeScript("window.press(document.querySelector('iframe'))");
  await driver.switchTo().frame(0);
  await element.keys(Key.TAB);
  assert.equal(await element.text(), before);
  assert.equal(await driver.executeScript("return document.querySelector('finger-post').getAttribute('mode')"), 'professional');
});

test('the page around chooses an area and a mode, and nothing that is not one', async (t) => {
  for (const [hash, area, mode] of [
    ['', null, 'self'],
    ['#area=slough&mode=signpost', 'slough', 'signpost'],
    ['#area=%3Cb%3E&mode=other&exit-url=https://example.org/&allow-copy=1', null, 'self'],
  ]) {
    const driver = await framed(t, { hash });
    await post(driver);
    const attributes = await driver.executeScript(
      "const post = document.querySelector('finger-post'); return [post.getAttribute('area'), post.getAttribute('mode'), post.getAttribute('exit-url'), post.attributes.length]");
    assert.deepEqual(attributes, [area, mode, 'https://www.bbc.co.uk/weather', area ? 3 : 2], hash);
  }
});

test('the frame asks for nothing, has no origin, and keeps nothing', async (t) => {
  const before = (await requests()).length;
  const driver = await framed(t, { sandbox: null });
  const element = await post(driver);
  await element.toChecklist();
  const asked = (await requests()).slice(before).filter((path) => !path.includes('/pages/') && !path.includes('/framing/') && !path.endsWith('.svg') && !path.endsWith('favicon.ico'));
  assert.deepEqual(asked, [new URL(page('/frame/frame.html')).pathname]);
  assert.equal(await driver.executeScript('return origin'), 'null', 'by its own header, though the page around asks for no sandbox');
  assert.equal(await driver.executeScript('try { return localStorage.length } catch (error) { return error.name }'), 'SecurityError');
  assert.equal(await driver.executeScript('return document.referrer'), '');
});

test('in self mode, too, the frame asks for nothing, and has easy read in itself', async (t) => {
  const before = (await requests()).length;
  const driver = await framed(t, { hash: SELF });
  const element = await post(driver);
  await offered(element);
  await element.press('Easy read');
  await driver.wait(async () => (await element.inside.findElements(By.css('.all.easy'))).length > 0, 10_000, 'no easy read');
  const asked = (await requests()).slice(before).filter((path) => /dist|lang|\.json|\.js/.test(path) && !path.includes('/framing/'));
  assert.deepEqual(asked, []);
  assert.deepEqual(await consoleLines(driver), []);
});

test('where the page around could look in, the questions do not start, and the numbers are there', async (t) => {
  for (const sandbox of [null, 'allow-scripts allow-same-origin']) {
    const driver = await framed(t, { path: '/bare/frame.html', sandbox });
    await driver.wait(async () => (await driver.findElements(By.id('watched')))[0]?.isDisplayed(), 10_000, 'it says nothing');
    assert.equal(await driver.executeScript("return customElements.get('finger-post') === undefined"), true);
    assert.match(await (await driver.findElement(By.css('finger-post'))).getText(), /999[^]*0808 2000 247/);
  }
});

test('by itself, or in a sandbox of the page around alone, the questions start', async (t) => {
  const driver = await open(t);
  await driver.get(`${page('/bare/frame.html')}#area=city-of-london`);
  await (await post(driver)).reaches('Is it safe to look');
  assert.equal(await (await driver.findElement(By.id('framed'))).isDisplayed(), false);
  const inside = await framed(t, { path: '/bare/frame.html', hash: '' });
  await (await post(inside)).reaches('Is it safe to look');
  assert.equal(await (await inside.findElement(By.id('framed'))).isDisplayed(), true);
});

/** Whether the element is gone: the whole page left, or the frame by itself. */
async function gone(driver) {
  await driver.switchTo().defaultContent();
  await driver.wait(async () => {
    if ((await driver.getCurrentUrl().catch(() => '')) === elsewhere) return true;
    try {
      await driver.switchTo().frame(0);
      return !(await driver.findElements(By.css('finger-post')))[0];
    } catch {
      // It is just leaving.
      return false;
    } finally {
      await driver.switchTo().defaultContent();
    }
  }, 10_000, 'something of it stayed');
}

async function filled(t, sandbox, path) {
  const driver = await framed(t, { sandbox, path });
  const element = await post(driver);
  await element.toChecklist();
  await element.keys(...'yyy');
  await driver.executeScript("document.querySelector('finger-post').setAttribute('exit-url', arguments[0])", elsewhere);
  return { driver, element };
}

test('a click on the way out takes the whole page along', async (t) => {
  const { driver, element } = await filled(t, RIGHTS);
  await (await element.inside.findElement(By.css('.exit'))).click();
  await driver.switchTo().defaultContent();
  await driver.wait(async () => (await driver.getCurrentUrl().catch(() => '')) === elsewhere, 10_000, 'the page stayed');
});

test('three Shifts in the frame take away the whole page, or the frame', async (t) => {
  const { driver, element } = await filled(t, RIGHTS);
  await element.keys(Key.SHIFT, Key.SHIFT, Key.SHIFT);
  await gone(driver);
});

test('in a sandbox that keeps the page around, the frame leaves by itself', async (t) => {
  const { driver, element } = await filled(t, 'allow-scripts', '/bare/frame.html');
  await (await element.inside.findElement(By.css('.exit'))).click();
  await gone(driver);
  assert.ok((await driver.getCurrentUrl()).includes('/framing/hostile.html'));
});
