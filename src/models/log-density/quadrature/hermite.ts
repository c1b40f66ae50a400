import { entry } from "../../../maths/linear/matrix.ts";
import type { Rule } from "../../shared/hermite.ts";

/** Places (t, u) of N(0, I) on the plane with their weights. */
export interface Nodes {
  readonly t: Float64Array;
  readonly u: Float64Array;
  readonly weights: Float64Array;
}

/** Weights that add nothing, and whose nodes lie so far out that a log-density may not be told from −∞ there. */
const NOTHING = 1e-20;

/** The product of a rule with itself, without what adds nothing. */
export function squared({ nodes, weights }: Rule): Nodes {
  const n = nodes.length;
  const all = Array.from({ length: n * n }, (_, i) => [Math.floor(i / n), i % n] as const).filter(
    ([i, j]) => entry(weights, i) * entry(weights, j) > NOTHING,
  );
  return {
    t: Float64Array.from(all, ([i]) => entry(nodes, i)),
    u: Float64Array.from(all, ([, j]) => entry(nodes, j)),
    weights: Float64Array.from(all, ([i, j]) => entry(weights, i) * entry(weights, j)),
  };
}
