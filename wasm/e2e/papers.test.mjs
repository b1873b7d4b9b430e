// Papers: what is written, that it is written here, and that it goes when everything goes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page, requests, url } from './browser.mjs';
import { By, Key, post, second } from './post.mjs';

const HIGH = 'yyyyyyyyyyyyyynnnnnnnnnn';

/** At the list of papers, with a page that notes what is copied, printed and saved in place of the browser. */
async function papers(t, keys = HIGH) {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await second(driver);
  await driver.executeScript(`
    window.noted = { copied: [], printed: 0, revoked: [] };
    const text = (text) => (window.noted.copied.push(text), Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: text } });
    window.print = () => (window.noted.printed += 1);
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.noted.blob = blob), (window.noted.url = made.call(URL, blob)));
    const revoked = URL.revokeObjectURL;
    URL.revokeObjectURL = (url) => (window.noted.revoked.push(url), revoked.call(URL, url));
  `);
  await element.toChecklist();
  await element.toResult(keys);
  await element.press('Papers');
  await element.reaches('Papers');
  return { driver, element };
}

const noted = (driver, name) => driver.executeScript('return window.noted[arguments[0]]', name);

/** Waits until a paper stands on the screen. */
const drawn = async (driver, element) => {
  await driver.wait(async () => (await element.inside.findElements(By.css('.draft > div'))).length > 0, 10_000, 'no paper');
};

/** Types into the box of a label, by keyboard. */
const type = async (element, label, text) => {
  await element.tabTo(async (node) => {
    if ((await node.getTagName()) !== 'textarea') return false;
    return (await node.findElement(By.xpath('ancestor::label/b')).getText()) === label;
  }, `the box “${label}”`);
  await element.keys(text);
};

test('the summary for the record: what was asked, the result, codes, and hiding it', async (t) => {
  const { driver, element } = await papers(t);
  const asked = await requests();
  await element.press('Summary');
  await drawn(driver, element);
  const text = await element.text();
  for (const words of ['14 yes, 10 no', 'High risk', 'Codes that fit', 'Before you save this', 'online']) {
    assert.ok(text.includes(words), `${words}\n${text}`);
  }
  await type(element, 'Seen by', 'Dr Made-Up');
  await element.press('Copy');
  await driver.wait(async () => (await element.text()).includes('Copied.'), 5_000, 'it does not say so');
  const [copied] = await noted(driver, 'copied');
  assert.match(copied, /^Seen by: Dr Made-Up$/m);
  assert.match(copied, /^Patient: \[name, date of birth, NHS number\]$/m, 'what is not filled in stays a gap');
  assert.deepEqual(await requests(), asked, 'nothing was asked of the server');
  assert.deepEqual(await consoleLines(driver), []);
});

test('the draft: sharing is asked first, and what is filled in is no longer needed', async (t) => {
  const { driver, element } = await papers(t);
  await element.press('Draft of a referral');
  await element.reaches('Before the draft');
  await element.choose('Does the patient agree', 1);
  await element.press('Write the draft');
  await drawn(driver, element);
  assert.match(await element.text(), /Consents to the referral: yes/);
  await type(element, 'Safe telephone number', '020 0000 0000');
  await element.press('Copy');
  await driver.wait(async () => (await noted(driver, 'copied')).length, 5_000, 'nothing is copied');
  const [copied] = await noted(driver, 'copied');
  assert.match(copied, /^Safe telephone number: 020 0000 0000$/m);
  assert.doesNotMatch(copied, /^- Safe telephone number$/m);
  assert.match(copied, /^- Safe time to call$/m);
  // Away and back: what was typed is still there.
  await element.press('Back', -1);
  await element.press('Write the draft');
  await drawn(driver, element);
  await element.press('Print');
  assert.equal(await noted(driver, 'printed'), 1);
  const whole = await element.inside.findElement(By.css('.draft pre'));
  assert.match(await whole.getAttribute('textContent'), /020 0000 0000/, 'the printed text has it');
});

test('below high there is no draft, and the way to say so is your judgement', async (t) => {
  const { element } = await papers(t, 'nnnnnnnnnnnnnnnnnnnnnnnn');
  await element.press('Draft of a referral');
  await element.reaches('No draft');
  await element.press('Your judgement');
  await element.reaches('What else is known');
});

test('the file is FHIR, is said to stay on the computer, and its address goes with everything else', async (t) => {
  const { driver, element } = await papers(t);
  await element.press('File');
  await element.reaches('File');
  assert.match(await element.text(), /stays on this computer/);
  await driver.wait(async () => (await element.inside.findElements(By.css('[role=status]:empty'))).length > 1, 5_000, 'not written');
  await element.press('Save');
  await driver.wait(() => noted(driver, 'url'), 5_000, 'nothing is saved');
  const text = await driver.executeAsyncScript('window.noted.blob.text().then(arguments[0])');
  const file = JSON.parse(text);
  assert.deepEqual(file.entry.map((one) => one.resource.resourceType), ['Patient', 'QuestionnaireResponse', 'QuestionnaireResponse', 'RiskAssessment']);
  assert.equal(file.entry[2].resource.item.length, 24);
  assert.match(await driver.executeScript('return window.noted.blob.type'), /fhir\+json/);
  await element.press('Clear everything');
  await element.reaches('Before you ask');
  assert.deepEqual(await noted(driver, 'revoked'), [await noted(driver, 'url')]);
});

test('a paper and what was typed go when everything is cleared, and are nowhere outside', async (t) => {
  const { driver, element } = await papers(t);
  await element.press('Summary');
  await drawn(driver, element);
  await type(element, 'Seen by', 'Dr Made-Up');
  const outside = await driver.executeScript('return document.documentElement.outerHTML + location.href + document.title');
  assert.doesNotMatch(outside, /Made-Up|14 yes|summary for the record/i);
  await element.press('Clear everything');
  await element.reaches('Before you ask');
  await element.toChecklist();
  await element.toResult(HIGH);
  await element.press('Papers');
  await element.press('Summary');
  await drawn(driver, element);
  for (const box of await element.inside.findElements(By.css('.draft textarea'))) {
    assert.equal(await box.getAttribute('value'), '', 'nothing of the one before');
  }
});

test('the reason for a judgement is in the draft, and came from the page alone', async (t) => {
  const driver = await open(t);
  await driver.get(url);
  const element = await post(driver);
  await element.toChecklist();
  await element.keys(...'nnnnnnnnnnnnnnnnnnnnnnnn');
  await element.press('Continue');
  await element.reaches('What else');
  await element.tabTo(async (node) => (await node.getAttribute('type')) === 'checkbox', 'the box');
  await element.keys(Key.SPACE, Key.TAB, 'Weapons at home');
  await element.press('Continue');
  await element.press('Show the result');
  await element.press('Papers');
  await element.press('Draft');
  await element.press('Write the draft');
  await drawn(driver, element);
  const boxes = await element.inside.findElements(By.css('.draft textarea'));
  const values = await Promise.all(boxes.map((box) => box.getAttribute('value')));
  assert.ok(values.includes('Weapons at home'), values.join('|'));
});

test('where WebAssembly is refused, the twin writes them', async (t) => {
  const driver = await open(t);
  await driver.get(page('/no-wasm/'));
  const element = await post(driver);
  await element.toChecklist();
  await element.toResult(HIGH);
  await element.press('Papers');
  await element.press('Summary');
  await drawn(driver, element);
  assert.match(await element.text(), /14 yes, 10 no/);
});
