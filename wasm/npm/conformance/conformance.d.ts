/** What was found of one promise. */
export interface Finding {
  /** Its name in a program. */
  id: string;
  /** Its name for people. */
  name: string;
  /** Kept; to be looked at by somebody; not kept. */
  status: 'pass' | 'look' | 'fail';
  /** What was found. */
  found: string;
  /** What to do; empty where nothing is. */
  todo: string;
}

/** What is known of a page, as `gather` in a browser makes it. */
export interface Evidence {
  /** Its address. */
  address: string;
  /** The server's answer. */
  status: number;
  /** Its headers, by lower-case name. */
  headers: Record<string, string>;
  /** What is in its HTML as it was sent. */
  page: {
    title: string;
    policies: string[];
    referrer: string;
    scripts: { url?: string; text?: string; integrity?: string; marked?: string; element?: boolean }[];
    handlers: number;
    resources: { kind: string; url: string }[];
    elements: number;
    element?: { attributes: Record<string, string>; text: string; before?: number };
    /** A frame with the package’s page in it, and the text of the page around. */
    frame?: { url: string; sandbox?: string; text: string };
  };
  /** What was seen when it ran. */
  run: {
    reached: boolean;
    defined: boolean;
    open: boolean;
    entries: string[];
    scripts: string[];
    frames: string[];
    traces: string[];
    cookies: number;
    stored: number;
    worker: boolean;
  };
  /** The files of the package that it uses. */
  files: {
    folder?: string;
    /** Whether the page needs one file alone: inline.js or frame.html. */
    single?: boolean;
    listed?: Record<string, string>;
    found: Record<string, string>;
    version?: string;
    newer?: string;
    kind?: string;
  };
  /** `areas.json` of those files. */
  data?: unknown;
}

/** Judges what is known of a page on a day (`2026-11-21`): sections, each a heading and what was found. */
export declare function judge(evidence: Evidence, today: string): [heading: string, findings: Finding[]][];

/** The policies in a header and in `meta` elements, each as its directives. */
export declare function policies(header: string | undefined, metas?: string[]): Map<string, string[]>[];

/** The sources of a directive in a policy, by what stands in for it. */
export declare function sources(policy: Map<string, string[]>, name: string): string[] | undefined;

/** The other websites among addresses. */
export declare function strangers(urls: string[], own: string): string[];
