import type { Outcome } from "./starts.ts";

/** A run that came to an end of its own. */
export type Ended = Exclude<Outcome, { readonly fault: string }>;

/** Runs that reached the same value: one optimum, as far as that tells. */
export interface Optimum {
  /** The highest of them. */
  readonly reached: number;
  /** By seed. */
  readonly runs: readonly Ended[];
}

/** What came of many starts. */
export interface Sorted {
  /** Highest first. */
  readonly optima: readonly Optimum[];
  /** Runs that collapsed, lost a component or found no step up, and starts that could not be made: no optima. */
  readonly apart: readonly Outcome[];
}

/** Two values closer than this share of 1 + |value| are one. */
export const SAME = 1e-6;

/** Sorts runs into optima: an optimum holds the highest left and all within SAME of it. */
export function sorted(outcomes: readonly Outcome[]): Sorted {
  const apart = outcomes.filter(
    (each) => "fault" in each || "components" in each.end || each.end.reason === "stuck",
  );
  const left = outcomes
    .filter((each): each is Ended => !apart.includes(each))
    .sort((a, b) => b.reached - a.reached);
  const optima: { reached: number; runs: Ended[] }[] = [];
  for (const run of left) {
    const top = optima.at(-1);
    const { reached } = run;
    if (top && top.reached - reached <= SAME * (1 + Math.abs(top.reached))) top.runs.push(run);
    else optima.push({ reached, runs: [run] });
  }
  for (const { runs } of optima) runs.sort((a, b) => a.seed - b.seed);
  return { optima, apart };
}
