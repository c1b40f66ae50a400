/** A term of a point over what is missing of it, given what is observed and its component (from 0). */
export const expectedIn = (term: string, k: number | "k"): string =>
  `\\mathbb E_{${k === "k" ? k : k + 1}}[${term}]`;

/** What that is, in a sentence. */
export const MISSING = "E is over what is missing of xₙ: its regression on what is there.";
