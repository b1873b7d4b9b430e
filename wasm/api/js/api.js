// The API in a browser. Nothing loads until `init` is called; it takes the address of `api_bg.wasm`, its bytes, or a
// Response, and by default the file beside this one.
import start, * as glue from './api_glue.js';
import { callsOf } from './calls.js';

let started;

export default function init(source = new URL('./api_bg.wasm', import.meta.url)) {
  started ??= start({ module_or_path: source }).then(
    () => undefined,
    (error) => {
      started = undefined; // So that it can be tried again.
      throw error;
    },
  );
  return started;
}

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
