import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { at, build, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Belief, TwoWeights } from "../contract/drawn/weights.ts";
import type { Data } from "../contract/kernel.ts";
import { DRAWN } from "./curves.ts";
import { designOf } from "./kernel/design.ts";
import { covarianceOf, posteriorOf } from "./kernel/posterior.ts";
import { drawOf } from "./prediction.ts";
import type { RegressionSpec } from "./spec.ts";
import type { RegressionTheta } from "./theta.ts";

type Two = readonly [number, number];

/** How far a likelihood that says nothing along a direction is drawn there, in σ of the prior. */
const FAR = 1e3;
/** Share of the largest below which a precision says nothing. */
const NOTHING = 1e-12;

/** p(w), p(y | w) and q(w) over two of the weights, under the θ that q came from; without a q the prior alone. */
export function weights(
  { basis }: RegressionSpec,
  { points }: Data,
  theta: RegressionTheta,
  qTheta: RegressionTheta | null,
  two: Two,
  seed: number,
): TwoWeights {
  const { lambda, beta } = qTheta ?? theta;
  const design = designOf(basis, points);
  const prior: Belief = {
    kind: "prior",
    name: "prior p(w)",
    centre: [0, 0],
    covariance: build(2, 2, (i, j) => (i === j ? 1 / lambda : 0)),
  };
  if (!qTheta) return { beliefs: [prior], drawn: [] };
  const q = posteriorOf(design, qTheta);
  const s = covarianceOf(q);
  const rng = seeded(seed);
  const drawn = Array.from({ length: DRAWN }, () =>
    drawOf(
      q,
      q.mean.map(() => normal(rng)),
    ),
  );
  const pick = (v: Vector): Two => [entry(v, two[0]), entry(v, two[1])];
  const told = points.size > 0 ? likelihood(design.triangle, q.mean, beta, lambda, two) : null;
  const posterior: Belief = {
    kind: "posterior",
    name: "posterior q(w)",
    centre: pick(q.mean),
    covariance: build(2, 2, (i, j) => at(s, two[i as 0 | 1], two[j as 0 | 1])),
  };
  return { beliefs: told ? [prior, told, posterior] : [prior, posterior], drawn: drawn.map(pick) };
}

/** p(y | w) over two weights, the others at their means, as a Gaussian: a strip where it says nothing along one direction. */
function likelihood(
  triangle: Matrix,
  mean: Vector,
  beta: number,
  lambda: number,
  two: Two,
): Belief | null {
  const size = mean.length;
  // What is left of y once the other weights have their say.
  const left = triangle.map((row) =>
    mean.reduce((rest, m, k) => rest - (two.includes(k) ? 0 : entry(row, k) * m), entry(row, size)),
  );
  const precision = build(2, 2, (i, j) =>
    triangle.reduce(
      (sum, row) => sum + beta * entry(row, two[i as 0 | 1]) * entry(row, two[j as 0 | 1]),
      0,
    ),
  );
  const pull = two.map((k) =>
    triangle.reduce((sum, row, n) => sum + beta * entry(row, k) * entry(left, n), 0),
  );
  const { values, vectors } = symmetricEigen(precision);
  const most = Math.max(...values);
  if (!(most > 0)) return null;
  const at2: Two = [entry(mean, two[0]), entry(mean, two[1])];
  const parts = values.map((value, k) => {
    const v = vectors[k] ?? [];
    const along = (w: Vector) => entry(v, 0) * entry(w, 0) + entry(v, 1) * entry(w, 1);
    const says = value > NOTHING * most;
    return {
      v,
      centre: says ? along(pull) / value : along(at2),
      variance: Math.min(says ? 1 / value : Number.POSITIVE_INFINITY, FAR ** 2 / lambda),
    };
  });
  const [a, b] = [0, 1].map((d) =>
    parts.reduce((sum, { v, centre }) => sum + centre * entry(v, d), 0),
  );
  return {
    kind: "likelihood",
    name: size > 2 ? "likelihood p(y | w), other weights at m" : "likelihood p(y | w)",
    centre: [a ?? 0, b ?? 0],
    covariance: build(2, 2, (i, j) =>
      parts.reduce((sum, { v, variance }) => sum + variance * entry(v, i) * entry(v, j), 0),
    ),
  };
}
