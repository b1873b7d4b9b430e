// Pictures of whole screens, for somebody to look at.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { engine, size } from './browser.mjs';

const folder = process.env.FINGERPOST_SHOTS;

// WebKit takes a picture when something is drawn next, and on a page where nothing moves that is never: so a point of one
// pixel, in nearly the same white, does.
const MOVING = `
  const dot = document.createElement('i');
  Object.assign(dot.style, { position: 'fixed', left: 0, top: 0, width: '1px', height: '1px' });
  document.body.append(dot);
  let odd = false;
  const timer = setInterval(() => { odd = !odd; dot.style.background = odd ? '#fff' : '#fefefe'; }, 100);
  window.still = () => { clearInterval(timer); dot.remove(); };
`;
const STILL = 'window.still()';

/**
 * Takes a picture of everything on a page whose size is `box`, from its head to its foot: for the picture the page is as
 * high as what is in it. Fails where the picture is not as wide as the page should be.
 */
export async function shoot(driver, name, box) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await driver.executeScript('scrollTo(0, 0); document.activeElement?.shadowRoot?.activeElement?.blur?.()');
  const height = await driver.executeScript('return Math.min(8000, Math.max(innerHeight, document.scrollingElement.scrollHeight))');
  await driver.executeScript(MOVING);
  await size(driver, { width: box.width, height });
  const picture = Buffer.from(await driver.takeScreenshot(), 'base64');
  await driver.executeScript(STILL);
  writeFileSync(join(folder, `${name}.png`), picture);
  await size(driver, box);
  // A PNG says how wide it is in its first part.
  const width = picture.readUInt32BE(16);
  if (width !== box.width) throw new Error(`${name}: the picture is ${width} px wide and not ${box.width}`);
}

after(() => {
  // A file of tests that takes no picture in this engine may be the first.
  if (!folder || !existsSync(folder)) return;
  const figures = readdirSync(folder).filter((name) => name.endsWith('.png')).sort()
    .map((name) => `<figure><img src="${name}" alt="" loading="lazy"><figcaption>${name.slice(0, -4)}</figcaption></figure>`);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${engine}</title><style>body{font:1rem sans-serif;display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{width:22rem;border:1px solid}</style>\n${figures.join('\n')}\n</html>\n`);
});
