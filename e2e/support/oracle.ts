import { readFileSync } from "node:fs";
import type { Theta } from "./lab.ts";

/** One half-step of a reference run (`shared/oracle/README.md`). */
export interface Step extends Partial<Theta> {
  readonly phase: "init" | "E" | "M";
  readonly iteration: number;
  readonly logLikelihood: number | null;
  readonly elbo: number | null;
  readonly kl: number | null;
  /** Not to be compared. */
  readonly informational?: boolean;
}

export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** A reference run with all that makes it. */
export interface Run {
  readonly name: string;
  readonly x: readonly (readonly number[])[];
  readonly covarianceType: string;
  readonly floor: object | null;
  readonly init: Theta;
  readonly steps: readonly Step[];
  readonly acceptStatus?: readonly string[];
  readonly latestIteration?: number | null;
  readonly components?: readonly number[] | null;
  readonly tolerance?: { readonly logLikelihood: Tolerance; readonly theta: Tolerance };
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));

export function lectureNear(): Run {
  return { ...(read("lecture-near") as Run), name: "near" };
}

/** One run a covariance type, on the same points. */
export function typesK3(): Run[] {
  const { x, runs } = read("types-K3") as { x: Run["x"]; runs: Run[] };
  return runs.map((run) => ({ ...run, x, floor: null }));
}

export function edges(): Run[] {
  return (read("edges") as { cases: Run[] }).cases;
}

/** The text of a session file that makes a run anew, stopping where the reference does. */
export function sessionOf({ x, covarianceType, floor, init, steps }: Run): string {
  return JSON.stringify({
    format: "elbo-lab/session@1",
    data: { points: x },
    model: {
      kind: "gaussian-mixture",
      components: init.weights.length,
      covariance: covarianceType,
      floor,
    },
    start: init,
    stop: { tolerance: 0, maxIterations: Math.max(1, steps.at(-1)?.iteration ?? 1) },
    seed: 1,
  });
}
