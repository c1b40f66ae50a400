import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { build } from "../../maths/linear/matrix.ts";

/** Places t and weights, which sum to 1: Σ_i w_i f(t_i) is E[f(t)], t ~ N(0, 1), exact for polynomials of degree 2n − 1. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The Gauss–Hermite rule of n nodes for N(0, 1): the nodes are the eigenvalues of the Jacobi matrix,
 * made exact to rounding by a step of Newton's, the weights 1/Σ_k h_k(t)² over the orthonormal
 * polynomials. Source: Golub & Welsch (1969).
 */
export function gaussHermite(n: number): Rule {
  const jacobi = build(n, n, (i, j) => (Math.abs(i - j) === 1 ? Math.sqrt(Math.max(i, j)) : 0));
  const nodes = symmetricEigen(jacobi).values.map((t) => {
    const { last, before } = polynomials(n, t);
    return t - last / (Math.sqrt(n) * before);
  });
  return { nodes, weights: nodes.map((t) => 1 / polynomials(n, t).squares) };
}

/** h_n, h_{n−1} and Σ_{k<n} h_k², of the polynomials orthonormal under N(0, 1), at t. */
function polynomials(n: number, t: number) {
  let [before, last, squares] = [0, 1, 0];
  for (let k = 0; k < n; k++) {
    squares += last * last;
    const next = (t * last - Math.sqrt(k) * before) / Math.sqrt(k + 1);
    [before, last] = [last, next];
  }
  return { last, before, squares };
}
