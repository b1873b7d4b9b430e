// The element on its page: is it there, with an area that is known, with help between its tags, at an address that tells
// nothing; and how old is what it says.

import { finding } from './finding.js';

const framed = ({ page }) => {
  const { url, sandbox } = page.frame;
  const open = sandbox === undefined || /(^|\s)allow-same-origin(\s|$)/.test(sandbox);
  return finding('frame', 'The frame', 'look', open ? 'Its sandbox is missing or has allow-same-origin: unless the server sets one, the questions do not start in it.' : `The page holds ${new URL(url).pathname}. What is in a sandbox cannot be seen from here.`,
    open ? 'Set sandbox as docs/embedding/iframe.md has it.' : 'Open the page yourself, and see that the questions start.');
};

const defined = ({ page, run }) => {
  if (!page.element) return finding('element', 'The element is on the page', 'fail', 'There is no <finger-post> in the page as the server sends it.', 'Put it into the HTML itself: what stands between its tags is the help for a page whose scripts do not run.');
  if (!run.reached) return finding('element', 'The element starts', 'look', 'The page could not be opened in a frame here, so it was not seen whether it starts.', 'Open the page yourself.');
  return finding('element', 'The element starts', run.defined ? 'pass' : 'fail', run.defined ? 'It is defined, and its inside is closed to the page.' : run.open ? 'Its inside is open to every script of the page: this is the build for tests.' : 'It is on the page and did not start.',
    'See whether its script is found, and whether the policy lets it in.');
};

const once = ({ page }) =>
  page.elements > 1 ? finding('once', 'One element', 'look', `There are ${page.elements} on the page.`, 'One is enough: three Shifts leave by the first one’s address.') : undefined;

const MODES = ['professional', 'self', 'signpost'];

const attributes = ({ page }) => {
  const { attributes } = page.element;
  const wrong = [];
  if (attributes.mode !== undefined && !MODES.includes(attributes.mode)) wrong.push(`mode="${attributes.mode}" is none of ${MODES.join(', ')}`);
  if (attributes['exit-url'] !== undefined && !/^https?:\/\/./.test(attributes['exit-url'])) wrong.push('exit-url is no absolute address, so the BBC’s weather page stands in');
  if (attributes['allow-copy'] !== undefined || attributes['allow-print'] !== undefined) wrong.push('copying or printing is allowed: what is copied stays on the device');
  return finding('attributes', 'Its attributes', wrong.length ? 'look' : 'pass', wrong.length ? `${wrong.join('. ')}.` : `Mode ${attributes.mode ?? 'professional'}.`, 'See what each does in wasm/widget/README.md.');
};

const area = ({ page, data }) => {
  const id = page.element.attributes.area;
  if (!data) return finding('area', 'The area', 'look', 'The list of areas (areas.json) was not found beside the element’s files.', 'Copy all of the package’s folder dist.');
  if (!id) return finding('area', 'The area', 'fail', 'No area is named: only national lines and rules are shown.', `Name one: ${data.areas.map((one) => one.id).join(', ')}.`);
  const known = data.areas.find((one) => one.id === id);
  if (!known) return finding('area', 'The area', 'fail', `“${id}” is not known to these files: the page says so, and national lines stand in.`, `Known are ${data.areas.map((one) => one.id).join(', ')}.`);
  const parts = [known.rule ? `a rule (${known.rule.basis === 'local' ? 'its own' : 'national criteria, for want of its own'})` : 'no rule', known.directory ? 'a directory of services' : 'no directory of services'];
  return finding('area', 'The area', known.rule && known.directory ? 'pass' : 'look', `${known.name}: ${parts.join(', ')}.`, 'See whether a newer version has it, or propose it: docs/proposing-a-change.md.');
};

const SPOKEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** A day as people write it. */
export const spoken = (day) => SPOKEN.format(new Date(`${day}T00:00:00Z`));

const age = ({ page, data }, today) => {
  const directory = data?.areas.find((one) => one.id === page.element.attributes.area)?.directory;
  if (!directory) return undefined;
  const past = Object.entries(directory.expires).reduce((sum, [day, count]) => sum + (day < today ? count : 0), 0);
  const days = Object.keys(directory.expires).sort();
  const found = `${directory.entries} entries, the oldest checked on ${spoken(directory.oldest)}. ${past ? `${past} are past the date until which that holds, and each is shown as “check before use”` : `All hold until ${spoken(days[0])} at least`}.`;
  return finding('directory', 'The age of the directory', past === directory.entries ? 'fail' : past ? 'look' : 'pass', found, 'Have the directory checked by those who know the services, and put the new one in: docs/proposing-a-change.md.');
};

