// Draws what Rust says, line by line; wasm/widget/src/view.rs has the table of what a line can be.
// Only createElement, setAttribute and text: nothing here needs a Trusted Types policy.
import { words } from './words.js';

// Where a finger can press it, a number is a link; elsewhere a link would only open a program that cannot call.
const touch = () => matchMedia('(pointer: coarse)').matches;

export const phone = (number) => {
  const node = document.createElement(touch() ? 'a' : 'b');
  if (node.localName === 'a') node.href = `tel:${number.replaceAll(' ', '')}`;
  node.className = 'tel';
  // From the left, whatever the language around it.
  node.dir = 'ltr';
  node.textContent = number;
  return node;
};

export const make = (tag, inside = [], attributes = {}) => {
  const [name, ...classes] = tag.split(' ');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...[inside].flat().flatMap((one) => (typeof one === 'string' ? words(one) : one)));
  return node;
};

// A heading looks the same (the class) whatever its level on the page that it is in.
export const heading = (tag, text, shift) =>
  make(tag.replace(/^h(\d)/, (name, digit) => `h${Math.min(6, +digit + shift)} ${name}`), text, { tabindex: -1, part: 'heading' });

// What NHS.UK's care cards say to those who do not see their colour.
const ADVICE = { routine: 'Non-urgent advice: ', urgent: 'Urgent advice: ', immediate: 'Immediate action required: ' };
const YES_NO = ['1 Yes', '2 No', "3 Don't know"];
const cut = (text, at) => [text.slice(0, at), text.slice(at + 1)];
const unseen = (text) => (text ? [make('span unseen', text)] : []);
const hint = (act, text) => (text ? [make('span hint', text, { id: `h${act}` })] : []);
const told = (act, text) => (text ? { 'aria-describedby': `h${act}` } : {});
const input = (act, type, more) => Object.assign(make('input', [], { type, ...more }), { act });
// Where somebody types, nothing may be remembered, corrected elsewhere or translated elsewhere.
const TYPED = { autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false', translate: 'no' };

// A group's name is used once: Chromium (148) leaves a radio button of a shadow root out of the order of Tab where another
// of its name was there before, on a screen that is gone.
let groups = 0;

const radios = (act, kind, total, [question, help, ...choices]) => {
  // An item has its number before its topic, and how many there are after its kind.
  const more = kind === 'none'; // further radio buttons of an item: its ids are those of the first
  const [number, topic] = total ? cut(question, question.indexOf(' ')) : ['', question];
  const name = groups += 1;
  const options = (choices.length ? choices : YES_NO).map((choice, at) => {
    const [value, label] = cut(choice, choice.indexOf(' '));
    return make('label opt', [input(act, 'radio', { name, value, ...(at || more ? {} : { id: `r${act}` }) }), make('span', label)]);
  });
  const count = number ? [make('span n', [number, ...unseen(` of ${total}: `)])] : [];
  const legend = make('legend', [...count, topic]);
  return make(`fieldset group ${kind}`, [legend, ...hint(act, help), make('div row', options)], { ...(more ? {} : { id: `g${act}` }), ...told(act, help) });
};

// One of many: a list that opens.
const choice = (act, more, choices) => {
  const options = choices.map((one) => {
    const [value, label] = cut(one, one.indexOf(' '));
    return make('option', label, { value });
  });
  return Object.assign(make('select', [make('option', 'Not chosen', { value: '' }), ...options], { ...more, autocomplete: 'off' }), { act });
};

const field = (act, kind, [label, help, ...choices]) => {
  const id = `f${act}`;
  const more = { id, ...told(act, help) };
  const inside = kind === 'tick'
    ? [make('label tick', [input(act, 'checkbox', more), make('span', label)]), ...hint(act, help)]
    : [make('label name', label, { for: id }), ...hint(act, help), kind === 'why'
      ? Object.assign(make('textarea', [], { ...more, ...TYPED }), { act })
      : kind === 'choice' ? choice(act, more, choices) : input(act, kind, { ...more, ...TYPED, ...(kind === 'number' ? { inputmode: 'numeric', min: 0, max: 999 } : {}) })];
  return make('div group', inside, { id: `g${act}` });
};

// What is wrong with one control: said beside it, and in a summary that leads to it.
const wrong = (root, paper, act, text, shift) => {
  const group = root.getElementById(`g${act}`);
  if (!group) return;
  let list = paper.querySelector('.errors ul');
  if (!list) {
    list = make('ul');
    const summary = make('div', [heading('h3', 'There is a problem', shift), list], { role: 'alert' });
    paper.querySelector('.h2').after(make('div errors', summary, { id: 'wrong', tabindex: -1 }));
  }
  const first = group.querySelector('input, textarea, select');
  // No address in it: nothing of an answer comes into the page's own.
  const link = Object.assign(make('button link', text, { type: 'button', role: 'link' }), { to: first.id });
  list.append(make('li', link));
  const message = make('span error', [make('span unseen', 'Error: '), text], { id: `e${act}` });
  group.classList.add('bad');
  group.insertBefore(message, group.querySelector(':scope > .row, :scope > input, :scope > textarea, :scope > .tick'));
  const described = group.localName === 'fieldset' ? group : first;
  described.setAttribute('aria-describedby', [described.getAttribute('aria-describedby') ?? '', message.id].join(' ').trim());
  for (const control of group.querySelectorAll('input, textarea, select')) control.setAttribute('aria-invalid', 'true');
};

// Whole numbers are all that Rust knows: a choice, a tick, a number, or a day as 20261121.
const hold = (control, value) => {
  if (control.type === 'radio') control.checked = control.value === value;
  else if (control.type === 'checkbox') control.checked = value === '1';
  else if (control.type === 'date') control.value = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  else if (control.type === 'number' || control.type === 'select-one') control.value = value;
};

// A node that is made anew costs a third of an answer. What a translator of the browser put in its place goes.
const change = (node, text) => {
  const [own, other] = node.childNodes;
  if (own?.nodeType === 3 && !other) own.data = text;
  else node.textContent = text;
};

// Gives what is left to the caller: whether a screen began, where the focus goes, what to say.
// `typed` holds what somebody typed, by the act of its box: it stays in the page.
export const draw = (root, paper, program, shift, typed) => {
  const after = {};
  let node = paper;
  for (const line of program.split('\n')) {
    const rest = line.slice(1);
    const [start, ...parts] = rest.split('|');
    const [act, kind = '', total] = start.split(' ');
    switch (line[0]) {
      case '*':
        paper.replaceChildren(heading('h2', rest, shift));
        node = paper;
        after.screen = true;
        break;
      case '<':
        node = node.appendChild(make(rest));
        break;
      case '>':
        node = node.parentNode;
        break;
      case '-':
        node.append(/^h\d/.test(act)
          ? heading(start, [...unseen(ADVICE[kind]), rest.slice(start.length + 1)], shift)
          : make(start, rest.slice(start.length + 1)));
        break;
      case "'":
        node.append(...words(rest));
        break;
      case '+':
        node.append(phone(rest));
        break;
      case '"':
        node.append(typed[act]?.trim() ? Object.assign(make(`${kind} ${total}`), { textContent: typed[act].trim(), translate: false }) : make(`${kind} ${total}`, parts[0]));
        break;
      case '@':
        node.setAttribute(act, kind);
        break;
      case '!':
        // A third part is for those who hear it without what stands beside it.
        node.append(Object.assign(make(`button ${kind}`, [parts[0], ...unseen(parts[1] && ` ${parts[1]}`)],
          { type: 'button', id: `b${act}`, part: 'button' }), { act: +act }));
        break;
      case '?':
        node.append(radios(+act, kind, total, parts));
        break;
      case '%':
        node.append(field(+act, kind, parts));
        break;
      case '=':
        for (const control of paper.querySelectorAll('input, select')) if (control.act === +act) hold(control, kind);
        break;
      case ':':
        wrong(root, paper, act, rest.slice(act.length + 1), shift);
        break;
      case '&':
        after.papers = [node.appendChild(make('div')), +rest];
        break;
      case '#':
        node = root.getElementById(rest);
        node.replaceChildren();
        break;
      case ';':
        change(root.getElementById(act), rest.slice(act.length + 1));
        break;
      case '^':
        after.focus = rest;
        break;
      case '~':
        after.say = rest;
    }
  }
  return after;
};
