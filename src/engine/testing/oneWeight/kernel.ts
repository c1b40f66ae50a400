import { normal, type Rng, seeded } from "../../../maths/random.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import type { Evidence, Kernel, Maximised } from "../../../models/contract/kernel.ts";
import type { Lesson } from "../../../models/contract/rule.ts";
import type { Points, Span } from "../../../models/shared/points.ts";
import type { ClimbQ, OneWeightSpec, Phi, Stats, Theta, Together } from "./spec.ts";

const LOG_2PI = Math.log(2 * Math.PI);
const DRAWS = 400;

/** As q is one for all points, nothing is kept of it beside the statistics. */
type Q = null;

/** Bishop, PRML, sections 3.3 and 3.5; nothing here is clever, so that the contract is what is tried. */
export const kernel: Kernel<OneWeightSpec, Theta, Q, Stats, Phi> = {
  start: (_spec, _data, start) => {
    if ("kind" in start) return { beta: 1 / start.seed, lambda: start.seed };
    const { beta, lambda } = start;
    if (beta > 0 && lambda > 0) return { beta, lambda };
    throw new Error("β and λ are numbers above 0.");
  },
  allocate: () => null,
  evidence: () => {
    const q = { mean: 0, variance: 1 };
    return { logLikelihood: 0, entropy: 0, stats: { size: 0, xx: 0, xy: 0, yy: 0, q } };
  },
  infer: (spec, { points }, theta, span, _q, into) => {
    gather(points, span, into.stats);
    known(spec, theta, posteriorOf(theta, into.stats), into);
  },
  maximise: (_spec, _data, stats, theta, blocks = ["noise", "prior"]) => ({
    theta: {
      beta: blocks.includes("noise") ? stats.size / residual(stats) : theta.beta,
      lambda: blocks.includes("prior") ? 1 / square(stats.q) : theta.lambda,
    },
  }),
  learn: (choice, lesson) =>
    choice.kind === "fixed-point" ? fixedPoint(lesson) : climbTheta(choice as Together, lesson),
  phi: {
    first: (_spec, _data, start) =>
      typeof start === "object" && start !== null && "mean" in start
        ? (({ mean, variance }) => ({ mean, variance }))(start as Phi)
        : away,
    infer: (spec, { points }, theta, phi, span, _q, into) => {
      gather(points, span, into.stats);
      known(spec, theta, phi, into);
    },
    step: function* (choice, lesson) {
      yield;
      return climbQ(choice as ClimbQ, lesson);
    },
  },
  lines: (_spec, _data, stats, { beta, lambda }) => ({
    fit: logFit(stats, beta),
    klPrior: -entropyOf(stats.q) - logPriorOfWeight(stats, lambda),
  }),
  expectedLogJoint: (_spec, stats, { beta, lambda }) => [
    logPriorOfWeight(stats, lambda),
    logFit(stats, beta),
  ],
  map: {
    of: "phi",
    coordinates: () => [
      { name: "m", reach: 2 },
      { name: "s²", log: true, reach: 10 },
    ],
    read: (_spec, { phi }) => (phi ? [phi.mean, phi.variance] : []),
    put: (_spec, { theta }, [mean = 0, variance = 0]) =>
      variance > 0 ? { theta, phi: { mean, variance } } : null,
  },
  rounding: (_spec, { size, yy }, { beta }) => 1e-13 * (size + beta * yy),
  between: (_spec, a, b, s) => {
    const beta = a.beta + s * (b.beta - a.beta);
    const lambda = a.lambda + s * (b.lambda - a.lambda);
    return beta > 0 && lambda > 0 ? { beta, lambda } : null;
  },
  density: {
    logJoint: (_spec, { beta, lambda }, { size, columns: [xs, ys] }, into) => {
      for (let n = 0; n < size; n++) {
        const variance = 1 / beta + (xs?.[n] ?? 0) ** 2 / lambda;
        into[n] = -0.5 * (LOG_2PI + Math.log(variance) + (ys?.[n] ?? 0) ** 2 / variance);
      }
    },
    sample: (_spec, theta, size, rng) => drawn(theta, size, rng),
  },
};

/** A q that is none of the data's. */
const away: Phi = { mean: -1, variance: 4 };

function gather({ columns: [xs, ys] }: Points, { from, to }: Span, into: Stats): void {
  for (let n = from; n < to; n++) {
    const [x, y] = [xs?.[n] ?? 0, ys?.[n] ?? 0];
    into.size += 1;
    into.xx += x * x;
    into.xy += x * y;
    into.yy += y * y;
  }
}

/** What is known of all points so far: w is one for all of them, so that no sum over them tells it. */
function known(spec: OneWeightSpec, theta: Theta, q: Phi, into: Evidence<Stats>): void {
  into.stats.q = q;
  into.entropy = entropyOf(q);
  if (spec.ell === "estimated") Object.assign(into, estimate(theta, into.stats));
  else into.logLikelihood = spec.ell === "exact" ? logEvidence(theta, into.stats) : Number.NaN;
}