const rule = ({ page, data }, today) => {
  const found = data?.areas.find((one) => one.id === page.element.attributes.area)?.rule;
  if (!found) return undefined;
  const past = found.expires < today;
  return finding('rule', 'The age of the rule', past ? 'look' : 'pass', `Reviewed on ${spoken(found.reviewed)}; to be looked at again by ${spoken(found.expires)}.`, 'Ask those who keep the rule of your area, and update.');
};

// A telephone number in a text: 999 or 101, or what begins with 0 and has ten digits and more, or a short one in bold.
const NUMBERS = /\b(999|112|101|111|18000|0\d(?:[\s-]?\d){8,10})\b/g;
const bare = (number) => number.replace(/\D/g, '');

// Where the help has to be, and what it means that it is not.
const PLACES = {
  element: ['Help between the tags', 'a page whose scripts do not run shows no help', 'between the tags'],
  frame: ['Help around the frame', 'where the frame does not load there is no help', 'beside the frame'],
};

const help = ({ page, data }, today) => {
  const { text } = page.element ?? page.frame;
  const [name, without, place] = PLACES[page.element ? 'element' : 'frame'];
  const shown = [...text.matchAll(NUMBERS)].map(([number]) => bare(number));
  if (!shown.includes('999')) {
    return [finding('help', name, 'fail', `999 is not in it: ${without}.`, `Paste the block of docs/embedding/plain-html.md ${place}.`)];
  }
  if (!data) return [finding('help', name, 'look', '999 is in it. The other numbers could not be compared.', 'Copy all of the package’s folder dist.')];
  const current = data.help.map((one) => bare(one.number));
  const missing = data.help.filter((one) => !new RegExp(`\\b${[...bare(one.number)].join('[\\s-]?')}\\b`).test(text));
  // Around a frame there are other numbers of the practice.
  const strange = page.element ? shown.filter((number) => !current.includes(number) && number !== '112' && number !== '111') : [];
  const wrong = [];
  if (missing.length) wrong.push(`missing: ${missing.map((one) => one.number).join(', ')}`);
  if (strange.length) wrong.push(`not of this version: ${[...new Set(strange)].join(', ')}`);
  const past = data.help.filter((one) => one.expires && one.expires < today);
  return [
    finding('help', name, wrong.length ? 'look' : 'pass', wrong.length ? `999 is in it; ${wrong.join('; ')}.` : 'It has the numbers of this version.', 'Paste the block anew at each update. Check a number of your own by calling it.'),
    finding('help-age', 'The age of these numbers', past.length ? 'fail' : 'pass', past.length ? `To be checked again since ${spoken(past.map((one) => one.expires).sort()[0])}: ${past.map((one) => one.number).join(', ')}.` : `Checked on ${spoken(data.help.map((one) => one.checked).sort()[0])}.`, 'Update the package and the block.'),
  ];
};

// In a browser's history these tell somebody else why the page was opened.
const TELLING = /abus|violen|victim|refuge|rape|assault|domestic|\bvawg\b|\bdash\b|\bdv\b|honou?r|stalk/i;

const neutral = ({ address, page }) => {
  const { pathname } = new URL(address);
  const told = [TELLING.test(pathname) && `its address (${pathname})`, TELLING.test(page.title) && `its title (${page.title})`].filter(Boolean);
  return finding('neutral', 'What the history shows', told.length ? 'fail' : 'pass', told.length ? `It tells what the page is about: ${told.join(' and ')}.` : 'Neither the address nor the title tells what the page is about.', 'Name both as neutrally as “Support and advice” at /support.');
};

/** Everything about the element and its page. */
export const placing = (evidence, today) => {
  const start = [defined(evidence)];
  if (!evidence.page.element && evidence.page.frame) return [framed(evidence), ...help(evidence, today), neutral(evidence)];
  if (!evidence.page.element) return [...start, neutral(evidence)];
  return [...start, once(evidence), attributes(evidence), area(evidence), rule(evidence, today), age(evidence, today), ...help(evidence, today), neutral(evidence)].filter(Boolean);
};
