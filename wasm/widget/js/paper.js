// Draws what Rust says, line by line; wasm/widget/src/view.rs has the table of what a line can be.
// Only createElement, setAttribute and text: nothing here needs a Trusted Types policy.

// Where a finger can press it, a number is a link; elsewhere a link would only open a program that cannot call.
const touch = () => matchMedia('(pointer: coarse)').matches;

export const phone = (number) => {
  const node = document.createElement(touch() ? 'a' : 'b');
  if (node.localName === 'a') node.href = `tel:${number.replaceAll(' ', '')}`;
  node.className = 'tel';
  node.textContent = number;
  return node;
};

export const make = (tag, inside = [], attributes = {}) => {
  const [name, ...classes] = tag.split(' ');
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(' ');
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...[inside].flat());
  return node;
};

const YES_NO = ['1 Yes', '2 No', "3 Don't know"];
const cut = (text, at) => [text.slice(0, at), text.slice(at + 1)];
const hint = (text) => (text ? [make('span hint', text)] : []);
const input = (act, type, more) => Object.assign(make('input', [], { type, ...more }), { act });

const radios = (act, kind, [question, help, ...choices]) => {
  // An item has its number before its topic.
  const [number, topic] = kind === 'item' ? cut(question, question.indexOf(' ')) : ['', question];
  const options = (choices.length ? choices : YES_NO).map((choice, at) => {
    const [value, label] = cut(choice, choice.indexOf(' '));
    return make('label opt', [input(act, 'radio', { name: `r${act}`, value, ...(at ? {} : { id: `r${act}` }) }), label]);
  });
  const legend = make('legend', [...(number ? [make('span n', number)] : []), topic, ...hint(help)]);
  return make(`fieldset ${kind}`, [legend, make('div row', options)]);
};

const field = (act, kind, [label, help]) => {
  const id = `f${act}`;
  if (kind === 'tick') return make('label tick', [input(act, 'checkbox', { id }), make('span', label)]);
  const control = kind === 'why'
    ? Object.assign(make('textarea', [], { id, autocomplete: 'off', spellcheck: 'false' }), { act })
    : input(act, kind, { id, autocomplete: 'off', ...(kind === 'number' ? { inputmode: 'numeric', min: 0, max: 999 } : {}) });
  return make('p', [make('label name', [label, ...hint(help)], { for: id }), control]);
};

// Whole numbers are all that Rust knows: a choice, a tick, a number, or a day as 20261121.
const hold = (control, value) => {
  if (control.type === 'radio') control.checked = control.value === value;
  else if (control.type === 'checkbox') control.checked = value === '1';
  else if (control.type === 'date') control.value = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  else if (control.type === 'number') control.value = value;
};

// Gives what is left to the caller: whether a screen began, where the focus goes, what to say.
export const draw = (root, paper, program) => {
  const after = {};
  let node = paper;
  for (const line of program.split('\n')) {
    const rest = line.slice(1);
    const [start, ...parts] = rest.split('|');
    const [act, kind = ''] = start.split(' ');
    switch (line[0]) {
      case '*':
        paper.replaceChildren(make('h2', rest, { tabindex: -1 }));
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
        node.append(make(start, rest.slice(start.length + 1)));
        break;
      case "'":
        node.append(rest);
        break;
      case '+':
        node.append(phone(rest));
        break;
      case '@':
        node.setAttribute(act, kind);
        break;
      case '!':
        // A third part is for those who hear it without what stands beside it.
        node.append(Object.assign(make(`button ${kind}`, [parts[0], ...(parts[1] ? [make('span unseen', ` ${parts[1]}`)] : [])],
          { type: 'button', id: `b${act}` }), { act: +act }));
        break;
      case '?':
        node.append(radios(+act, kind, parts));
        break;
      case '%':
        node.append(field(+act, kind, parts));
        break;
      case '=':
        for (const control of paper.querySelectorAll('input')) if (control.act === +act) hold(control, kind);
        break;
      case '#':
        node = root.getElementById(rest);
        node.replaceChildren();
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
