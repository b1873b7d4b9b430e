// The papers of <finger-post>: a draft with boxes where only a person can say something, to copy and to print, and a file
// to save. What is typed stays in the page.
import { plain, sheet } from './sheet.js';

// Acts of the element (wasm/widget/src/act.rs), and the paper that is a file.
const COPY = 5;
const PRINT = 6;
const FILE = 3;
// In a sandbox neither printing nor saving says whether it was refused. A page in one has no origin.
const held = () => origin === 'null';
const REASON = 'The reason for the judgement|reason';

/** The paper of a kind, written from the answers in the program of a screen: its lines with `=`. */
const write = (Papers, { memory, written }, kind, program, day, tell) => {
  const papers = new Papers(day, ...crypto.getRandomValues(new Uint32Array(4)));
  try {
    tell(papers);
    for (const line of program.split('\n')) {
      if (line[0] === '=') papers.hold(...line.slice(1).split(' ').map(Number));
    }
    const length = papers.write(kind);
    return written(memory, papers.text(), length);
  } finally {
    papers.free();
  }
};

/** The papers of one element, drawn with its tools. */
export const desk = (Papers, tools) => {
  const { heading, make } = tools;
  const urls = [];
  let typed = {};
  let lines = [];
  let file = '';
  let all; // the text of a draft, to print or to copy by hand
  let said;

  const clear = () => {
    for (const { box } of lines.flat()) if (box) box.value = '';
    for (const url of urls.splice(0)) URL.revokeObjectURL(url);
    if (all) all.textContent = '';
    lines = [];
    file = '';
  };

  const copy = async () => {
    const text = plain(lines);
    try {
      await navigator.clipboard.writeText(text);
      return 'Copied.';
    } catch {
      all.textContent = text;
      all.className = 'whole';
      getSelection().selectAllChildren(all);
      return 'This page may not copy by itself. The whole text stands below: copy it from there.';
    }
  };

  const printed = () => {
    all.textContent = plain(lines);
    print();
    return held() ? 'This page is in a frame, which may not be allowed to print. If nothing is printed, use the page that has no frame.' : '';
  };

  const save = () => {
    const url = URL.createObjectURL(new Blob([file], { type: 'application/fhir+json' }));
    urls.push(url);
    make('a', [], { href: url, download: 'fingerpost.json' }).click();
    if (held()) return 'This page is in a frame, which may not be allowed to save files. See whether it is where this computer keeps downloads. Delete the file when it is in the record.';
    return 'Saved where this computer keeps downloads. Delete the file when it is in the record.';
  };

  return {
    /** Draws a paper into `node`: `day` as 20261121, `tell` says the area, `reason` is what was typed for a judgement. */
    show(node, kind, program, day, tell, reason, shift) {
      clear();
      const text = write(Papers, tools, kind, program, day, tell);
      said = make('p', [], { role: 'status' });
      if (kind === FILE) {
        file = text;
        node.append(said);
        return;
      }
      typed[REASON] ||= reason;
      const drawn = sheet(text, typed, shift, { heading, make });
      lines = drawn.lines;
      all = make('pre');
      drawn.node.onchange = () => (all.textContent = '');
      node.className = 'draft';
      node.append(drawn.node, said, all);
    },

    /** Does what a button of the element says. */
    async press(act) {
      const place = said;
      place.textContent = '';
      place.textContent = await (act === COPY ? copy() : act === PRINT ? printed() : save());
    },

    /** Forgets what was written and typed. */
    wipe() {
      typed = {};
      clear();
    },
  };
};
