import { symmetricEigen } from "../maths/linear/eigen.ts";
import type { Points } from "../models/shared/points.ts";
import { spreadOf } from "../models/shared/spread.ts";
import { type Classifier, type Fit, fitted, impossible } from "./contract.ts";
import type { Labelled } from "./labelled.ts";
import { newton } from "./newton.ts";
import { type Design, passOver } from "./sigmoid.ts";

/** q(y = + | x) = σ(bias + ⟨weights, x⟩), the first class being +. */
export interface Logistic extends Classifier {
  readonly bias: number;
  readonly weights: readonly number[];
  /** Σ_n log q(y_n | x_n) after each step of Newton's method, from zero weights on, in nats. */
  readonly logLikelihoods: readonly number[];
}

export const SEPARABLE =
  "The classes can be separated by a line, so that the weights of logistic regression grow without end.";

/** Smallest eigenvalue a point, of the design's second moments, that tells all weights apart. */
const FLAT = 1e-12;

/**
 * Logistic regression of two classes by maximum likelihood, unpenalised, by Newton's method
 * from zero weights (Bishop, PRML, section 4.3.3); pauses once a step. A sentence where there
 * are other than two classes, where many weights fit equally well, or where none fit best
 * because some line leaves no point on its wrong side (Albert & Anderson 1984).
 */
export function* fitLogistic(labelled: Labelled): Generator<void, Fit<Logistic>> {
  const { points, classOf, codes } = labelled;
  if (codes.length !== 2)
    return impossible(
      `Logistic regression here tells two classes apart; there are ${codes.length}.`,
    );
  const centre = points.columns.map(meanOf);
  const scale = spreadOf(points);
  const design = standardised(points, centre, scale, classOf);
  yield;
  const start = new Array<number>(points.dimensions + 1).fill(0);
  const { curvature } = passOver(design, start);
  if (scale.includes(0) || (symmetricEigen(curvature).values[0] ?? 0) < FLAT * points.size)
    return impossible("All points lie on a line: many weights of logistic regression fit as well.");
  const { place, values } = yield* newton(design, start);
  if (!place) return impossible(SEPARABLE);
  const [bias = 0, ...slopes] = place;
  const weights = slopes.map((slope, d) => slope / (scale[d] ?? 1));
  const shift = weights.reduce((sum, weight, d) => sum + weight * (centre[d] ?? 0), 0);
  return fitted(logisticOf(bias - shift, weights, values));
}

export function logisticOf(
  bias: number,
  weights: readonly number[],
  logLikelihoods: readonly number[] = [],
): Logistic {
  return {
    bias,
    weights,
    logLikelihoods,
    classes: 2,
    scores: (columns, n, into) => {
      let a = bias;
      for (let d = 0; d < weights.length; d++)
        a += (weights[d] as number) * ((columns[d] as ArrayLike<number>)[n] as number);
      into[0] = a;
      into[1] = 0;
    },
  };
}

/** Axes of mean 0 and standard deviation 1, so that no unit of measurement costs digits. */
function standardised(
  { size, columns }: Points,
  centre: readonly number[],
  scale: readonly number[],
  classOf: Int16Array,
): Design {
  return {
    size,
    columns: columns.map((column, d) => {
      const [c, s] = [centre[d] ?? 0, scale[d] || 1];
      return column.map((x) => (x - c) / s);
    }),
    signs: Int8Array.from(classOf, (k) => (k === 0 ? 1 : -1)),
  };
}

function meanOf(column: Float64Array): number {
  const first = column[0] ?? 0;
  return first + column.reduce((sum, x) => sum + (x - first), 0) / column.length;
}
