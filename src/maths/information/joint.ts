import { type Matrix, transpose } from "../linear/matrix.ts";
import { entropy, klDivergence } from "./discrete.ts";

/** What two variables tell of each other, in nats. */
export interface Information {
  /** H(X), H(Y) and H(X, Y). */
  readonly x: number;
  readonly y: number;
  readonly joint: number;
  /** H(X | Y) and H(Y | X). */
  readonly xGivenY: number;
  readonly yGivenX: number;
  /** I(X; Y) = KL(p(x, y) ‖ p(x) p(y)). */
  readonly mutual: number;
}

/** p(x) of a joint table p(x, y) with a row for each x and a column for each y. */
export const marginalX = (joint: Matrix): number[] =>
  joint.map((row) => row.reduce((sum, p) => sum + p, 0));

/** p(y) of it. */
export const marginalY = (joint: Matrix): number[] => marginalX(transpose(joint));

/**
 * Entropies and mutual information of a joint table p(x, y) (a row for each x), each from its own
 * definition: H(X | Y) = Σ_y p(y) H(X | Y = y). Source: Cover & Thomas, sections 2.2 and 2.3.
 */
export function informationOf(joint: Matrix): Information {
  const [x, y] = [marginalX(joint), marginalY(joint)];
  return {
    x: entropy(x),
    y: entropy(y),
    joint: entropy(joint.flat()),
    xGivenY: conditionalEntropy(transpose(joint), y),
    yGivenX: conditionalEntropy(joint, x),
    mutual: klDivergence(
      joint.flat(),
      x.flatMap((px) => y.map((py) => px * py)),
    ),
  };
}

/** Σ_i p_i H(row i ÷ p_i), where the rows sum to p_i. */
function conditionalEntropy(rows: Matrix, p: readonly number[]): number {
  return rows.reduce((sum, row, i) => {
    const whole = p[i] ?? 0;
    return whole > 0 ? sum + whole * entropy(row.map((part) => part / whole)) : sum;
  }, 0);
}
