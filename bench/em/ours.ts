import "../../src/engine/registry/first.ts";
import { advance, begin } from "../../src/engine/run/advance.ts";
import type { Frame } from "../../src/engine/run/frame.ts";
import { newProblem } from "../../src/engine/run/problem.ts";
import { finish } from "../../src/engine/testing/finish.ts";
import { choicesFor } from "../../src/engine/testing/run.ts";
import type { Matrix } from "../../src/maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../src/models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../src/models/shared/points.ts";
import type { Contender } from "./contender.ts";
import type { EmProblem } from "./problem.ts";

/** The path the app runs: an E-step frame and an M-step frame, with ℓ, the ELBO and all γ kept. */
export function ours({
  rows,
  start,
}: Pick<EmProblem, "start"> & { readonly rows: Matrix }): Contender {
  const components = start.weights.length;
  const model = { kind: "gaussian-mixture", components, covariance: "full", floor: null } as const;
  const problem = newProblem({ points: pointsFromRows(rows) }, choicesFor(model, start));
  let frame: Frame = finish(begin(problem, start));
  const halfStep = () => {
    const { frame: next } = finish(advance(problem, frame));
    if (!next) throw new Error("EM came to an end.");
    frame = next;
  };
  return {
    restart: () => {
      frame = finish(begin(problem, start));
    },
    iterate: () => {
      halfStep();
      halfStep();
    },
    theta: () => frame.theta as GaussianMixtureTheta,
    logLikelihood: () => frame.logLikelihood ?? Number.NaN,
  };
}
