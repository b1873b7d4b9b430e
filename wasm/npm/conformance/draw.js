// The report: headings, and for each promise a word, what was found, and what to do.
import { spoken } from './placing.js';

const WORDS = { fail: 'Fail', look: 'Look', pass: 'Pass' };

const make = (name, text, attributes = {}) => {
  const node = document.createElement(name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...[text].flat());
  return node;
};

const row = ({ name, status, found, todo }) =>
  make('li', [
    make('h3', [make('span', WORDS[status], { class: `word ${status}` }), ` ${name}`]),
    make('p', found),
    ...(todo ? [make('p', [make('b', 'What to do: '), todo])] : []),
  ]);

const count = (all, status) => all.filter((one) => one.status === status).length;

/** A report as nodes. */
const report = (address, sections, today) => {
  const all = sections.flatMap(([, findings]) => findings);
  const heading = make('h2', `Report on ${new URL(address).pathname}`, { tabindex: '-1' });
  const counted = make('p', `Fail: ${count(all, 'fail')}. Look: ${count(all, 'look')}. Pass: ${count(all, 'pass')}. Made on ${spoken(today)}.`);
  const order = ['fail', 'look', 'pass'];
  return [
    heading,
    counted,
    make('p', 'This is about how the page is set up. It says nothing about anybody’s safety, and nothing about what nobody thought of.'),
    ...sections.map(([title, findings]) =>
      make('section', [make('h2', title), make('ul', [...findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)).map(row))])),
  ];
};

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Makes the form work. */
export const draw = (form, gather, judge) => {
  const said = document.getElementById('said');
  const out = document.getElementById('report');
  let turn = 0;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const mine = (turn += 1);
    out.replaceChildren();
    said.textContent = 'Looking at the page. This takes a few seconds.';
    try {
      const evidence = await gather(form.elements.path.value);
      if (mine !== turn) return;
      out.replaceChildren(...report(evidence.address, judge(evidence, today()), today()));
      said.textContent = '';
      out.querySelector('h2').focus();
    } catch (error) {
      if (mine === turn) said.textContent = `The page could not be looked at. ${error.message} Give the path of a page of this website, such as /support.`;
    }
  });
};
