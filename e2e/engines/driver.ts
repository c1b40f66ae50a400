/** A place of the page, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Key = "ArrowRight" | "Escape" | "Paste";

/** What a user's hands and eyes are in one engine's window of 1440 × 900. */
export interface Driver {
  goto(address: string): Promise<void>;
  /** Has the page work something out. The function goes there as text: it may use only its argument. */
  ask<G, T>(work: (given: G) => T, given: G): Promise<T>;
  press(key: Key): Promise<void>;
  /** Presses at the first spot, moves over the others, and lets go at the last. */
  point(...spots: readonly Spot[]): Promise<void>;
  /** Gives a file to the page's file input. */
  give(path: string): Promise<void>;
  /** A PNG. */
  screenshot(): Promise<Buffer>;
  quit(): Promise<void>;
}

export const SIZE = { width: 1440, height: 900 };

export const FILE_INPUT = "input[type=file]";
