// Y, N and D answer the item that has the focus, or else the first without an answer, and go on to the next. Delete takes
// an answer back. A tick box on the screen, or the attribute `keys`, switches this off.

// `chosen` gets the control, and whether its answer was taken back.
export const answer = (event, root, chosen) => {
  const at = root.activeElement;
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !root.getElementById('f4')?.checked) return;
  const items = [...root.querySelectorAll('.item')];
  const item = items.find((one) => one.contains(at)) ?? (at.matches('.h2') && items.find((one) => !one.querySelector(':checked')));
  const choice = ['y', 'n', 'd', 'delete'].indexOf(event.key.toLowerCase());
  if (!item || choice < 0) return;
  event.preventDefault();
  const radios = item.querySelectorAll('input');
  if (choice > 2) {
    for (const radio of radios) radio.checked = false;
    chosen(radios[0], true);
    return;
  }
  radios[choice].checked = true;
  chosen(radios[choice]);
  const next = items[items.indexOf(item) + 1];
  (next ? next.querySelector(':checked') ?? next.querySelector('input') : root.getElementById('b3'))?.focus();
};
