// The papers: a draft with boxes where only a person can say something, to copy and to print, and a file to save. The
// element loads this after its first screen, whatever is answered. What is typed into a box stays in the page.
import * as glue from './papers_glue.js';
import { make } from './paper.js';

// Acts of the element (wasm/widget/src/act.rs), and the paper that is a file.
const COPY = 5;
const PRINT = 6;
const FILE = 3;

let made;
const wasm = async () => {
  const reply = await fetch(new URL('./fingerpost_papers_bg.wasm', import.meta.url));
  await glue.start(await reply.arrayBuffer());
  return glue.Papers;
};

const GAP = /\[((?!gap\])[^\]]+)\]/;
const NEEDED = 'still needed';

// A line with what can be typed into it: texts and boxes in turn. `typed` has what was typed before, by what it is for.
const gaps = (line, typed) => {
  const parts = line.split(GAP);
  let label = '';
  return parts.map((part, at) => {
    if (at % 2 === 0) {
      label = part.replace(/^\. |: $/g, '').trim() || label;
      return part;
    }
    const key = `${label}|${part}`;
    const box = make('textarea', [], { rows: 1, autocomplete: 'off', autocapitalize: 'sentences', spellcheck: 'false', translate: 'no', 'aria-label': part === NEEDED ? label : `${label}: ${part}` });
    box.value = typed[key] ?? '';
    box.onchange = () => (typed[key] = box.value);
    return { box, label, gap: part };
  });
};

// One paper as it stands on the screen. Headings follow an empty line; what starts with a hyphen is a list.
const sheet = (text, typed) => {
  const lines = text.split('\n').map((line) => gaps(line, typed));
  const node = make('div');
  let list;
  let after;
  for (const [first, ...more] of lines) {
    const plain = more.length === 0;
    if (first.startsWith('- ')) {
      list ??= node.appendChild(make('ul'));
      list.append(make('li', first.slice(2)));
    } else {
      list = undefined;
      if (!plain) node.append(make('p gap', [first, ...more].map((part) => part.box ?? make('span', part))));
      else if (first) node.append(make(after === '' ? 'h3' : 'p', first));
    }
    after = plain ? first : undefined;
  }
  return { node, lines };
};

// The paper as text, with what was typed. What has been filled in is no longer named as needed.
const plain = (lines) => {
  const filled = new Set();
  const out = lines.map((line) => line.map((part) => {
    if (!part.box) return part;
    const value = part.box.value.trim();
    if (value) filled.add(part.label);
    return value.replace(/\s*\n\s*/g, '\n  ') || `[${part.gap}]`;
  }).join(''));
  const at = out.indexOf('Still needed');
  if (at < 0) return out.join('\n');
  const rest = out.slice(at + 1).filter((line) => !(line.startsWith('- ') && filled.has(line.slice(2))));
  return [...out.slice(0, at), ...(rest[0]?.startsWith('- ') ? ['Still needed', ...rest] : [])].join('\n').trimEnd() + '\n';
};

/** The papers of one element. */
const desk = (Papers) => {
  let typed = {};
  let lines = [];
  let place;
  let file = '';
  let urls = [];

  const clear = () => {
    for (const line of lines) for (const part of line) if (part.box) part.box.value = '';
    lines = [];
    file = '';
    urls.forEach((url) => URL.revokeObjectURL(url));
    urls = [];
    place?.replaceChildren();
  };

  return {
    // `program` is the screen's, whose lines with `=` are the answers; `day` as 20261121; `tell` says the area.
    show(node, kind, program, day, tell, reason) {
      clear();
      place = node;
      const papers = new Papers(day, ...crypto.getRandomValues(new Uint32Array(4)));
      let text = '';
      try {
        tell(papers);
        for (const line of program.split('\n')) {
          if (line[0] === '=') papers.hold(...line.slice(1).split(' ').map(Number));
        }
        papers.write(kind);
        let letter;
        while ((letter = papers.letter())) text += String.fromCodePoint(letter);
      } finally {
        papers.free();
      }
      if (kind === FILE) {
        file = text;
        return;
      }
      typed['The reason for the judgement|reason'] ??= reason;
      const drawn = sheet(text, typed);
      lines = drawn.lines;
      node.className = 'draft';
      node.append(drawn.node, make('pre'));
    },

    // Does what a button says; gives the words for it.
    async press(act) {
      if (act === COPY) {
        const text = plain(lines);
        try {
          await navigator.clipboard.writeText(text);
          return 'Copied.';
        } catch {
          const box = place.querySelector('.whole') ?? make('textarea whole', [], { readonly: '', rows: 12, 'aria-label': 'The whole text' });
          box.value = text;
          place.after(box);
          lines.push([{ box, label: '', gap: '' }]);
          box.focus();
          box.select();
          return 'This page may not copy by itself. The whole text is selected: copy it with your keyboard or menu.';
        }
      }
      if (act === PRINT) {
        place.querySelector('pre').textContent = plain(lines);
        print();
        return '';
      }
      const url = URL.createObjectURL(new Blob([file], { type: 'application/fhir+json' }));
      urls.push(url);
      make('a', [], { href: url, download: 'fingerpost.json' }).click();
      return 'Saved where this computer keeps downloads. Delete the file when it is in the record.';
    },

    wipe() {
      typed = {};
      clear();
    },
  };
};

/** Loads the module; gives what makes the papers of an element. */
export const ready = async () => {
  made ??= wasm().catch(async () => (await import('./fingerpost_papers_twin.js')).Papers);
  const Papers = await made;
  return () => desk(Papers);
};
