// What a curious script of the host page can learn without breaking in: every event, every change to the document.
// It runs before the element is defined, and keeps what it read in a list that the test asks for.
const seen = [];
window.seen = seen;

const kinds = [
  'click', 'change', 'input', 'beforeinput', 'keydown', 'keyup', 'keypress', 'submit', 'select', 'toggle',
  'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'focusin', 'focusout', 'copy', 'paste',
];
for (const kind of kinds) {
  for (const target of [window, document]) {
    for (const capture of [true, false]) {
      target.addEventListener(kind, (event) => {
        const path = event.composedPath().map((node) => node.localName ?? node.nodeName ?? 'window');
        seen.push({ kind, key: event.key, value: event.target?.value, checked: event.target?.checked, path });
      }, capture);
    }
  }
}

new MutationObserver((changes) => {
  for (const change of changes) {
    seen.push({ kind: `mutation:${change.type}`, name: change.attributeName, text: change.target.textContent.slice(0, 80) });
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
