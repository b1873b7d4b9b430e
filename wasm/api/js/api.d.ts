// Types of the JSON calls. What each field means is in docs/json-api.md; these are checked against real answers.
import type {
  AnalysePolicyRequest,
  DirectoryReport,
  Policy,
  PolicyReport,
  ValidateDirectoryRequest,
  ValidatePolicyRequest,
  ValidateWordingRequest,
  WordingSummary,
} from './documents.js';
import type { ErrorCode } from './errors.js';
import type {
  CaseAnswer,
  CaseRequest,
  Changes,
  Difference,
  DifferenceRequest,
  RecordRequest,
  ReplayRequest,
  RescoreAnswer,
  RescoreRequest,
  RiskRecord,
  ScreensAnswer,
  ScreensRequest,
} from './over-time.js';
import type {
  FhirCodeSystems,
  FhirImportAnswer,
  FhirImportRequest,
  FhirQuestionnaire,
  FhirQuestionnaireRequest,
  FhirQuestionnaireResponse,
  FhirResponseRequest,
  FhirRiskAssessment,
  FhirRiskAssessmentRequest,
  GpSummary,
  GpSummaryRequest,
  MaracDraft,
  MaracDraftRequest,
} from './exports.js';
import type { Signpost, SignpostRequest } from './signpost.js';

export type * from './documents.js';
export type * from './errors.js';
export type * from './exports.js';
export type * from './over-time.js';
export type * from './signpost.js';

/** A day, as YYYY-MM-DD. */
export type Day = string;

export type Answer<T> = { ok: true; value: T } | { ok: false; error: CallError };

export interface CallError {
  code: ErrorCode;
  /** Our own field names and positions, such as `facts.history.events[2].on`; `request` for the whole. */
  place: string;
  expected: string;
  message: string;
  line?: number;
  column?: number;
}

// ---- facts about a person -------------------------------------------------------------------------------------------

/** A value, or why there is none. None of the states without a value is a no. */
export type Fact<T> =
  | { state: 'known'; value: T; source: 'self-stated' | 'observed' | 'proxy' | 'inferred' }
  | { state: 'declined' | 'does-not-know' | 'not-asked' | 'not-recorded' | 'not-applicable' };

export type Response = 'yes' | 'no' | 'dont-know' | 'unanswered';

/** By item id, where an item that is left out is unanswered; or one for each item in the form's order. */
export type Responses<Item extends string = string> = { readonly [item in Item]?: Response } | readonly Response[];

export type DashItem =
  | 'physical-injury'
  | 'very-afraid'
  | 'feared-harm'
  | 'isolated'
  | 'low-mood-suicidal'
  | 'separation'
  | 'child-contact'
  | 'stalking-harassment'
  | 'pregnancy-or-baby'
  | 'more-often'
  | 'worse'
  | 'control-jealousy'
  | 'weapon'
  | 'threat-to-kill'
  | 'strangulation'
  | 'sexual-harm'
  | 'others-threaten'
  | 'hurt-others'
  | 'hurt-animal'
  | 'money'
  | 'substances-mental-health'
  | 'suicide-alleged-perpetrator'
  | 'broken-order'
  | 'police-record';

export type HarkItem = 'humiliated' | 'afraid' | 'rape' | 'kick';

// ---- sources -----------------------------------------------------------------------------------------------------------

/** `stale`: show "check before use". `unverified`: show "not verified". */
export type Freshness = 'current' | 'stale' | 'unverified';

export interface Source {
  source: string;
  on: Day;
  confidence: 'verified' | 'unverified';
  expires?: Day;
}

export interface DatedSource extends Source {
  freshness: Freshness;
}

export interface Text {
  id: string;
  text: string;
}

// ---- versions, listAreas, instrument --------------------------------------------------------------------------------

export interface Edition {
  id: string;
  edition: string;
}

export interface Versions {
  package: string;
  policyFormat: number;
  /** How decisions are made: what a kept assessment depends on. */
  engine: number;
  instruments: Edition[];
  policies: { id: string; edition: number }[];
  directories: Edition[];
  codeLists: Edition[];
}

export type Basis = 'national' | 'local' | 'national-in-lieu';

export interface Area {
  id: string;
  name: string;
  gss?: string;
  policy?: { edition: number; basis: Basis };
  directory?: Edition;
}

/** The instruments that leave as FHIR Questionnaires. */
export type ShownInstrument = 'safelives-dash-24' | 'hark' | 's-dash' | 'h-dash';

