// Self mode: safety first, help at once, a way out everywhere, and never a score or a word of risk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { consoleLines, open, page } from './browser.mjs';
import { By, post } from './post.mjs';

/** The page for patients, behind its gate. */
async function inside(t) {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  const element = await post(driver);
  await element.reaches('Is it safe to look at this now?');
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  return { driver, element };
}

test('self mode shows help and no score', async (t) => {
  const driver = await open(t);
  await driver.get(page('/patients.html'));
  const element = await post(driver);
  await element.reaches('Is it safe to look at this now?');
  const gate = await element.text();
  await element.press('Yes, it is safe');
  await element.reaches('You can get help');
  const help = await element.text();
  assert.match(help, /0808 2000 247/);
  assert.match(help, /Victim Support|Solace|Ascent/);
  for (const text of [gate, help]) {
    assert.doesNotMatch(text, /\brisk\b|\bscore\b|\bDASH\b|\bMARAC\b|checklist|of 24/i);
  }
  assert.deepEqual(await element.inside.findElements(By.css('.item')), [], 'no checklist');
  assert.deepEqual(await element.inside.findElements(By.css(':checked:not(option)')), [], 'nothing is chosen beforehand');
  assert.ok(help.indexOf('In danger now') < help.indexOf('National helplines'), 'danger comes first');
  assert.match(help, /press 55 when asked/);
});

test('every page of self mode can be left, and leads back to where one was', async (t) => {
  const { driver, element } = await inside(t);
  for (const name of ['What happens when you call', 'Plan safe contact', 'Phones, computers', 'If you think about leaving', 'I am worried', 'What this page does not do']) {
    await element.press(name);
    await element.reaches(name);
    const text = await element.text();
    assert.match(text, /Leave this page now/, name);
    assert.doesNotMatch(text, /\brisk\b|\bscore\b|you should|you must/i, name);
    await element.press('Back');
    await element.reaches('You can get help');
    const focused = await element.focused();
    assert.ok((await focused.getText()).startsWith(name), 'the focus returns');
  }
  assert.deepEqual(await consoleLines(driver), []);
});

/** Makes every choice of the list, one after the other, and gives all that the page held, folded away or not. */
const everyChoice = async (element) => {
  const paper = await element.inside.findElement(By.css('.paper'));
  return element.driver.executeScript(`
    const held = new Set([arguments[0].textContent]);
    for (const control of arguments[0].querySelectorAll('input[type=radio], input[type=checkbox]')) {
      control.click();
      held.add(arguments[0].textContent);
    }
    for (const list of arguments[0].querySelectorAll('select')) {
      for (const option of list.options) {
        list.value = option.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        held.add(arguments[0].textContent);
      }
    }
    return [...held];
  `, paper);
};

test('whatever is chosen, and folded away or not, no page for patients holds a word of levels or of meetings about them', async (t) => {
  const driver = await open(t);
  // Names of organisations and of a post; a charity has the name of a checklist.
  const names = /The Dash Charity|Victim Support|Vulnerable Victims Advocate \(VVA\)/g;
  const staff = /\brisks?\b|\blevels?\b|\bscores?\b|\bmarac\b|\bdash\b|\bric\b|\bhark\b|thresholds?|\bmedium\b|\bstandard\b|checklist|referral criteria|refers to|perpetrator|victims?\b|of 24/i;
  for (const [name, heading] of [['/patients.html', 'You can get help'], ['/signpost.html', 'Find help']]) {
    for (const area of ['city-of-london', 'slough', 'atlantis']) {
      await driver.get(page(name));
      const element = await post(driver);
      await driver.executeScript("document.querySelector('finger-post').setAttribute('area', arguments[0])", area);
      if (name === '/patients.html') {
        await element.reaches('Is it safe to look at this now?');
        await element.press('Yes, it is safe');
      }
      await element.reaches(heading);
      if (area === 'atlantis') assert.match(await element.text(), /no list of local services/);
      else await driver.wait(async () => (await element.text()).includes(area === 'slough' ? 'Slough' : 'City of London'), 10_000, area);
      const held = await everyChoice(element);
      assert.ok(held.length > 20, `${held.length} pages`);
      for (const text of held) {
        const found = staff.exec(text.replace(names, ''));
        assert.equal(found && text.replace(names, '').slice(Math.max(0, found.index - 60), found.index + 60), null, `${name}, ${area}`);
      }
    }
  }
  assert.deepEqual(await consoleLines(driver), []);
});
