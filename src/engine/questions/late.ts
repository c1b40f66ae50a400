export type Answer = typeof import("./answers.ts").answer;

let answer: Answer | null = null;

/** What answers questions: the first screen has none, so it comes with the first of them; null until then. */
export const answerNow = (): Answer | null => answer;

export async function loadAnswers(): Promise<void> {
  ({ answer } = await import("./answers.ts"));
}