/** The Scottish two are known by number only. */
export type InstrumentId =
  | ShownInstrument
  | 'police-dash-27'
  | 'safelives-dash-24-scotland'
  | 'police-scotland-daq-27';

export interface InstrumentRequest {
  instrument: InstrumentId;
}

export interface Instrument {
  id: InstrumentId;
  version: string;
  name: string;
  publisher: string;
  licence: string;
  items: Item[];
}

export interface Item {
  number: number;
  id: string;
  /** In our own words: not the instrument's wording. */
  topic: string;
  group: { id: 'current' | 'children' | 'history' | 'alleged-perpetrator' | 'none'; heading: string };
  flags: { highRiskFactor: boolean; localJudgement: boolean; goldenThread: boolean };
  opens: { stalking: boolean; honour: boolean };
  details: { id: string; label: string; kind: 'text' | 'yes-no' | { choice: string[] }; verified: boolean }[];
  loinc?: string;
  source: Source;
}

// ---- tally, hark -------------------------------------------------------------------------------------------------------

export interface Range {
  from: number;
  to: number;
}

export interface Tally {
  yes: number;
  no: number;
  dontKnow: number;
  unanswered: number;
  items: number;
  /** What the count of yes may be: an unknown is never a no. */
  possible: Range;
}

export interface TallyRequest {
  instrument: InstrumentId;
  answers: Responses;
}

export type Opening = 'closed' | 'consider' | 'open';

export interface TallyAnswer {
  instrument: InstrumentId;
  tally: Tally;
  /** Only for the checklist. */
  screens?: { stalking: Opening; honour: Opening };
}

export interface HarkRequest {
  answers: Responses<HarkItem>;
}

export interface StudyTable {
  truePositive: number;
  falseNegative: number;
  falsePositive: number;
  trueNegative: number;
}

export interface HarkAnswer {
  /** None of them means "no abuse". */
  outcome: 'positive' | 'indeterminate' | 'nothing-disclosed';
  possible: Range;
  sentence: string;
  accuracy: {
    source: string;
    population: string;
    notValidatedFor: string;
    table: StudyTable;
    otherTable: StudyTable;
    sensitivityInterval: [number, number];
    specificityInterval: [number, number];
  };
}

// ---- evaluate, explain ------------------------------------------------------------------------------------------------

export type Jurisdiction = 'england' | 'wales' | 'scotland' | 'northern-ireland';

export type RouteLevel = 'not-established' | 'standard' | 'medium' | 'high';

export interface Facts {
  /** A judgement raises and never lowers, so high is all that it can say. */
  judgement?: { high: string };
  history?: {
    pair?: number;
    events?: { on: Day; crime?: Fact<boolean>; pair?: number }[];
    hearings?: { referred?: Day; met?: Day; pair?: number }[];
  };
  rising?: Fact<boolean>;
  honourBasedAbuse?: Fact<boolean>;
  age?: Fact<number>;
  children?: Fact<boolean>;
  fgmKnown?: Fact<boolean>;
  fgmRisk?: Fact<boolean>;
  forcedMarriage?: Fact<boolean>;
  careAndSupportNeeds?: Fact<boolean>;
  unableToProtect?: Fact<boolean>;
  strangulation?: Fact<boolean>;
  suicidal?: Fact<boolean>;
  interpreterNeeded?: Fact<boolean>;
}

/** The area's own policy, or one that comes with the request. */
export type PolicyChoice = { area: string; policy?: undefined } | { policy: Policy; area?: undefined };

export type EvaluateRequest = PolicyChoice & {
  answers: Responses<DashItem>;
  facts?: Facts;
  date: Day;
  jurisdiction: Jurisdiction;
};

export interface Level {
  /** `no-indicators-recorded`, `not-high-by-count`, a local band's id, or `high`. */
  id: string;
  label: string;
  /** The `level` of a need. */
  route: RouteLevel;
}

export type Criterion = 'honour-based-abuse' | 'forced-marriage';

export interface Open {
  what: 'items' | 'crimes' | 'rising' | 'criterion';
  items?: DashItem[];
  criterion?: Criterion;
}

export interface Reason {
  clause:
    | 'visible-high-risk'
    | 'professional-judgement'
    | 'potential-escalation'
    | 'repeat'
    | 'automatic'
    | 'band'
    | 'not-high-by-count'
    | 'no-indicators-recorded';
  sentence: string;
  items: DashItem[];
  atLeast?: number;
  band?: string;
  events?: number;
  crimes?: number;
  months?: number;
  established?: boolean;
  since?: Day;
  anchor?: 'last-referral' | 'last-meeting';
  event?: Day;
  definition?: 'any-abuse' | 'criminal';
  criterion?: Criterion;
}

