// The element as somebody at a keyboard meets it. Nothing here clicks, and nothing calls into the page: keys only.
// WebDriver reaches into a closed shadow root for the tests; a script of the page cannot.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../npm/package.json', import.meta.url));
const { By, Key } = require('selenium-webdriver');

export { By, Key };

/** The element of a page, once its first screen is there. */
export async function post(driver) {
  const host = await driver.wait(async () => (await driver.findElements(By.css('finger-post')))[0], 10_000, 'no element');
  const inside = await driver.wait(() => host.getShadowRoot().catch(() => null), 10_000, 'no shadow root');
  const found = new Post(driver, inside);
  await found.heading();
  return found;
}

/** Waits until the whole engine is there: a page asks for it after its first screen, and for nothing after that. */
export async function second(driver) {
  const loaded = () =>
    driver.executeScript("return performance.getEntriesByType('resource').some((entry) => /whole_(bg|twin)/.test(entry.name))");
  await driver.wait(loaded, 10_000, 'the whole engine was not loaded');
}

class Post {
  constructor(driver, inside) {
    this.driver = driver;
    this.inside = inside;
  }

  /** Sends keys to whatever has the focus. */
  async keys(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Presses a key while a modifier is held. */
  async held(modifier, key) {
    await this.driver.actions().keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  /** The heading of the screen that is shown. */
  async heading() {
    // A screen that comes by itself may take the place of the one that was found.
    const text = async () => (await this.inside.findElements(By.css('.h2')))[0]?.getText().catch(() => '');
    return this.driver.wait(text, 10_000, 'no screen');
  }

  /** Waits for a screen, by the start of its heading. */
  async reaches(start) {
    await this.driver.wait(
      async () => {
        const [shown] = await this.inside.findElements(By.css('.h2'));
        return shown && (await shown.getText().catch(() => '')).startsWith(start);
      },
      10_000,
      `the screen “${start}” did not come: ${await this.heading()}`,
    );
  }

  /** Everything that is drawn, as text. */
  async text() {
    // Not the driver's own account of what can be seen: WebKit's counts what is folded away.
    const paper = await this.inside.findElement(By.css('.paper'));
    return this.driver.executeScript('return arguments[0].innerText', paper);
  }

  /** What has the focus inside the element, if anything has. */
  async focused() {
    return (await this.inside.findElements(By.css(':focus')))[0];
  }

  /** Presses Tab (or Shift and Tab, `way` -1) until what has the focus fits; says what was asked for when nothing does. */
  async tabTo(fits, what, way = 1) {
    for (let pressed = 0; pressed < 120; pressed += 1) {
      const node = await this.focused();
      if (node && (await fits(node))) return node;
      await (way > 0 ? this.keys(Key.TAB) : this.held(Key.SHIFT, Key.TAB));
    }
    throw new Error(`no way by keyboard to ${what}`);
  }

  /** Presses a button by its words; `way` -1 looks for it backwards, since past the last control is the browser's own. */
  async press(words, way = 1) {
    await this.tabTo(
      async (node) => (await node.getTagName()) === 'button' && (await node.getText()).startsWith(words),
      `the button “${words}”`,
      way,
    );
    await this.keys(Key.ENTER);
  }

  /** Chooses the nth of the radio buttons under a question, with the keys that a browser gives them. */
  async choose(question, nth) {
    const first = await this.tabTo(async (node) => {
      if ((await node.getAttribute('type')) !== 'radio') return false;
      const set = await node.findElement(By.xpath('ancestor::fieldset'));
      return (await set.getText()).includes(question);
    }, `“${question}”`);
    await (nth === 1 ? this.keys(Key.SPACE) : this.keys(...Array(nth - 1).fill(Key.ARROW_DOWN)));
    return first;
  }

  /** The safety questions, so that the questions may begin: no danger, nobody hears, safe, no interpreter. */
  async begin() {
    await this.reaches('Before you ask');
    await this.choose('Is anybody in danger now?', 2);
    await this.choose('Who else can hear?', 1);
    await this.choose('Is it safe to talk now?', 1);
    await this.choose('Is an interpreter needed?', 2);
    await this.press('Continue');
    await this.reaches('Four questions');
  }

  /** From the start to the checklist, with one HARK question answered yes. */
  async toChecklist() {
    await this.begin();
    // One question a screen: a key answers it, and Enter goes on.
    for (const key of 'nynn') await this.keys(key, Key.ENTER);
    await this.reaches('Abuse was disclosed');
    // Without an answer to these two there is no result.
    await this.choose('Is it safe to go home today?', 4);
    await this.choose('Are there children in the family', 4);
    await this.press('Continue to the checklist');
    await this.reaches('Checklist');
  }

  /** From the checklist to the result: one key an item, and the facts left empty. */
  async toResult(keys) {
    await this.keys(...keys);
    await this.press('Continue');
    await this.press('Continue');
    await this.press('Show the result');
  }
}
