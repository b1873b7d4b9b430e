// SurveyJS: the same form for both of its renderers.
import { CHOICES, ITEMS, THRESHOLD } from '../items.mjs';

const names = ITEMS.map((_, at) => `q${at}`);
const count = names.map((name) => `iif({${name}} = 'yes', 1, 0)`).join(' + ');

export const json = {
  showNavigationButtons: false,
  elements: [
    ...ITEMS.map((title, at) => ({
      type: 'radiogroup',
      name: names[at],
      title,
      colCount: 0,
      choices: CHOICES.map(([value, text]) => ({ value, text })),
    })),
    { type: 'html', name: 'shown', html: `{count} of 24 yes{over}` },
  ],
  calculatedValues: [
    { name: 'count', expression: count },
    { name: 'over', expression: `iif(${count} >= ${THRESHOLD}, ', over the threshold', '')` },
  ],
};
