// A paper as it stands on the screen, and as text. What stands between brackets only a person can say: it becomes a box
// to type into, and stays a bracket where it is left empty.

const GAP = /\[((?!gap\])[^\]]+)\]/;
const NEEDED = 'still needed';
const TYPED = { autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', translate: 'no' };

// Texts and boxes of a line in turn. `typed` has what was typed before, by what it is for.
const gaps = (line, typed, make) => {
  const parts = line.split(GAP);
  let label = '';
  return parts.map((part, at) => {
    if (at % 2 === 0) {
      label = part.replace(/^\. |: $/g, '').trim() || label;
      return part;
    }
    const key = `${label}|${part}`;
    const box = make('textarea', [], { rows: 1, ...TYPED });
    box.value = typed[key] ?? '';
    box.onchange = () => (typed[key] = box.value);
    return { box, label, gap: part };
  });
};

const boxes = (parts, make) => parts.filter((part) => part.box).map(({ box, label, gap }) =>
  make('label', [make('b', label), ...(gap === NEEDED ? [] : [make('span hint', gap)]), box]));

/** The lines of a paper, and the node that shows them. What follows an empty line is a heading; hyphens make a list. */
export const sheet = (text, typed, shift, { heading, make }) => {
  const lines = text.split('\n').map((line) => gaps(line, typed, make));
  const node = make('div');
  let list;
  let before;
  for (const parts of lines) {
    const [first] = parts;
    if (first.startsWith('- ')) {
      list ??= node.appendChild(make('ul'));
      list.append(make('li', first.slice(2)));
    } else {
      list = undefined;
      if (parts.length > 1) node.append(...boxes(parts, make));
      else if (first) node.append(before === '' ? heading('h3', first, shift) : make('p', first));
    }
    before = first;
  }
  return { lines, node };
};

/** The paper as text, with what was typed. What is filled in is no longer named as needed. */
export const plain = (lines) => {
  const filled = new Set();
  const out = lines.map((parts) => parts.map((part) => {
    if (!part.box) return part;
    const value = part.box.value.trim();
    if (value) filled.add(part.label);
    return value.replace(/\s*\n\s*/g, '\n  ') || `[${part.gap}]`;
  }).join(''));
  const at = out.indexOf('Still needed');
  if (at < 0) return out.join('\n');
  const rest = out.slice(at + 1).filter((line) => !filled.has(line.slice(2)));
  return [...out.slice(0, at), ...(rest[0].startsWith('- ') ? ['Still needed', ...rest] : [''])].join('\n');
};
