// The markup that GOV.UK's and NHS.UK's design systems share, with either's prefix.
import { CHOICES, ITEMS, outcome } from './items.mjs';

const make = (tag, className, ...inside) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...inside);
  return node;
};

export const form = (prefix) => {
  const answers = [];
  const result = make('div', `${prefix}-inset-text`);
  result.id = 'result';
  const place = document.getElementById('form');
  ITEMS.forEach((item, at) => {
    const radios = make('div', `${prefix}-radios ${prefix}-radios--inline`);
    radios.dataset.module = `${prefix}-radios`;
    CHOICES.forEach(([value, text], nth) => {
      const id = `q${at}-${nth}`;
      const input = Object.assign(make('input', `${prefix}-radios__input`), { type: 'radio', name: `q${at}`, value, id });
      const label = Object.assign(make('label', `${prefix}-label ${prefix}-radios__label`, text), { htmlFor: id });
      radios.append(make('div', `${prefix}-radios__item`, input, label));
    });
    radios.addEventListener('change', (event) => {
      answers[at] = event.target.value;
      result.textContent = outcome(answers);
    });
    const legend = make('legend', `${prefix}-fieldset__legend ${prefix}-fieldset__legend--m`, item);
    place.append(make('div', `${prefix}-form-group`, make('fieldset', `${prefix}-fieldset`, legend, radios)));
  });
  place.append(result);
};
