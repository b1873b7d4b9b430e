import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js';
import { CHOICES, ITEMS, THRESHOLD } from '../../items.mjs';

const components = ITEMS.map((label, at) => ({
  type: 'radio',
  key: `q${at}`,
  label,
  inline: true,
  input: true,
  values: CHOICES.map(([value, text]) => ({ value, label: text })),
}));
const calculateValue = `const n = Object.values(data).filter((one) => one === 'yes').length; value = n + ' of 24 yes' + (n >= ${THRESHOLD} ? ', over the threshold' : '');`;
components.push({ type: 'textfield', key: 'shown', label: 'Result', input: true, disabled: true, calculateValue });
Formio.createForm(document.getElementById('form'), { display: 'form', components });
