import { readFileSync } from "node:fs";

export interface Theta {
  readonly weights: readonly number[];
  readonly means: readonly (readonly number[])[];
  readonly covariances: readonly (readonly (readonly number[])[])[];
}

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
  JSON.parse(readFileSync(`${import.meta.dirname}/../fixtures/${name}.json`, "utf8"));

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

interface SoftRun {
  readonly name: string;
  readonly beta?: number;
  readonly x?: readonly (readonly number[])[];
  readonly init: { readonly means: readonly (readonly number[])[] };
  readonly steps: readonly Step[];
}

/** Runs of soft K-means on the same points, each with its stiffness, and a session of their means. */
export function softRuns() {
  const { runs } = (
    JSON.parse(
      readFileSync(`${import.meta.dirname}/../../engine/oracle/fixtures/kmeans.json`, "utf8"),
    ) as { expected: { runs: SoftRun[] } }
  ).expected;
  const points = runs.find(({ name }) => name === "K3")?.x ?? [];
  return runs
    .filter(({ name }) => name.startsWith("K3-soft"))
    .map((run) => ({ ...run, x: points, session: softSession(points, run.init.means) }));
}

/** Means and points, with Σ as it happens to be. */
function softSession(points: SoftRun["x"], means: SoftRun["init"]["means"]): string {
  const covariance = [
    [2, 0],
    [0, 2],
  ];
  const start = {
    weights: means.map(() => 1 / means.length),
    means,
    covariances: means.map(() => covariance),
  };
  const model = { kind: "gaussian-mixture", components: means.length };
  return JSON.stringify({ format: "elbo-lab/session@1", data: { points }, model, start });
}
