import type { Data, Kernel, Start } from "../../contract/kernel.ts";
import { meanLogDensity } from "../../shared/gaussians/meanLogDensity.ts";
import { map } from "../map.ts";
import { drawnFrom } from "../quadrature/mass.ts";
import { type LogDensitySpec, learnsPrior } from "../spec.ts";
import { firstPhi, firstTheta, type Stated } from "../start.ts";
import type { Parse } from "../targets/index.ts";
import { logPrior } from "../targets/logistic.ts";
import { entropyOf, type Phi, type Stats, squareOf, type Theta } from "../theta.ts";
import { expectationOf } from "./expectation.ts";
import { lambdaOf, type Posed, posed } from "./posed.ts";
import { step } from "./steps.ts";

/** A prior as flat as this, as after a step of q that was too long, has no mass that the quadrature of ℓ finds. */
const FLAT = 1e-11;
const nothing: Phi = { mean: [0, 0], covariance: [] };

type LogDensityKernel = Kernel<LogDensitySpec, Theta, Posed, Stats, Phi>;

/** The kernel, with what reads a typed target where that is one. */
export function kernelWith(parse: Parse | null): LogDensityKernel {
  const on = (spec: LogDensitySpec, data: Data) => posed(spec, data, parse);
  return {
    start: (spec, _data, start) => firstTheta(spec, start),
    allocate: on,
    evidence: () => ({
      logLikelihood: 0,
      entropy: 0,
      stats: { phi: nothing, fit: 0, square: 0, error: 0 },
    }),
    infer: () => {
      throw new Error("The posterior of a log-density is out of reach.");
    },
    phi: {
      first: (spec, data, start, theta, rng) =>
        firstPhi(start as Start<Stated>, () => on(spec, data).massAt(theta), rng),
      // q is one for all points: it is told once they have all been passed.
      infer: (_spec, { points }, theta, phi, { to }, q, into) => {
        if (to < points.size) return;
        const { logEvidence, error } = q.massAt(theta);
        into.logLikelihood = logEvidence;
        into.entropy = entropyOf(phi);
        Object.assign(into.stats, {
          phi,
          fit: expectationOf(q.fit, phi).value,
          square: squareOf(phi),
          error,
        });
      },
      step: (choice, lesson) => step(choice, lesson, on(lesson.spec, lesson.data)),
    },
    // E_q[‖w‖²] = 2/λ at the maximum of E_q[log N(w | 0, I/λ)].
    maximise: (spec, _data, { square }, theta, blocks = ["prior"]) => {
      if (!learnsPrior(spec) || !blocks.includes("prior")) return { theta };
      const lambda = 2 / square;
      return lambda > FLAT
        ? { theta: { lambda } }
        : { theta: null, ended: { status: "degenerate", components: [] } };
    },
    lines: (spec, data, stats, theta) => {
      const { meanHeight, logEvidence, mean, covariance } = on(spec, data).massAt(theta);
      const forward = meanHeight - logEvidence - meanLogDensity({ mean, covariance }, stats.phi);
      const prior = priorOf(spec, stats, theta);
      if (prior === null) return { forwardKl: forward };
      const klPrior = klOf(stats.phi, lambdaOf(spec, theta) ?? 1);
      return { forwardKl: forward, klPrior, otherForm: stats.fit - klPrior };
    },
    expectedLogJoint: (spec, stats, theta) => {
      const prior = priorOf(spec, stats, theta);
      return prior === null ? [stats.fit] : [prior, stats.fit];
    },
    // None of −∞, which is as far below ℓ as can be.
    rounding: (_spec, { fit, error }) =>
      error + 1e-13 * (1 + (Number.isFinite(fit) ? Math.abs(fit) : 0)),
    between: (_spec, a, b, s) => {
      if (a.lambda === undefined || b.lambda === undefined) return a;
      const lambda = a.lambda + s * (b.lambda - a.lambda);
      return lambda > 0 ? { lambda } : null;
    },
    portrait: (spec, data, theta) => on(spec, data).portraitAt(theta),
    map,
    density: {
      logJoint: (spec, theta, { columns: [x, y] }, into, data = none) => {
        if (x && y) on(spec, data).at(theta)(x, y, { value: into });
      },
      sample: (spec, theta, size, rng, data = none) => ({
        size,
        dimensions: 2,
        columns: drawnFrom(on(spec, data).massAt(theta), size, rng),
      }),
    },
  };
}

const none: Data = { points: { size: 0, dimensions: 2, columns: [] } };

/** E_q[log p(w)]; null where there is no prior. */
function priorOf(spec: LogDensitySpec, { square }: Stats, theta: Theta): number | null {
  const lambda = lambdaOf(spec, theta);
  return lambda === null ? null : logPrior(lambda, square);
}

/** KL(q ‖ p(w)), w ~ N(0, I/λ). */
const klOf = (phi: Phi, lambda: number): number =>
  -entropyOf(phi) - logPrior(lambda, squareOf(phi));
