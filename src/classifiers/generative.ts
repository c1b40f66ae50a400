import { at, diagonal } from "../maths/linear/matrix.ts";
import { collapsed, fallenOnto } from "../models/shared/gaussians/collapse.ts";
import {
  componentsOf,
  type Gaussians,
  type Kernel,
  kernelOf,
} from "../models/shared/gaussians/gaussians.ts";
import type { ClassMoments } from "./classMoments.ts";
import { type Classifier, type Columns, type Fit, fitted, impossible } from "./contract.ts";
import type { Labelled } from "./labelled.ts";

/** q(x, y) = α_y N(x | μ_y, Σ_y): the mixture whose components are the classes. */
export interface Generative extends Classifier {
  readonly theta: Gaussians;
}

/** The classifier of a mixture whose component k is class k: log q(y = k | x) = log α_k N(x | μ_k, Σ_k) + constant. */
function generativeOf(theta: Gaussians): Generative {
  const kernels = componentsOf(theta).map(kernelOf);
  const solved = new Float64Array(theta.means[0]?.length ?? 0);
  return {
    theta,
    classes: kernels.length,
    scores: (columns, n, into) => {
      for (let k = 0; k < kernels.length; k++)
        into[k] = logJointAt(kernels[k] as Kernel, columns, n, solved);
    },
  };
}

/** constant − ½‖L⁻¹(x − μ)‖², solved forward row by row. */
function logJointAt(
  { constant, mean, rows }: Kernel,
  columns: Columns,
  n: number,
  solved: Float64Array,
): number {
  let value = constant;
  for (let d = 0; d < mean.length; d++) {
    const row = rows[d] as readonly number[];
    let z = ((columns[d] as ArrayLike<number>)[n] as number) - (mean[d] as number);
    for (let e = 0; e < d; e++) z -= (row[e] as number) * (solved[e] as number);
    z *= row[d] as number;
    solved[d] = z;
    value -= 0.5 * z * z;
  }
  return value;
}

/** α_k = n_k / N, μ_k and Σ_k of each class: the labelled maximum-likelihood θ, whatever its Σ_k. */
export function labelledTheta(moments: readonly ClassMoments[]): Gaussians {
  const total = moments.reduce((sum, { count }) => sum + count, 0);
  return {
    weights: moments.map(({ count }) => count / total),
    means: moments.map(({ mean }) => mean),
    covariances: moments.map(({ covariance }) => covariance),
  };
}

/** The same θ with the diagonals of its covariances alone: naive Bayes (eqs 26 to 29). */
export function naiveTheta(theta: Gaussians): Gaussians {
  const covariances = theta.covariances.map((s) => diagonal(s.length, (i) => at(s, i, i)));
  return { ...theta, covariances };
}

/** The generative classifier of labelled ML, where every class has a covariance. */
export function fitGenerative(
  labelled: Labelled,
  moments: readonly ClassMoments[],
): Fit<Generative> {
  const theta = labelledTheta(moments);
  const { dimensions } = labelled.points;
  const small = moments.findIndex(({ count }) => count < dimensions + 1);
  if (small >= 0) {
    const has = pointsIn(moments[small]?.count ?? 0);
    const needs = `a covariance in ${dimensions} dimensions needs at least ${dimensions + 1}`;
    return impossible(`Class ${labelled.names[small]} has ${has}; ${needs}.`);
  }
  return solid(labelled, theta);
}

/** Naive Bayes with Gaussian marginals, where every class has a variance along each axis. */
export function fitNaiveBayes(
  labelled: Labelled,
  moments: readonly ClassMoments[],
): Fit<Generative> {
  const theta = naiveTheta(labelledTheta(moments));
  const small = moments.findIndex(({ count }) => count < 2);
  if (small >= 0)
    return impossible(
      `Class ${labelled.names[small]} has ${pointsIn(1)}; a variance needs at least 2.`,
    );
  return solid(labelled, theta);
}

const pointsIn = (count: number): string => (count === 1 ? "1 point" : `${count} points`);

function solid({ points, names }: Labelled, theta: Gaussians): Fit<Generative> {
  const [thin] = collapsed(theta);
  if (thin === undefined) return fitted(generativeOf(theta));
  const place = fallenOnto(points, theta.means[thin] ?? [], theta.covariances[thin] ?? []);
  const lie = place === "point" ? "are all at one place" : "lie on a line";
  return impossible(`The points of class ${names[thin]} ${lie}: its covariance is singular.`);
}

/**
 * A mixture fitted without labels, as a classifier: `matched` tells which class each component
 * is taken for. A component left over stands for a class of its own, which no point has; a
 * class without a component has probability 0.
 */
export function unlabelledOf(
  theta: Gaussians,
  matched: readonly (number | null)[],
  classes: number,
): Classifier {
  const mixture = generativeOf(theta);
  let extra = classes;
  const classOf = matched.map((k) => k ?? extra++);
  const joint = new Float64Array(mixture.classes);
  return {
    classes: extra,
    scores: (columns, n, into) => {
      mixture.scores(columns, n, joint);
      into.fill(Number.NEGATIVE_INFINITY);
      for (let k = 0; k < joint.length; k++) into[classOf[k] as number] = joint[k] as number;
    },
  };
}