export interface Prompt {
  id:
    | 'consider-judgement'
    | 'check-judgement'
    | 'find-out'
    | 'ask-crimes'
    | 'ask-rising'
    | 'ask-criterion'
    | 'ask-history'
    | 'history-not-counted'
    | 'ask-age'
    | 'stalking-screen'
    | 'honour-screen';
  sentence: string;
  items: DashItem[];
  cluster?: string;
  criterion?: Criterion;
}

export interface Route {
  id:
    | 'emergency'
    | 'marac'
    | 'idva'
    | 'childrens-social-care'
    | 'domestic-abuse-service'
    | 'safety-plan'
    | 'information'
    | 'find-out'
    | 'review';
  action: string;
}

export interface Duty {
  id: string;
  title: string;
  action: string;
  urgency: 'now' | 'same-day' | 'next-working-day' | 'soon';
  /** `due`: established. `check`: a fact that would establish it is not known. */
  standing: 'due' | 'check';
  because: string;
  source: DatedSource;
}

export interface PolicySummary<S extends Source = Source> {
  id: string;
  edition: number;
  title: string;
  basis: Basis;
  area: { name: string; gss?: string };
  instrument: { id: string; version: string };
  review: { on: Day; by: string };
  source: S;
}

export interface Limit {
  id: string;
  statement: string;
  source: DatedSource;
}

/** Show the parts together: a level without reasons, open questions and limits is not a result. */
export interface Decision {
  level: Level;
  /** Only where something that is not known could raise the level. */
  indeterminate?: { couldBe: Level; open: Open[] };
  tally: Tally;
  reasons: Reason[];
  prompts: Prompt[];
  routes: Route[];
  duties: Duty[];
  policy: PolicySummary<DatedSource>;
  limits: Limit[];
}

export interface Explanation {
  sentences: string[];
}

// ---- calls -------------------------------------------------------------------------------------------------------------

/**
 * Loads the WebAssembly once. In a browser nothing is fetched before this is called, and the calls work only after it;
 * in Node they work at once. It rejects where WebAssembly is refused or the file cannot be had, and may be tried again.
 *
 * `source`: the address of `api_bg.wasm` (text or URL), its bytes, or a fetch Response or a promise of one. By default the
 * file beside the module.
 */
export default function init(source?: string | object): Promise<void>;

// Every call takes an object or its JSON text, and never throws.
export function versions(): Answer<Versions>;
export function listAreas(): Answer<Area[]>;
export function instrument(request: InstrumentRequest | string): Answer<Instrument>;
export function tally(request: TallyRequest | string): Answer<TallyAnswer>;
export function hark(request: HarkRequest | string): Answer<HarkAnswer>;
export function evaluate(request: EvaluateRequest | string): Answer<Decision>;
export function explain(request: EvaluateRequest | string): Answer<Explanation>;
export function signpost(request: SignpostRequest | string): Answer<Signpost>;
export function validatePolicy(request: ValidatePolicyRequest | string): Answer<PolicySummary>;
export function validateDirectory(request: ValidateDirectoryRequest | string): Answer<DirectoryReport>;
export function validateWording(request: ValidateWordingRequest | string): Answer<WordingSummary>;
export function analysePolicy(request: AnalysePolicyRequest | string): Answer<PolicyReport>;
export function screens(request: ScreensRequest | string): Answer<ScreensAnswer>;
export function rescore(request: RescoreRequest | string): Answer<RescoreAnswer>;
export function whatWouldChange(request: EvaluateRequest | string): Answer<Changes>;
export function difference(request: DifferenceRequest | string): Answer<Difference>;
export function caseOverTime(request: CaseRequest | string): Answer<CaseAnswer>;
export function record(request: RecordRequest | string): Answer<RiskRecord>;
export function replay(request: ReplayRequest | string): Answer<Decision>;
export function gpSummary(request: GpSummaryRequest | string): Answer<GpSummary>;
export function maracDraft(request: MaracDraftRequest | string): Answer<MaracDraft>;
export function fhirQuestionnaire(request: FhirQuestionnaireRequest | string): Answer<FhirQuestionnaire>;
export function fhirCodeSystems(request: { base: string } | string): Answer<FhirCodeSystems>;
export function fhirResponse(request: FhirResponseRequest | string): Answer<FhirQuestionnaireResponse>;
export function fhirRiskAssessment(request: FhirRiskAssessmentRequest | string): Answer<FhirRiskAssessment>;
export function fhirImport(request: FhirImportRequest | string): Answer<FhirImportAnswer>;