function posteriorOf({ beta, lambda }: Theta, { xx, xy }: Stats): Phi {
  const precision = lambda + beta * xx;
  return { mean: (beta * xy) / precision, variance: 1 / precision };
}

const logEvidence = ({ beta, lambda }: Theta, { size, xx, xy, yy }: Stats): number => {
  const precision = lambda + beta * xx;
  const explained = (beta * xy) ** 2 / precision;
  const volume = size * (Math.log(beta) - LOG_2PI) + Math.log(lambda / precision);
  return 0.5 * (volume - beta * yy + explained);
};

/** log p(y) by importance sampling from a Gaussian twice as wide as q, with its variance. */
function estimate({ beta, lambda }: Theta, stats: Stats) {
  const { mean, variance } = stats.q;
  const rng = seeded(1);
  const weights = Float64Array.from({ length: DRAWS }, () => {
    const z = normal(rng);
    const w = mean + 2 * Math.sqrt(variance) * z;
    const at = { ...stats, q: { mean: w, variance: 0 } };
    const proposal = -0.5 * (LOG_2PI + Math.log(4 * variance) + z * z);
    return logFit(at, beta) + logPriorOfWeight(at, lambda) - proposal;
  });
  const top = logSumExp(weights);
  const spread = weights.reduce((sum, one) => sum + Math.exp(2 * (one - top)), -1 / DRAWS);
  return { logLikelihood: top - Math.log(DRAWS), variance: spread };
}

const square = ({ mean, variance }: Phi): number => mean ** 2 + variance;
const residual = ({ xx, xy, yy, q }: Stats): number => yy - 2 * q.mean * xy + square(q) * xx;
const entropyOf = ({ variance }: Phi): number => 0.5 * (1 + LOG_2PI + Math.log(variance));

/** E_q[log p(y | w, β)]. */
const logFit = (stats: Stats, beta: number): number =>
  0.5 * (stats.size * (Math.log(beta) - LOG_2PI) - beta * residual(stats));

/** E_q[log p(w | λ)]. */
const logPriorOfWeight = ({ q }: Stats, lambda: number): number =>
  0.5 * (Math.log(lambda) - LOG_2PI - lambda * square(q));

const elboAt = (stats: Stats, { beta, lambda }: Theta, q: Phi): number =>
  logFit({ ...stats, q }, beta) + logPriorOfWeight({ ...stats, q }, lambda) + entropyOf(q);

/** A step up 𝓛 in (m, log s), halved until it does not fall. */
function climbQ(
  { stepSize }: ClimbQ,
  { stats, theta, phi }: Lesson<OneWeightSpec, Theta, Stats, Phi>,
) {
  const { beta, lambda } = theta;
  const precision = lambda + beta * stats.xx;
  const slopes = [beta * stats.xy - precision * phi.mean, 1 - precision * phi.variance] as const;
  const before = elboAt(stats, theta, phi);
  for (let size = stepSize / stats.size, i = 0; i < 60; size /= 2, i++) {
    const mean = phi.mean + size * slopes[0];
    const next = { mean, variance: phi.variance * Math.exp(2 * size * slopes[1]) };
    if (elboAt(stats, theta, next) >= before) return next;
  }
  return phi;
}

/** γ = 1 − λs², λ = γ/m², β = (N − γ)/‖y − mx‖². Source: MacKay (1992); PRML, eqs 3.91 to 3.95. */
function fixedPoint({ stats, theta }: Lesson<OneWeightSpec, Theta, Stats, Phi>): Maximised<Theta> {
  const { mean, variance } = stats.q;
  const gamma = 1 - theta.lambda * variance;
  const misfit = residual({ ...stats, q: { mean, variance: 0 } });
  return { theta: { lambda: gamma / mean ** 2, beta: (stats.size - gamma) / misfit } };
}

/** A step up 𝓛 in (log β, log λ). */
function climbTheta(
  { stepSize }: Together,
  { stats, theta: { beta, lambda } }: Lesson<OneWeightSpec, Theta, Stats, Phi>,
): Maximised<Theta> {
  const size = stepSize / stats.size;
  return {
    theta: {
      beta: beta * Math.exp((size * (stats.size - beta * residual(stats))) / 2),
      lambda: lambda * Math.exp((size * (1 - lambda * square(stats.q))) / 2),
    },
  };
}

function drawn({ beta, lambda }: Theta, size: number, rng: Rng): Points {
  const xs = Float64Array.from({ length: size }, () => normal(rng));
  const ys = xs.map((x) => (x * normal(rng)) / Math.sqrt(lambda) + normal(rng) / Math.sqrt(beta));
  return { size, dimensions: 2, columns: [xs, ys] };
}
