// Draws what Rust says. A program is lines; the first letter of a line says what it is (wasm/widget/src/view.rs):
//
//   *            begin a screen: empty the paper
//   <tag class   open an element         >   close it
//   'text        text                    +07 a telephone number: a link where there is a touch screen
//   @name value  attribute               !n  act n when it is pressed or changed
//   #id          go to an element and empty it
//   ^id          move the focus there    ~text  say it politely
//
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

// Gives what is left to the caller: whether a screen began, where the focus goes, what to say.
export const draw = (root, paper, program) => {
  const after = {};
  let node = paper;
  for (const line of program.split('\n')) {
    const rest = line.slice(1);
    const space = rest.indexOf(' ');
    switch (line[0]) {
      case '*':
        paper.replaceChildren();
        node = paper;
        after.screen = true;
        break;
      case '<': {
        const child = document.createElement(space < 0 ? rest : rest.slice(0, space));
        if (space > 0) child.className = rest.slice(space + 1);
        node.append(child);
        node = child;
        break;
      }
      case '>':
        node = node.parentNode;
        break;
      case "'":
        node.append(rest);
        break;
      case '+':
        node.append(phone(rest));
        break;
      case '@':
        node.setAttribute(space < 0 ? rest : rest.slice(0, space), space < 0 ? '' : rest.slice(space + 1));
        break;
      case '!':
        node.act = +rest;
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
