import { entry } from "../maths/linear/matrix.ts";
import { logSumExp } from "../maths/special/logSumExp.ts";
import type { Classifier, Columns } from "./contract.ts";
import type { Labelled } from "./labelled.ts";

/** How a classifier does on labelled points. */
export interface Score {
  /** Points given another class than their own; of equal scores the first class is given. */
  readonly errors: number;
  /** Σ_n log q(y_n | x_n), in nats. */
  readonly conditional: number;
}

export function scoreOf(
  { classes, scores }: Classifier,
  { points, classOf }: Pick<Labelled, "points" | "classOf">,
): Score {
  const values = new Float64Array(classes);
  let errors = 0;
  let conditional = 0;
  for (let n = 0; n < points.size; n++) {
    const own = classOf[n] as number;
    scores(points.columns, n, values);
    if (highest(values) !== own) errors += 1;
    conditional += (values[own] ?? Number.NEGATIVE_INFINITY) - logSumExp(values);
  }
  return { errors, conditional };
}

/** Index of the highest score, the first of equals. */
function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (entry(values, k) > entry(values, best)) best = k;
  return best;
}

/** log q(y = over | x) − log q(y = under | x), in nats. */
interface LogOdds {
  readonly over: number;
  readonly under: number;
  readonly value: number;
}

/**
 * The log-odds at place n of the columns: of the first class over the second where there are
 * two, else of the most probable class over the next.
 */
export function logOddsAt({ classes, scores }: Classifier, columns: Columns, n = 0): LogOdds {
  const values = new Float64Array(classes);
  scores(columns, n, values);
  const order = [...values.keys()].sort((a, b) => entry(values, b) - entry(values, a));
  const [over = 0, under = 1] = classes === 2 ? [0, 1] : order;
  return { over, under, value: entry(values, over) - entry(values, under) };
}
