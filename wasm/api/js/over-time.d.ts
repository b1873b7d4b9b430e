// Types of what stands beside one decision: other forms, other rules, other days. Part of ./api.d.ts.
import type {
  Criterion,
  DashItem,
  Day,
  Decision,
  EvaluateRequest,
  Fact,
  Facts,
  InstrumentId,
  Jurisdiction,
  Level,
  Opening,
  PolicyChoice,
  Response,
  Responses,
  Tally,
  Text,
} from './api.js';
import type { Policy } from './documents.js';

// ---- screens, rescore -------------------------------------------------------------------------------------------------

/** At least one of the three. */
export interface ScreensRequest {
  checklist?: Responses<DashItem>;
  stalking?: Responses;
  honour?: Responses;
}

/** A count and what was ticked. Nobody has published a number from which it means something, so there is no band. */
export interface Screen {
  instrument: 's-dash' | 'h-dash';
  tally: Tally;
  flagged: Text[];
  sentence: string;
}

export interface ScreensAnswer {
  opened?: { stalking: Opening; honour: Opening };
  stalking?: Screen;
  honour?: Screen;
}

/** Nothing is carried to or from the Scottish forms, whose topics are not established. */
export type RescoreRequest =
  | { from: 'police-dash-27'; to: 'safelives-dash-24'; answers: Responses }
  | { from: 'safelives-dash-24'; to: 'police-dash-27'; answers: Responses<DashItem> };

export type Loss =
  | { loss: 'not-asked'; item: number }
  | { loss: 'combined'; first: number; second: number; into: number }
  | { loss: 'split'; item: number }
  | { loss: 'missing'; item: number };

export interface RescoreAnswer {
  instrument: 'safelives-dash-24' | 'police-dash-27';
  /** The answers by item. An item that is not here is not answered, and is no no. */
  answers: { [item: string]: Response };
  /** Counted on the new form: a total is never carried across. */
  tally: Tally;
  lost: Loss[];
}

// ---- whatWouldChange, difference -------------------------------------------------------------------------------------

/** Only what raises a level: nothing lowers one. */
export interface Change {
  id: 'more-yes' | 'judgement' | 'more-events' | 'more-crimes' | 'abuse-after-marac' | 'criterion';
  sentence: string;
  count?: number;
  fromUnknown?: boolean;
  rising?: boolean;
  /** High where it is not there. */
  reaches?: Level;
  until?: Day;
  crime?: boolean;
  criterion?: Criterion;
}

export interface Changes {
  level: Level;
  /** Each sufficient by itself; empty when the level is high. */
  changes: Change[];
}

export interface DifferenceRequest {
  first: PolicyChoice;
  second: PolicyChoice;
  answers: Responses<DashItem>;
  facts?: Facts;
  date: Day;
  jurisdiction: Jurisdiction;
}

export interface Difference {
  first: Decision;
  second: Decision;
  sameLevel: boolean;
  onlyFirst: string[];
  onlySecond: string[];
}

// ---- caseOverTime ------------------------------------------------------------------------------------------------------

/** A pair is one victim and one alleged perpetrator, numbered by the caller; `[0]` where `pairs` is left out. */
export interface Case {
  assessments?: { on: Day; rising?: Fact<boolean>; pairs?: number[] }[];
  events?: { on: Day; reportedOn?: Day; crime?: Fact<boolean>; pairs?: number[] }[];
  hearings?: { referred?: Day; met?: Day; pairs?: number[] }[];
}

export type CaseRequest = PolicyChoice & { case: Case; date: Day };

export type RepeatDefinition = 'any-abuse' | 'criminal';

export type Anchor = 'last-referral' | 'last-meeting';

export type Repeat =
  /** Not a no: no referral is on record. */
  | { state: 'not-referred' }
  /** Abuse up to `until`, that day included, would be a repeat. */
  | { state: 'no'; since: Day; anchor: Anchor; until?: Day }
  | { state: 'if-crime' }
  | { state: 'yes'; since: Day; anchor: Anchor; event: Day };

export type Review =
  | { state: 'never-assessed' }
  | { state: 'something-new'; event: Day }
  | { state: 'not-yet'; from: Day }
  | { state: 'due'; by: Day }
  | { state: 'overdue'; by: Day };

export interface PairOverTime {
  pair: number;
  repeat: { applies?: RepeatDefinition; anyAbuse: Repeat; criminal: Repeat };
  /** Only where the area has a rule. */
  escalation?: {
    state: 'no' | 'not-known' | 'yes';
    events: number;
    crimes: number;
    possibleCrimes: number;
    from?: Day;
    established: boolean;
  };
  /** The counts of the last six months and the six before decide nothing: no source defines rising. */
  rising: { said: Fact<boolean>; earlier: number; later: number };
  review: Review;
}

export interface CaseAnswer {
  pairs: PairOverTime[];
}

// ---- record, replay ----------------------------------------------------------------------------------------------------

export type RecordRequest = EvaluateRequest & { withoutPolicy?: boolean };

/** An assessment as it was kept. It holds answers: keep it with the person's own record. */
export interface RiskRecord {
  format: 1;
  engine: number;
  package: string;
  instrument: { id: InstrumentId; version: string };
  answers: { [item in DashItem]?: Response };
  /** A judgement is kept without its reason. */
  facts: Omit<Facts, 'judgement'> & { judgement?: 'high' };
  date: Day;
  jurisdiction: Jurisdiction;
  policy: { id: string; edition: number; fingerprint: string; content?: Policy };
  outcome: {
    level: string;
    couldBe?: string;
    clauses: string[];
    open?: string[];
    prompts: string[];
    routes: string[];
    dutiesDue: string[];
    dutiesToCheck: string[];
  };
}

/** The policy may be left out where it is in the record or ships. */
export type ReplayRequest = { record: RiskRecord } & (PolicyChoice | { area?: undefined; policy?: undefined });
