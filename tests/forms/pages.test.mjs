// The data dictionary as HTML: valid, without a fault that axe can see without a screen, and complete without another file.
//
// `cargo xtask test` runs this with FORMS set to what `xtask-forms stage` wrote.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';

const FOLDER = process.env.FORMS ?? 'target/forms';
const services = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'index.html')));
const read = (...path) => readFileSync(join(FOLDER, ...path), 'utf8');
const whole = read('index.html');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'no-inline-style': 'error', 'require-csp-nonce': 'off', 'long-title': 'off' },
});

test('pages are valid', async () => {
  assert.ok(services.length >= 20);
  // The page of the standard has every record, list and rule; that of a service is made of the same parts.
  for (const [name, text] of [['standard', whole], ['court', read('court', 'index.html')]]) {
    const report = await validator.validateString(text, `${name}/index.html`);
    const faults = report.results.flatMap((result) => result.messages.map((m) => `${name}:${m.line} ${m.ruleId} ${m.message}`));
    assert.deepEqual(faults.slice(0, 10), []);
  }
});

test('every page stands alone: no script, no other file, nothing that runs', () => {
  for (const text of [whole, ...services.map((service) => read(service, 'index.html'))]) {
    assert.doesNotMatch(text, /<(script|link|img|iframe|object|embed|base|form)\b|@import|url\(|\son\w+=|javascript:|https?:/i);
  }
});

test('axe finds nothing', { timeout: 120_000 }, async () => {
  // A page of one service has every kind of part that the page of the whole standard has, and a tenth of its size.
  const dom = new JSDOM(read('court', 'index.html'), { runScripts: 'outside-only', pretendToBeVisual: true });
  dom.window.eval(axe.source);
  const found = await dom.window.axe.run(dom.window.document, {
    // Colours and sizes need a screen: the style's colours are checked below.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  assert.deepEqual(Array.from(found.violations, (v) => `${v.id}: ${v.nodes[0].html}`), []);
  const passed = Array.from(found.passes, (pass) => pass.id);
  for (const rule of ['th-has-data-cells', 'heading-order', 'region', 'link-name']) assert.ok(passed.includes(rule), rule);
  dom.window.close();
});

test('text and links stand out from their ground', () => {
  const light = (hex) => {
    const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const colour = (name) => new RegExp(`--${name}: #([0-9a-f]{6})`).exec(whole)[1];
  for (const name of ['ink', 'link']) {
    for (const ground of ['ffffff', 'f3f2f1']) assert.ok(contrast(colour(name), ground) >= 7, `${name} on ${ground}`);
  }
});

test('every table has a caption and headings that say what they head', () => {
  const { document } = new JSDOM(whole).window;
  const tables = [...document.querySelectorAll('table')];
  assert.ok(tables.length > 50);
  for (const table of tables) {
    assert.ok(table.caption?.textContent.length > 0);
    for (const heading of table.querySelectorAll('th')) assert.match(heading.getAttribute('scope') ?? '', /^(col|row)$/);
    assert.ok([...table.tBodies[0].rows].every((row) => row.cells.length === table.tHead.rows[0].cells.length));
  }
});
