/** Defines `<finger-post>`, once. Does nothing where there are no custom elements, as on a server. */
export declare function define(): void;

/**
 * Leaves the page as the exit control does: hidden at once, answers overwritten, and Back does not return.
 *
 * @param url an absolute http or https address; anything else leads to the BBC's weather page
 */
export declare function leave(url?: string): void;

/**
 * `<finger-post>`. It has no events and no property that gives an answer out, on purpose: whatever runs on the page could
 * listen.
 */
export interface FingerPostElement extends HTMLElement {
  /** The id of a policy and a directory, such as `city-of-london`. */
  area: string;
  /** For staff, or for the person. */
  mode: string;
  /** Where leaving leads. */
  exitUrl: string;
  /** The level of the first heading, 1 to 6. */
  headingLevel: string;
  /** `off`: Y, N and D do not answer from the start. */
  keys: string;
  /** Minutes without use until the screen is covered; only shortens. */
  lockAfter: string;
  /** Nothing is announced aloud. */
  quiet: boolean;
  /** Self mode may be printed. */
  allowPrint: boolean;
  /** Self mode may be selected and copied. */
  allowCopy: boolean;
  /** Forgets everything that was answered, and starts again. */
  clear(): void;
  /** Leaves the page, as the exit control does. */
  leave(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'finger-post': FingerPostElement;
  }
}
