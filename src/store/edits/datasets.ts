import type { Dataset } from "../../data/dataset.ts";
import { stillHidden } from "../../data/hidden.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { editOf } from "../lab/lineage.ts";

/** Data sets after an edit by hand: new objects, the old ones untouched. */

/** A place of data space. */
type Place = readonly number[];

/** The data set with points added at its end; their label is that one, or (−1) none. */
export function withAdded(dataset: Dataset, places: readonly Place[], label = -1): Dataset {
  const { points } = dataset;
  const size = points.size + places.length;
  const columns = points.columns.map((column, d) => {
    const grown = new Float64Array(size);
    grown.set(column);
    places.forEach((place, i) => {
      grown[points.size + i] = place[d] ?? Number.NaN;
    });
    return grown;
  });
  const grown = (codes: Int16Array, code = -1) => {
    const all = new Int16Array(size).fill(code);
    all.set(codes);
    return all;
  };
  const made = edited(dataset, columns, grown);
  return label < 0 ? made : { ...made, labels: grown(labelsOf(dataset), label) };
}

/** The data set with another label at some points. */
export function withLabel(dataset: Dataset, indices: readonly number[], label: number): Dataset {
  const labels = labelsOf(dataset).map((code, n) => (indices.includes(n) ? label : code));
  return { ...edited(dataset, dataset.points.columns, (codes) => codes), labels };
}

const labelsOf = ({ labels, points }: Dataset): Int16Array =>
  labels ?? new Int16Array(points.size).fill(-1);

/** The data set with point n somewhere else. */
export function withMoved(dataset: Dataset, n: number, place: Place): Dataset {
  const columns = dataset.points.columns.map((column, d) =>
    column.with(n, place[d] ?? entry(column, n)),
  );
  return edited(dataset, columns, (codes) => codes);
}

/** The data set without some of its points. */
export function without(dataset: Dataset, indices: readonly number[]): Dataset {
  const gone = new Set(indices);
  const stays = (_: number, n: number) => !gone.has(n);
  const columns = dataset.points.columns.map((column) => column.filter(stays));
  const goes = (n: number) => (gone.has(n) ? null : n - indices.filter((i) => i < n).length);
  return edited(dataset, columns, (codes) => codes.filter(stays), goes);
}

function edited(
  dataset: Dataset,
  columns: readonly Float64Array[],
  codes: (codes: Int16Array) => Int16Array,
  goes?: (n: number) => number | null,
): Dataset {
  const size = columns[0]?.length ?? 0;
  const { hidden, ...others } = dataset;
  const { source, labels, observed } = dataset;
  const points = { ...dataset.points, size, columns };
  const still = hidden && stillHidden(hidden, points, goes ?? ((n) => n));
  return {
    ...others,
    points: editOf(dataset.points, points, goes),
    ...(still && { hidden: still }),
    labels: labels && codes(labels),
    observed: observed && codes(observed),
    source: source.kind === "recipe" ? { kind: "points", name: "Points, edited by hand" } : source,
  };
}
