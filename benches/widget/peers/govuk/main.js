import { createAll, ExitThisPage, Radios } from 'govuk-frontend';
import { form } from '../../radios.mjs';

form('govuk');
document.body.classList.add('govuk-frontend-supported', 'js-enabled');
createAll(Radios);
createAll(ExitThisPage);
