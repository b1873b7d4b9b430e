// From objects to texts and back. A call never throws: what cannot be written as JSON is bad input like any other.
const NOT_JSON = 'a value that JSON can hold';

function asText(request) {
  if (typeof request === 'string') return request;
  try {
    return JSON.stringify(request);
  } catch {
    return undefined; // A cycle or a BigInt.
  }
}

function taking(call) {
  return (request) => {
    const text = asText(request);
    if (typeof text !== 'string') {
      const error = { code: 'not-json', place: 'request', expected: NOT_JSON, message: `request: expected ${NOT_JSON}` };
      return { ok: false, error };
    }
    return JSON.parse(call(text));
  };
}

/** The calls over the functions that WebAssembly exports. */
export function callsOf(wasm) {
  return {
    versions: () => JSON.parse(wasm.versions()),
    listAreas: () => JSON.parse(wasm.listAreas()),
    instrument: taking(wasm.instrument),
    tally: taking(wasm.tally),
    hark: taking(wasm.hark),
    evaluate: taking(wasm.evaluate),
    explain: taking(wasm.explain),
    signpost: taking(wasm.signpost),
    validatePolicy: taking(wasm.validatePolicy),
    validateDirectory: taking(wasm.validateDirectory),
    validateWording: taking(wasm.validateWording),
    analysePolicy: taking(wasm.analysePolicy),
    screens: taking(wasm.screens),
    rescore: taking(wasm.rescore),
    whatWouldChange: taking(wasm.whatWouldChange),
    difference: taking(wasm.difference),
    caseOverTime: taking(wasm.caseOverTime),
    record: taking(wasm.record),
    replay: taking(wasm.replay),
    gpSummary: taking(wasm.gpSummary),
    maracDraft: taking(wasm.maracDraft),
    fhirQuestionnaire: taking(wasm.fhirQuestionnaire),
    fhirCodeSystems: taking(wasm.fhirCodeSystems),
    fhirResponse: taking(wasm.fhirResponse),
    fhirRiskAssessment: taking(wasm.fhirRiskAssessment),
    fhirImport: taking(wasm.fhirImport),
  };
}
