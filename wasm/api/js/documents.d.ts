// Types of the documents that go in: a policy and a directory. Part of ./api.d.ts.
import type { Basis, Criterion, Day, DirectoryRef } from './api.js';

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
