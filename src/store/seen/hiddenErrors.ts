import { createStore, useStore } from "zustand";
import type { Dataset } from "../../data/dataset.ts";
import { qOriginOf } from "../../engine/run/frame.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { meansOf } from "../../models/shared/spread.ts";
import { followLate } from "../follow/follow.ts";
import { useLab } from "../lab/lab.ts";
import { shownFrame } from "../lab/selectors.ts";
import type { Imputed } from "./gaps.ts";

/** How far off the hidden entries of a column are told, as root mean squares in its units. */
interface ColumnError {
  readonly column: number;
  /** Entries hidden. */
  readonly count: number;
  /** Of E[x_mis | x_obs] under q, and of the mean of the column's entries that are there. */
  readonly imputed: number;
  readonly byMean: number;
}

interface Told {
  readonly dataset: Dataset;
  readonly errors: readonly ColumnError[];
}

/** Beside the one store, as little looks at it. */
const told = createStore<{ readonly of: Told | null }>()(() => ({ of: null }));

/** The errors of the q shown, the last known until the next arrive; null before a q. */
export function useHiddenErrors(): readonly ColumnError[] | null {
  const of = useStore(told, (s) => s.of);
  const dataset = useLab((s) => s.dataset);
  const known = useLab((s) => (shownFrame(s)?.qTheta ?? null) !== null);
  return known && of?.dataset === dataset ? of.errors : null;
}

/** From the first call on keeps the errors up with the frame shown, while anything shows them. */
export const followHiddenErrors = followLate<"imputed">(
  ({ view, dataset, run, activity, draft, ...s }) => {
    const { hidden, points } = dataset;
    const looked = view.show.hidden || view.panel === "data";
    if (!looked || !hidden || activity === "running" || draft) return null;
    const frame = run.frames[s.cursor];
    const origin = frame && qOriginOf(frame);
    if (!origin) return null;
    const rows = Uint32Array.from(
      new Set(Array.from(hidden.at, (at) => Math.floor(at / points.dimensions))),
    );
    return {
      key: [dataset, origin.theta, origin.iteration, origin.phi, run.id],
      question: { topic: "imputed", origin, rows },
    };
  },
  (imputed, [dataset]) =>
    told.setState({
      of: { dataset: dataset as Dataset, errors: errorsOf(dataset as Dataset, imputed) },
    }),
);

/** By column, those with hidden entries alone; `imputed` tells at least the rows that have any. */
export function errorsOf(
  { points, hidden }: Pick<Dataset, "points" | "hidden">,
  imputed: Imputed,
): ColumnError[] {
  const { dimensions } = points;
  const expected = new Map(
    Array.from(imputed.rows, (n, i) => [
      n * dimensions + entry(imputed.columns, i),
      entry(imputed.means, i),
    ]),
  );
  const means = meansOf(points);
  const sums = points.columns.map(() => ({ count: 0, imputed: 0, byMean: 0 }));
  hidden?.at.forEach((at, i) => {
    const d = at % dimensions;
    const [sum, value] = [sums[d], entry(hidden.values, i)];
    if (!sum) return;
    sum.count += 1;
    sum.imputed += ((expected.get(at) ?? Number.NaN) - value) ** 2;
    sum.byMean += (entry(means, d) - value) ** 2;
  });
  return sums.flatMap(({ count, ...sum }, column) =>
    count === 0
      ? []
      : {
          column,
          count,
          imputed: Math.sqrt(sum.imputed / count),
          byMean: Math.sqrt(sum.byMean / count),
        },
  );
}
