import { entry } from "../../maths/linear/matrix.ts";
import type { Missing } from "../../models/contract/gaps.ts";
import { gapKernels } from "../../models/faces.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { type Points, pickedFrom } from "../../models/shared/points.ts";
import { type Problem, pass, responsibilitiesOn, roomFor } from "../run/problem.ts";
import type { Answers, QuestionOf } from "../thread/protocol.ts";

/** Rows looked at between two pauses. */
const SLICE = 4096;

/**
 * The mean and the standard deviation of each missing entry of some rows (all, if null) under the q
 * that came from `origin`: with γ_k of the row, Σ_k γ_k m_k and the root of Σ_k γ_k (v_k + (m_k − m)²).
 */
export function* imputed(
  problem: Problem,
  { origin, rows }: QuestionOf<"imputed">,
): Generator<void, Answers["imputed"]> {
  const { points } = problem.data;
  const asked = rowsWithGaps(points, rows);
  const own = roomFor(problem, origin);
  yield* pass(own, origin);
  // Without a pause as far as q is needed: a run may overwrite it when this pauses.
  const weights = Array.from(asked, (n) => gammaOf(own, n));
  const found: { row: number; column: number; mean: number; deviation: number }[] = [];
  for (let from = 0; from < asked.length; from += SLICE) {
    const some = asked.subarray(from, from + SLICE);
    for (const [i, missing] of missingOf(own, origin.theta, some).entries())
      for (const [at, column] of missing.columns.entries()) {
        const told = mixed(missing, weights[from + i] ?? [], at);
        found.push({ row: entry(some, i), column, ...told });
      }
    yield;
  }
  return {
    rows: Uint32Array.from(found, ({ row }) => row),
    columns: Uint8Array.from(found, ({ column }) => column),
    means: Float64Array.from(found, ({ mean }) => mean),
    deviations: Float64Array.from(found, ({ deviation }) => deviation),
  };
}

/** The regression of what is missing of one point on what is there, component by component. */
export function* regression(
  problem: Problem,
  { origin, point }: QuestionOf<"regression">,
): Generator<void, Answers["regression"]> {
  const own = roomFor(problem, origin);
  yield* pass(own, origin);
  const none = { columns: [], weights: [], given: [], means: [], deviations: [] };
  const [n] = rowsWithGaps(problem.data.points, Uint32Array.of(point));
  if (n === undefined) return none;
  const weights = gammaOf(own, n);
  const [missing] = missingOf(own, origin.theta, Uint32Array.of(n));
  if (!missing) return none;
  const each = missing.columns.map((_, at) => mixed(missing, weights, at));
  return {
    ...missing,
    weights,
    means: each.map(({ mean }) => mean),
    deviations: each.map(({ deviation }) => deviation),
  };
}

function missingOf({ data, choices }: Problem, theta: unknown, rows: Uint32Array) {
  const { model } = choices;
  return gapKernels.of(model).missing(model, theta, pickedFrom(data.points, rows));
}

/** Those of the rows, all if null, of which an entry is missing. */
function rowsWithGaps(points: Points, rows: Uint32Array | null): Uint32Array {
  if (!hasGaps(points)) return new Uint32Array();
  const all = rows ?? Uint32Array.from({ length: points.size }, (_, n) => n);
  return all.filter(
    (n) => n < points.size && points.columns.some((column) => Number.isNaN(column[n])),
  );
}

const gammaOf = (own: Problem, n: number): number[] =>
  Array.from(responsibilitiesOn(own, { from: n, to: n + 1 }));

/** Mean and standard deviation of the mixture of Gaussians that a missing entry has. */
function mixed({ given }: Missing, weights: readonly number[], at: number) {
  const mean = given.reduce((sum, { means }, k) => sum + entry(weights, k) * entry(means, at), 0);
  const variance = given.reduce(
    (sum, { means, variances }, k) =>
      sum + entry(weights, k) * (entry(variances, at) + (entry(means, at) - mean) ** 2),
    0,
  );
  return { mean, deviation: Math.sqrt(variance) };
}
