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
  // Taken without a pause: a run may make another q in the same room.
  const q = responsibilitiesOn(own, { from: 0, to: points.size });
  const weightsOf = (n: number): number[] =>
    Array.from({ length: q.length / points.size }, (_, c) => entry(q, c * points.size + n));
  const size = entriesMissing(points, asked);
  const found = {
    rows: new Uint32Array(size),
    columns: new Uint8Array(size),
    means: new Float64Array(size),
    deviations: new Float64Array(size),
  };
  let place = 0;
  for (let from = 0; from < asked.length; from += SLICE) {
    const some = asked.subarray(from, from + SLICE);
    for (const [i, missing] of missingOf(own, origin.theta, some).entries()) {
      const n = entry(some, i);
      const weights = weightsOf(n);
      for (const [at, column] of missing.columns.entries()) {
        const { mean, deviation } = mixed(missing, weights, at);
        found.rows[place] = n;
        found.columns[place] = column;
        found.means[place] = mean;
        found.deviations[place] = deviation;
        place += 1;
      }
    }
    yield;
  }
  return found;
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
  const weights = Array.from(responsibilitiesOn(own, { from: n, to: n + 1 }));
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

const entriesMissing = ({ columns }: Points, rows: Uint32Array): number =>
  columns.reduce(
    (sum, column) => sum + rows.reduce((own, n) => own + Number(Number.isNaN(column[n])), 0),
    0,
  );

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
