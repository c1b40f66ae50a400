import {
  build,
  entry,
  type Matrix,
  multiply,
  transpose,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import { type Moments, newMoments, scatterOver } from "../../shared/moments.ts";
import type { Posterior } from "./posterior.ts";

/** The moments of the data and the posterior they were passed under: q is a linear map of x. */
export interface Statistics {
  readonly moments: Moments;
  /** null until a span was passed over. */
  posterior: Posterior | null;
}

export function newStatistics(dimensions: number): Statistics {
  const [moments] = newMoments(1, dimensions) as [Moments];
  return { moments, posterior: null };
}

/** Expected first and second moments of x and z under q, per point, the second about the first. */
export interface Expected {
  readonly x: Vector;
  readonly z: Vector;
  /** D×D. */
  readonly xx: Matrix;
  /** D×q. */
  readonly xz: Matrix;
  /** q×q. */
  readonly zz: Matrix;
}

/**
 * The means over n of x_n and E[z_n], and of E[xxᵀ], E[xzᵀ], E[zzᵀ] about those: with S the
 * covariance of the data, SBᵀ and BSBᵀ + V. Source: Bishop, PRML, eqs 12.54 and 12.55.
 */
export function expectedOf({ moments }: Statistics, posterior: Posterior): Expected {
  const { centre, project, covariance } = posterior;
  const xx = scatterOver(moments, moments.count);
  const xz = multiply(xx, transpose(project));
  const spread = multiply(project, xz);
  const size = covariance.length;
  return {
    x: Array.from(moments.mean),
    z: project.map((row) =>
      row.reduce((sum, b, d) => sum + b * (entry(moments.mean, d) - entry(centre, d)), 0),
    ),
    xx,
    xz,
    // Symmetric to the last bit, as Cholesky reads one triangle.
    zz: build(size, size, (i, j) => {
      const [a, b] = [Math.max(i, j), Math.min(i, j)];
      return entry(spread[a] ?? [], b) + entry(covariance[a] ?? [], b);
    }),
  };
}
