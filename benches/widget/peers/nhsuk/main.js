import { createAll, Radios } from 'nhsuk-frontend';
import { form } from '../../radios.mjs';

form('nhsuk');
document.body.classList.add('nhsuk-frontend-supported', 'js-enabled');
createAll(Radios);
