// Types of the documents that go in: a policy, a directory and a wording pack. Part of ./api.d.ts.
import type { Basis, Criterion, DatedSource, Day, PolicySummary } from './api.js';
import type { DirectoryRef } from './signpost.js';

/** A policy of format 1, with the keys of the TOML files that ship. */
export interface Policy {
  format: 1;
  id: string;
  edition: number;
  title: string;
  basis: Basis;
  reviewedOn: Day;
  reviewedBy: string;
  effectiveFrom?: Day;
  effectiveTo?: Day;
  area: { name: string; gss?: string };
  instrument: { id: string; version: string };
  source: { text: string; on: Day; confidence: 'verified' | 'unverified'; expires?: Day };
  visibleHighRisk: { atLeast: number };
  escalation?: { events?: number; crimes?: number; months: number; rising: boolean; established: boolean };
  repeat?: { definition: 'any-abuse' | 'criminal'; anchor: 'last-referral' | 'last-meeting'; months: number };
  automatic?: { criterion: Criterion }[];
  clusters?: { id: string; prompt: string; allOf: number[][] }[];
  bands?: { id: string; name: string; from: number; to: number; route: 'standard' | 'medium' }[];
}

export type ValidatePolicyRequest = { policy: Policy; toml?: undefined } | { toml: string; policy?: undefined };

/** A directory in the shape of the JSON files that ship: Open Referral UK 3.0 in its own spelling, eligibility as terms. */
export interface Directory {
  id: string;
  edition: string;
  area: { slug: string; gss: string; name: string };
  organizations: { id: string; name: string }[];
  services: DirectoryService[];
  gaps?: DirectoryGap[];
}

export interface DirectoryService {
  id: string;
  organization_id: string;
  name: string;
  description: string;
  /** The same said to the person: plain, with no word of levels, meetings or referrals. */
  forYou?: string;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  url?: string;
  phones?: { number: string; description?: string; shared?: boolean }[];
  minimum_age?: number;
  maximum_age?: number;
  languages?: { code: string }[];
  schedules?: { byday: string; opens_at: string; closes_at: string }[];
  service_areas?: { extent: string }[];
  locations?: { address_1?: string; city?: string; postal_code?: string }[];
  attributes: { taxonomy_term_id: string }[];
  confidentialLocation?: boolean;
  source: string;
  assured_date: Day;
  confidence: 'verified' | 'unverified';
  expires?: Day;
}

export interface DirectoryGap {
  id: string;
  attributes: { taxonomy_term_id: string }[];
  missing: string;
  instead: string;
  forYou?: string;
  source: string;
  assured_date: Day;
  confidence: 'verified' | 'unverified';
  expires?: Day;
}

export interface ValidateDirectoryRequest {
  directory: Directory;
  date: Day;
}

export interface Finding {
  rule: string;
  severity: 'note' | 'query' | 'error';
  path: string;
  message: string;
  params: (number | string)[];
}

export interface DirectoryReport {
  directory: DirectoryRef;
  services: number;
  /** False when a finding says that it must not be used. */
  usable: boolean;
  findings: Finding[];
}

export type AnalysePolicyRequest = { date: Day } & (
  | { area: string; policy?: undefined; toml?: undefined }
  | { policy: Policy; area?: undefined; toml?: undefined }
  | { toml: string; area?: undefined; policy?: undefined }
);

/** What a policy that can be used may still get wrong, each finding with a witness in its params. */
export interface PolicyReport {
  policy: PolicySummary<DatedSource>;
  /** `sha256:` and the hash of the policy's canonical JSON (RFC 8785). */
  fingerprint: string;
  usable: boolean;
  findings: Finding[];
}

/** The instruments that have topics, and so can have words. */
export type WordedInstrument = 'safelives-dash-24' | 'hark' | 's-dash' | 'h-dash' | 'police-dash-27';

/** The words of an instrument, which a host that may use them supplies. */
export interface WordingPack {
  format: 1;
  instrument: WordedInstrument;
  version: string;
  /** A BCP 47 tag. */
  language: string;
  holder: string;
  permission: string;
  translator?: string;
  reviewer: string;
  reviewedOn: Day;
  checksum: string;
  questions: { [item: string]: string };
}

export interface ValidateWordingRequest {
  instrument: WordedInstrument;
  pack: WordingPack;
}

/** A pack that is whole. Its words do not come back. */
export interface WordingSummary {
  instrument: WordedInstrument;
  version: string;
  questions: number;
  language: string;
  holder: string;
  permission: string;
  reviewer: string;
  reviewedOn: Day;
}
