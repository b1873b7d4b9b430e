// The page for patients about the page: valid, without a fault that axe can see without a screen, helpful without a script,
// and with nothing in it that gives somebody away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';

const demo = (name) => readFileSync(new URL(`../../wasm/npm/demo/${name}`, import.meta.url), 'utf8');
const page = demo('about.html');
const read = () => new JSDOM(page, { runScripts: 'outside-only', pretendToBeVisual: true }).window;
const window = read();

test('the page about the page is valid', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      'no-inline-style': 'error',
      // Files of the same release on the practice's own server.
      'require-sri': 'off',
      'doctype-style': 'off',
    },
  });
  const report = await validator.validateString(page, 'about.html');
  assert.deepEqual(report.results.flatMap((result) => result.messages.map((m) => `${m.line} ${m.ruleId} ${m.message}`)), []);
});

test('axe finds nothing on the page about the page', { timeout: 60_000 }, async () => {
  const looked = read();
  looked.eval(axe.source);
  const found = await looked.axe.run(looked.document, {
    // Colours and sizes need a screen.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  assert.deepEqual(Array.from(found.violations, (v) => `${v.id}: ${v.nodes[0].html}`), []);
  const passed = Array.from(found.passes, (pass) => pass.id);
  for (const rule of ['heading-order', 'region', 'link-name', 'document-title']) assert.ok(passed.includes(rule), rule);
  looked.close();
});

test('the way out is first, and is a link without a script', () => {
  const first = window.document.querySelector('a, button, input, summary, [tabindex]');
  assert.equal(first.textContent, 'Exit this page');
  assert.match(first.href, /^https:\/\//);
  assert.equal(first.rel, 'noreferrer');
  assert.ok(first.hasAttribute('data-fingerpost-exit'), 'with the script it replaces the page');
});

test('title, icon and address of the page say nothing of abuse', () => {
  assert.doesNotMatch(window.document.title, /abuse|violence|domestic|risk|help/i);
  assert.doesNotMatch(window.document.head.innerHTML, /abuse|violence|domestic/i);
});

test('it loads nothing from elsewhere, and stays inside the strict policy', () => {
  for (const node of window.document.querySelectorAll('script, link, img, iframe')) {
    assert.doesNotMatch(node.src || node.getAttribute('href'), /^(https?:)?\/\//, node.outerHTML);
  }
  assert.equal(window.document.querySelector('script:not([src]), style, [style]'), null);
});

test('what no page can hide is said, and the help that needs no page', () => {
  const text = window.document.querySelector('main').textContent.replace(/\s+/g, ' ');
  for (const said of ['999', '55', '18000', 'keeps a list of the websites', 'A program on your phone', 'list of calls',
    'copy, print', 'Nobody will call you back', 'No survivor has tried this page']) {
    assert.ok(text.includes(said), said);
  }
  assert.doesNotMatch(text, /\bscore\b|\bDASH\b|\bMARAC\b|checklist|perpetrator/i);
});

// Flesch and Kincaid's grade, with syllables counted as groups of vowels: 5 is about ten years of age.
test('it is easy to read', () => {
  const blocks = [...window.document.querySelectorAll('main p, main li')].map((node) => node.textContent.replace(/\s+/g, ' '));
  const sentences = blocks.flatMap((block) => block.split(/[.?!:]+(?:\s|$)/)).filter((sentence) => /\p{L}/u.test(sentence));
  const words = blocks.join(' ').match(/\p{L}[\p{L}’-]*/gu);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 1), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  assert.ok(words.length > 300 && grade <= 5.5, `grade ${grade.toFixed(1)}`);
  for (const sentence of sentences) assert.ok(sentence.split(' ').length <= 24, `too long: ${sentence}`);
});

test('the page for patients leads to it', () => {
  assert.match(demo('patients.html'), /href="about\.html"/);
});
