// Every screen in every mode: no finding of axe, nothing too small, nothing cut off or covered; and a picture of each for
// somebody to look at.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open, opened, size } from './browser.mjs';
import { shoot } from './shots.mjs';
import { begun, FLOWS, walk } from './states.mjs';

const require = createRequire(new URL('../npm/package.json', import.meta.url));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Findings of axe, as lines. */
const audit = (driver) =>
  driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    if (!window.axe) { const self = window; ${axe}; }
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
      ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.target.flat().join(' ') + ': ' + node.html.slice(0, 160)))),
      (error) => done([String(error)]),
    );
  `);

/** What only geometry shows: controls under 44 px, text that runs out of the page, two exits or none. */
const measured = (driver) =>
  driver.executeScript(`
    const root = document.querySelector('finger-post').shadowRoot;
    const found = [];
    const seen = (node) => node.getClientRects().length && getComputedStyle(node).visibility === 'visible';
    for (const node of root.querySelectorAll('button, a, summary, select, textarea, input, .opt, .tick')) {
      if (!seen(node) || node.closest('.unseen')) continue;
      const target = node.closest('label') ?? node;
      const { height, width } = target.getBoundingClientRect();
      if (Math.round(height) < 44 || Math.round(width) < 44) found.push('small: ' + Math.round(width) + ' x ' + Math.round(height) + ' ' + node.outerHTML.slice(0, 120));
    }
    const wide = document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
    if (wide > 1) found.push('the page scrolls sideways by ' + wide + ' px');
    const exit = root.querySelector('.exit').getBoundingClientRect();
    if (exit.width < 44 || exit.left < 0 || exit.right > innerWidth + 1 || exit.top < 0 || exit.bottom > innerHeight) found.push('the exit control is not on the screen');
    return found;
  `);

const VARIANTS = [
  ['phone', { width: 360, height: 740 }, ''],
  ['tablet', { width: 768, height: 1024 }, ''],
  ['desktop', { width: 1280, height: 900 }, ''],
  // 400 % of a window of 1280 pixels is one of 320.
  ['narrow', { width: 320, height: 512 }, ''],
  ['large-text', { width: 768, height: 1024 }, "document.documentElement.style.fontSize = '200%'; document.body.style.fontSize = '2.375rem'"],
  ['right-to-left', { width: 360, height: 740 }, "document.documentElement.dir = 'rtl'"],
  ['spaced', { width: 360, height: 740 }, "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'); document.adoptedStyleSheets = [sheet]; const root = document.querySelector('finger-post').shadowRoot; root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]"],
];

for (const [variant, box, change] of VARIANTS) {
  test(`every screen, ${variant}`, async (t) => {
    const driver = await open(t);
    const faults = [];
    for (const [path, flow] of FLOWS) {
      await driver.get(opened(path));
      await size(driver, box);
      await begun(driver);
      if (change) await driver.executeScript(change);
      await walk(driver, flow, async (name) => {
        const findings = [...(await measured(driver)), ...(variant === 'phone' || variant === 'desktop' ? await audit(driver) : [])];
        faults.push(...findings.map((one) => `${name}: ${one}`));
        await shoot(driver, `${name}-${variant}`, box);
      });
    }
    assert.deepEqual(faults, []);
  });
}
