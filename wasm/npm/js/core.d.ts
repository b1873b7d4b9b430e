/** The value of a field that is empty. Other values are whole numbers: 1 yes, 2 no, 3 don't know; a day is `20261121`. */
export declare const EMPTY: 0xffffffff;

/** A session of the engine: one person's answers, until it is freed. */
export declare class Session {
  private constructor();
  /**
   * Does an act, and gives the program that draws what changed: one line an entry, none where nothing changes.
   * Act 1 draws the first screen.
   */
  act(act: number, value?: number): string[];
  /** Overwrites every answer and ends the session. */
  free(): void;
}

/** Loads the engine (WebAssembly, or its twin where that is refused), and opens a session. */
export declare function open(options?: {
  /** The id of a policy and a directory; the national rule and helplines where it is not known. */
  area?: string;
  /** Self mode: signposting for the person, with no checklist and no level. */
  own?: boolean;
  /** The day on which rules and entries have to hold. */
  today?: Date;
}): Promise<Session>;
