import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { columnNames } from "../columnNames.ts";
import type { Dataset } from "../dataset.ts";

/**
 * The points as CSV with a line of names, numbers in full precision and gaps empty; labels, by
 * their names, where there are any.
 */
export function toCsv(dataset: Dataset): string {
  const { points, labels, classes } = dataset;
  const { columns, size } = points;
  const nameOf = (code: number): string => (code < 0 ? "" : quoted(classes?.[code] ?? `${code}`));
  const names = columnNames(dataset);
  const label = ["label", "class", "group"].find((name) => !names.includes(name)) ?? "species";
  const lines = [[...names, ...(labels ? [label] : [])].map(quoted).join()];
  for (let n = 0; n < size; n++) {
    const cells: string[] = columns.map((column) => cellOf(column[n]));
    if (labels) cells.push(nameOf(labels[n] ?? -1));
    // A line of nothing would be passed over where it is read.
    lines.push((cells.join("") === "" ? cells.with(0, "NA") : cells).join());
  }
  return textOf(lines);
}

/** A number in full precision; nothing for a gap. */
const cellOf = (value = Number.NaN): string => (Number.isNaN(value) ? "" : String(value));

/** q as CSV: each point with its q(z = k), from `values` laid out [k · N + n]; components count from 0, as in every file. */
export function responsibilitiesToCsv(
  dataset: Pick<Dataset, "points" | "columns">,
  values: Float64Array,
): string {
  const { columns, size } = dataset.points;
  const components = Array.from({ length: values.length / size }, (_, k) => k);
  const names = components.map((k) => `responsibility.${k}`);
  const lines = [[...columnNames(dataset).map(quoted), ...names].join()];
  for (let n = 0; n < size; n++)
    lines.push(
      [
        ...columns.map((column) => cellOf(column[n])),
        ...components.map((k) => values[k * size + n]),
      ].join(),
    );
  return textOf(lines);
}

/** q(z | x) of each image as CSV: its place among them from 0, its label by name, m and s of each number of z; `q` as `Latent` has it. */
export function latentToCsv(
  { labels, classes }: Pick<Dataset, "labels" | "classes">,
  q: Float64Array,
): string {
  const label = (n: number): string => {
    const code = labels?.[n] ?? -1;
    return code < 0 ? "" : quoted(classes?.[code] ?? `${code}`);
  };
  const lines = [["n", ...(labels ? ["label"] : []), "m.0", "m.1", "s.0", "s.1"].join()];
  for (let n = 0; n < q.length / 4; n++)
    lines.push([n, ...(labels ? [label(n)] : []), ...q.subarray(4 * n, 4 * n + 4)].join());
  return textOf(lines);
}

/**
 * A run as CSV, a line a half-step as in a trace file, θ by the places of its numbers
 * ("means.0.1"). What is not there yet, as 𝓛 before the first E-step, is left empty.
 */
export function traceToCsv(
  frames: readonly Frame[],
  /** What more there is of a frame, as its log p(θ); the same names for every frame. */
  more: (frame: Frame) => Readonly<Record<string, number | null>> = () => ({}),
): string {
  const rows = frames.map((frame) => {
    const { phase, iteration, logLikelihood, elbo, theta } = frame;
    const values = { logLikelihood, elbo, kl: klGap(frame), ...more(frame) };
    return { phase, iteration, ...values, ...Object.fromEntries(numbersIn(theta)) };
  });
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => Object.values(row).map((value) => value ?? ""));
  return textOf([names, ...lines].map((line) => line.join()));
}

/** Every number of plain data, by its place in it. */
function numbersIn(value: unknown, place = ""): [place: string, value: number][] {
  if (typeof value === "number") return [[place, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    numbersIn(part, place ? `${place}.${name}` : name),
  );
}

const textOf = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
