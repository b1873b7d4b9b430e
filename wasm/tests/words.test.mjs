// How a text is said in another language, without a browser: the document here keeps only what was put into it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tongue } from '../widget/js/fingerpost_words.js';
import { translator } from '../widget/js/translator.js';

class Node {
  constructor(name) {
    this.name = name;
    this.attributes = {};
    this.inside = [];
  }
  setAttribute(key, value) {
    this.attributes[key] = value;
  }
  append(...more) {
    this.inside.push(...more);
  }
  appendChild(one) {
    this.inside.push(one);
    return one;
  }
}
globalThis.document = { createElement: (name) => new Node(name), createElementNS: (space, name) => new Node(name) };

const text = (parts) => parts.map((part) => (typeof part === 'string' ? part : text(part.inside))).join('');
const all = (parts) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...all(part.inside)]));
const mark = (argument) => `\u2068${argument}\u2069`;
const phone = (number) => {
  const node = new Node('b');
  node.append(number);
  return node;
};
const say = (messages, more = {}) => translator({ language: 'de', direction: 'ltr', messages, ...more }, phone);

test('a text is found by its English, and its blanks stay', () => {
  assert.equal(text(say({ 'Go on': 'Weiter' })(' Go on ')), ' Weiter ');
});

test('a text that has changed is English, and says so', () => {
  const parts = say({ 'Go on': 'Weiter' })('Go on now');
  assert.equal(text(parts), 'Go on now');
  assert.deepEqual(all(parts)[0].attributes, { lang: 'en-GB', dir: 'ltr' });
});

test('what has no letters is no message', () => {
  assert.deepEqual(all(say({})(': ')), []);
});

test('arguments stand where the language wants them, numbers and days as it writes them', () => {
  const said = say({ '{0} of {1} on {2}': 'am {2}: von {1} {0}' })(`${mark('1234')} of ${mark('24')} on ${mark('5 January 2026')}`);
  assert.equal(text(said), 'am 5. Januar 2026: von 24 1.234');
});

test('a name is kept apart from the direction around it, and a telephone number is drawn as one', () => {
  const parts = say({ 'Call {0}: {1}': '{1}: {0}' })(`Call ${mark('+999')}: ${mark('A name')}`);
  assert.equal(text(parts), 'A name: 999');
  assert.deepEqual(all(parts).map((one) => one.name), ['bdi', 'span', 'b']);
});

test('plurals are those of the language', () => {
  const polish = { 'Press {0} times': { one: '{0} raz', few: '{0} razy (few)', many: '{0} razy', other: '{0} razu' } };
  const said = (count) => text(say(polish, { language: 'pl' })(`Press ${mark(count)} times`));
  assert.deepEqual(['1', '2', '5', '22'].map(said), ['1 raz', '2 razy (few)', '5 razy', '22 razy (few)']);
});

test('easy read has a line for each idea, and a picture that nobody has to hear', () => {
  const pack = { drawn: { Help: 'heart' }, pictures: { heart: ['M0 0', 'M1 1'] } };
  const nodes = all(say({ Help: 'One.\nTwo.' }, pack)('Help'));
  assert.equal(nodes.filter((one) => one.attributes.class === 'line').length, 2);
  const svg = nodes.find((one) => one.name === 'svg');
  assert.equal(svg.attributes['aria-hidden'], 'true');
  assert.equal(svg.inside.length, 2);
});

test('a language falls back to the one that it is a part of, then to English', async () => {
  const asked = [];
  globalThis.fetch = async (url) => {
    const name = url.pathname.split('/').pop();
    asked.push(name);
    return name === 'fr.json'
      ? { ok: true, json: async () => ({ language: 'fr', direction: 'ltr', messages: { Yes: 'Oui' } }) }
      : { ok: false };
  };
  assert.equal(text((await tongue('fr-CA', phone))('Yes')), 'Oui');
  assert.deepEqual(asked.splice(0), ['fr-CA.json', 'fr.json']);
  assert.equal(await tongue('de-AT', phone), undefined);
  assert.deepEqual(asked.splice(0), ['de-AT.json', 'de.json']);
  for (const none of ['en', 'en-GB', '', '../secret', 'fr/..', 'https://example.org']) {
    assert.equal(await tongue(none, phone), undefined);
  }
  assert.deepEqual(asked, [], 'nothing is asked for that is no language');
});
