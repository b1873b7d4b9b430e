// The form as a FHIR R4 Questionnaire with a calculated item, for the renderers that read one.
import { CHOICES, COUNT, ITEMS } from '../items.mjs';

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

export const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Twenty-four questions',
  item: [
    ...ITEMS.map((text, at) => ({
      linkId: `q${at}`,
      text,
      type: 'choice',
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
          valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }] },
        },
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation', valueCode: 'horizontal' },
      ],
      answerOption: CHOICES.map(([code, display]) => ({ valueCoding: { system: 'urn:bench', code, display } })),
    })),
    {
      linkId: 'shown',
      text: 'Answered yes',
      type: 'integer',
      readOnly: true,
      extension: [
        { url: `${SDC}/sdc-questionnaire-calculatedExpression`, valueExpression: { language: 'text/fhirpath', expression: COUNT } },
      ],
    },
  ],
};
