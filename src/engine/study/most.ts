/** Frames of a run that a study keeps and sends. */
export const MOST = 10_000;
