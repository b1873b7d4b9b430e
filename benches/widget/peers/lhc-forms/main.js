import { questionnaire } from '../questionnaire.mjs';

window.LForms.Util.addFormToPage(questionnaire, 'form', { fhirVersion: 'R4' });
