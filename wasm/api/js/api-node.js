// The API in Node: ready as soon as it is imported.
import { readFileSync } from 'node:fs';
import { initSync } from './api_glue.js';
import * as glue from './api_glue.js';
import { callsOf } from './calls.js';

initSync({ module: readFileSync(new URL('./api_bg.wasm', import.meta.url)) });

/** There for code that runs in both: in Node there is nothing to wait for. */
export default async function init() {}

export const {
  versions,
  listAreas,
  instrument,
  tally,
  hark,
  evaluate,
  explain,
  signpost,
  validatePolicy,
  validateDirectory,
  validateWording,
  analysePolicy,
  screens,
  rescore,
  whatWouldChange,
  difference,
  caseOverTime,
  record,
  replay,
  gpSummary,
  maracDraft,
  fhirQuestionnaire,
  fhirCodeSystems,
  fhirResponse,
  fhirRiskAssessment,
  fhirImport,
} = callsOf(glue);
