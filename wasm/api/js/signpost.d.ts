// Types of the call signpost: a need, and where to turn. Part of ./api.d.ts.
import type { DatedSource, Day, Fact, RouteLevel, Text } from './api.js';
import type { Directory } from './documents.js';

export interface Need {
  /** The two routes never mix. */
  route: 'victim' | 'alleged-perpetrator';
  level: RouteLevel;
  referrer?: 'person' | 'general-practice' | 'professional';
  connection?: Fact<'resident' | 'worker' | 'student' | 'visitor'>;
  age?: Fact<number>;
  gender?: Fact<'woman' | 'man' | 'non-binary'>;
  /** ISO 639-3. */
  language?: Fact<string>;
  tenure?: Fact<'social-rent' | 'private-rent' | 'owner' | 'temporary' | 'no-home'>;
  /** The GSS code of the area of the general practice. */
  gpArea?: Fact<string>;
  forms?: string[];
  byAndFor?: string[];
  circumstances?: { [circumstance: string]: Fact<boolean> };
}

export type DirectoryChoice = { area: string; directory?: undefined } | { directory: Directory; area?: undefined };

export type SignpostRequest = DirectoryChoice & { need: Need; date: Day };

export interface DirectoryRef {
  id: string;
  edition: string;
  area: string;
  name: string;
  gss: string;
}

export interface Service {
  id: string;
  name: string;
  organisation: string;
  description: string;
  /** What it does, said to the person; empty where nobody wrote it. Show this to a patient, never the description. */
  forYou: string;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  url: string;
  phones: { number: string; description: string; shared: boolean }[];
  hours: string[];
  languages: string[];
  locations: { address: string; city: string; postcode: string }[];
  confidentialLocation: boolean;
  source: DatedSource;
}

export interface Line {
  id: string;
  name: string;
  number: string;
  otherWays: string;
  who: string;
  /** Empty: show "check hours". */
  hours: string[];
  source: DatedSource;
}

/** Never empty: emergency numbers and a national line are always there. */
export interface Signpost {
  directory?: DirectoryRef;
  emergency: { id: string; number: string; name: string; how: string; source: DatedSource }[];
  matches: { service: Service; why: Text[]; ask: Text[] }[];
  nearMisses: { service: Service; whyNot: Text[] }[];
  helplines: { line: Line; why: Text[]; ask: Text[] }[];
  gaps: { id: string; missing: string; instead: string; forYou: string; source: DatedSource }[];
  statements: Text[];
}
