// Types of what leaves for other systems: texts for the record and FHIR R4 resources. Part of ./api.d.ts.
import type {
  DashItem,
  DatedSource,
  Day,
  EvaluateRequest,
  Fact,
  Facts,
  HarkItem,
  Jurisdiction,
  PolicyChoice,
  Response,
  Responses,
  ShownInstrument,
  Tally,
  Text,
} from './api.js';
import type { Finding } from './documents.js';

// ---- gpSummary, maracDraft -------------------------------------------------------------------------------------------

export type Situation =
  | 'enquiry-made'
  | 'enquiry-declined'
  | 'enquiry-not-made'
  | 'disclosed'
  | 'suspected'
  | 'past'
  | 'checklist-done'
  | 'high-risk'
  | 'referred-to-marac'
  | 'subject-of-marac'
  | 'marac-closed'
  | 'referred-to-service'
  | 'referred-to-adviser'
  | 'advice-given'
  | 'child-in-family'
  | 'alleged-perpetrator';

export interface GpSummaryRequest {
  date: Day;
  hark?: Responses<HarkItem>;
  assessment?: PolicyChoice & { answers: Responses<DashItem>; facts?: Facts; jurisdiction: Jurisdiction };
  happened?: Situation[];
  /** A part that is not named is shown. */
  include?: { items?: boolean; steps?: boolean; limits?: boolean };
}

export interface GpSummary {
  /** With `[gaps]` for what only a person can write. */
  text: string;
  coding: { when: Situation; label: string; source: DatedSource }[];
  /** First of all: hide the entry from online access. */
  recordAdvice: { id: string; text: string; source: DatedSource }[];
}

export interface Referral {
  safePhone?: Fact<string>;
  safeTime?: Fact<string>;
  consent?: Fact<boolean>;
  basisWithoutConsent?: Fact<string>;
  aware?: Fact<boolean>;
  othersFeared?: Fact<string>;
  safeToTalkTo?: Fact<string>;
  notSafeToTalkTo?: Fact<string>;
  children?: Fact<{ age?: Fact<number>; school?: Fact<string> }[]>;
  gp?: Fact<string>;
  checklistAttached?: Fact<boolean>;
  discussedWithManager?: Fact<boolean>;
}

export type MaracDraftRequest = EvaluateRequest & { referral?: Referral };

export interface MaracDraft {
  /** The texts of the referral stand in it word for word: it is made to hold them. */
  text: string;
  criteria: string[];
  missing: Text[];
}

// ---- FHIR R4 ------------------------------------------------------------------------------------------------------------

export interface FhirCoding {
  system: string;
  version?: string;
  code: string;
  display?: string;
}

export interface FhirConcept {
  coding: FhirCoding[];
  text: string;
}

export interface FhirReference {
  reference: string;
}

/** Domestic abuse (SDV) and restricted access (R): every resource about a person has them. */
export interface FhirMeta {
  security: FhirCoding[];
}

export interface FhirQuestionnaireRequest {
  instrument: ShownInstrument;
  /** An address in a domain of yours under which our codes have their names. It is never fetched. */
  base: string;
}

export interface FhirItem {
  linkId: string;
  code?: FhirCoding[];
  prefix?: string;
  text: string;
  type: 'display' | 'choice' | 'text';
  enableWhen?: { question: string; operator: string; answerCoding: FhirCoding }[];
  repeats?: boolean;
  answerOption?: { valueCoding: FhirCoding }[];
  item?: FhirItem[];
}

export interface FhirQuestionnaire {
  resourceType: 'Questionnaire';
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: string;
  subjectType: string[];
  publisher: string;
  description: string;
  copyright: string;
  code?: FhirCoding[];
  item: FhirItem[];
}

export interface FhirCodeSystem {
  resourceType: 'CodeSystem';
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: string;
  publisher: string;
  description: string;
  copyright?: string;
  caseSensitive: boolean;
  content: 'complete' | 'fragment';
  count?: number;
  concept: { code: string; display: string; definition?: string }[];
}

export interface FhirCodeSystems {
  resourceType: 'Bundle';
  type: 'collection';
  entry: { fullUrl: string; resource: FhirCodeSystem }[];
}

/** References of yours. One with an NHS number in it is refused. */
export interface FhirContext {
  base: string;
  subject: string;
  author?: string;
}

export interface FhirResponseRequest extends FhirContext {
  instrument: ShownInstrument;
  answers: Responses;
  status: 'in-progress' | 'completed' | 'amended';
  date: Day;
}

/** An item that was not answered is not here; "don't know" is `asked-unknown`. Neither is a no. */
export interface FhirQuestionnaireResponse {
  resourceType: 'QuestionnaireResponse';
  meta: FhirMeta;
  questionnaire: string;
  status: 'in-progress' | 'completed' | 'amended';
  subject: FhirReference;
  authored: Day;
  author?: FhirReference;
  item?: { linkId: string; answer: { valueCoding: FhirCoding }[] }[];
}

export type FhirRiskAssessmentRequest = EvaluateRequest & FhirContext & { basis?: string };

/** A level in words. There is no probability. */
export interface FhirRiskAssessment {
  resourceType: 'RiskAssessment';
  meta: FhirMeta;
  /** `preliminary` where something that is not known could raise the level. */
  status: 'preliminary' | 'final';
  method: FhirConcept;
  subject: FhirReference;
  occurrenceDateTime: Day;
  performer?: FhirReference;
  basis?: FhirReference[];
  prediction: { qualitativeRisk: FhirConcept; rationale: string }[];
  mitigation: string;
  note: { text: string }[];
}

export interface FhirImportRequest {
  /** A QuestionnaireResponse. */
  resource: object;
  base: string;
}

/** What could not be read is not answered, and is no no. */
export interface FhirImportAnswer {
  instrument: ShownInstrument;
  answers: { [item: string]: Response };
  tally: Tally;
  usable: boolean;
  findings: Finding[];
}
