import { build, entry, type Matrix, type Vector } from "../../../../maths/linear/matrix.ts";
import type { Pattern } from "../../../shared/gaps/patterns.ts";
import { noisesOf, type PpcaTheta } from "../../theta.ts";
import { dot } from "../residual.ts";
import { posteriorOfPart } from "./part.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * The posterior of rows of one pattern of gaps. With e = x − Wz − μ it is of y = (e, z), as θ next
 * to that of q leaves e small: E[z] = B_o(x_o − μ_o), e_o what is left of x_o, and where x_d is missing
 * e_d is the noise itself. Source: Tipping & Bishop (1999), section 4; Ilin & Raiko (2010), Practical
 * approaches to principal component analysis in the presence of missing values.
 */
export interface Given {
  /** B_o (q×|o|). */
  readonly project: Matrix;
  /** Cov[y | x_o], (D+q)×(D+q), whatever x_o. */
  readonly blur: Matrix;
  /** H(q(z_n, x_mis,n)), in nats. */
  readonly entropy: number;
  /** −½ (|o| log 2π + log |Cov[x_o]|). */
  readonly logNormaliser: number;
  /** Var[x_d | x_o] of what is missing. */
  readonly variances: Vector;
}

function givenBy(theta: PpcaTheta, { observed, missing }: Pattern): Given {
  const { mean, loadings } = theta;
  const [dimensions, factors] = [mean.length, loadings[0]?.length ?? 0];
  const noises = noisesOf(theta);
  const { project, root, entropy, logNormaliser } = posteriorOfPart(theta, observed);
  const through = (row: Vector | undefined) => columnsOf(root).map((column) => dot(row, column));
  const rows = [
    ...loadings.map((row, d) =>
      missing.includes(d) ? new Array<number>(factors).fill(0) : through(row.map((w) => -w)),
    ),
    ...root,
  ];
  const size = dimensions + factors;
  return {
    project,
    blur: build(size, size, (i, j) => {
      const own = i === j && missing.includes(i) ? entry(noises, i) : 0;
      return own + dot(rows[i], rows[j]);
    }),
    entropy: missing.reduce(
      (sum, d) => sum + 0.5 * (1 + LOG_2PI + Math.log(entry(noises, d))),
      entropy,
    ),
    logNormaliser,
    variances: missing.map((d) => {
      const row = through(loadings[d]);
      return dot(row, row) + entry(noises, d);
    }),
  };
}

const columnsOf = (a: Matrix): Matrix => a.map((_, k) => a.map((row) => entry(row, k)));

/** How many are kept: with many patterns they would be many. */
export const KEPT = 4096;

/** The posteriors by pattern, each made when it is first asked for. */
export function givensBy(theta: PpcaTheta, patterns: readonly Pattern[], kept = KEPT) {
  const known: Given[] = [];
  return (pattern: number): Given => {
    const made = known[pattern] ?? givenBy(theta, patterns[pattern] as Pattern);
    if (pattern < kept) known[pattern] = made;
    return made;
  };
}
