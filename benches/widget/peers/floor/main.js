// The least that answers the purpose: no library, no style, and 44 px for a finger.
import { CHOICES, ITEMS, outcome } from '../../items.mjs';

const answers = [];
const result = document.createElement('output');
const style = new CSSStyleSheet();
style.replaceSync('label{display:inline-flex;align-items:center;min-height:44px;min-width:44px}');
document.adoptedStyleSheets = [style];
ITEMS.forEach((item, at) => {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = item;
  set.append(legend);
  for (const [value, text] of CHOICES) {
    const label = document.createElement('label');
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: `q${at}`, value });
    radio.onchange = () => {
      answers[at] = value;
      result.textContent = outcome(answers);
    };
    label.append(radio, text);
    set.append(label);
  }
  document.getElementById('form').append(set);
});
result.id = 'result';
document.getElementById('form').append(result);
