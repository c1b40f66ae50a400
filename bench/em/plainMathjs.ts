import { add, det, exp, inv, type Matrix, matrix, multiply, subtract, transpose } from "mathjs";
import type { Contender } from "./contender.ts";
import type { EmProblem } from "./problem.ts";

/** EM as the formulas read, on mathjs matrices; inverses and determinants out of the loop. */
export function plainMathjs({ rows, start }: EmProblem): Contender {
  const points = rows.map(([x, y]) => matrix([[x], [y]]));
  const each = start.weights.map((_, k) => k);
  const column = (mean: readonly number[]) => matrix(mean.map((m) => [m]));
  const square = (s: readonly (readonly number[])[]) => matrix(s.map((row) => [...row]));
  const first = () => ({
    weights: [...start.weights],
    means: start.means.map(column),
    covariances: start.covariances.map(square),
  });
  let theta = first();

  const quadratic = (d: Matrix, inverse: Matrix): number =>
    multiply(multiply(transpose(d), inverse), d).get([0, 0]);

  function eStep(): number[][] {
    const inverses = theta.covariances.map((s) => inv(s));
    const factors = theta.covariances.map((s) => 1 / (2 * Math.PI * Math.sqrt(det(s))));
    return points.map((x) => {
      const joint = each.map((k) => {
        const d = subtract(x, theta.means[k] as Matrix);
        const density = (factors[k] as number) * exp(-0.5 * quadratic(d, inverses[k] as Matrix));
        return (theta.weights[k] as number) * density;
      });
      const total = joint.reduce((sum, p) => sum + p, 0);
      return joint.map((p) => p / total);
    });
  }

  function mStep(gamma: readonly (readonly number[])[]): void {
    const counts = each.map((k) => gamma.reduce((sum, row) => sum + (row[k] as number), 0));
    const means = each.map((k) => {
      let sum: Matrix = matrix([[0], [0]]);
      points.forEach((x, n) => {
        sum = add(sum, multiply(x, gamma[n]?.[k] as number)) as Matrix;
      });
      return multiply(sum, 1 / (counts[k] as number)) as Matrix;
    });
    const covariances = each.map((k) => {
      let sum: Matrix = matrix([
        [0, 0],
        [0, 0],
      ]);
      points.forEach((x, n) => {
        const d = subtract(x, means[k] as Matrix);
        const outer = multiply(d, transpose(d));
        sum = add(sum, multiply(outer, gamma[n]?.[k] as number)) as Matrix;
      });
      return multiply(sum, 1 / (counts[k] as number)) as Matrix;
    });
    theta = { weights: counts.map((count) => count / points.length), means, covariances };
  }

  return {
    restart: () => {
      theta = first();
    },
    iterate: () => mStep(eStep()),
    theta: () => ({
      weights: theta.weights,
      means: theta.means.map((mean) => mean.toArray().flat() as number[]),
      covariances: theta.covariances.map((s) => s.toArray() as number[][]),
    }),
  };
}
