import type { Rng } from "../../../maths/random.ts";
import type { Data, Table } from "../../contract/kernel.ts";
import { entropyOf } from "../../shared/entropy.ts";
import { columnMeans, placesBy } from "../../shared/gaps/placesBy.ts";
import type { Moments } from "../../shared/moments.ts";
import { allocate } from "../kernel/gaps/block.ts";
import { infer } from "../kernel/gaps/infer.ts";
import { evidence } from "../kernel/pass/infer.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import { fromMeans } from "./fromMeans.ts";
import { type Draws, randomRow, sumOf } from "./start.ts";

/** Where entries are missing, what a start is drawn from is there, and what is not has its column's mean. */
export const draws: Draws = { places: placesBy, moments: momentsOfRandom };

/** The moments of a random q(z_n) where what is missing has the mean and the variance of its column. */
function momentsOfRandom(spec: GaussianMixtureSpec, data: Data, rng: Rng): Moments[] {
  const { components } = spec;
  const centre = columnMeans(data.points);
  const flat = fromMeans(
    spec,
    data,
    Array.from({ length: components }, () => centre),
  );
  const sums = evidence(components, data);
  const q = allocate(components, data);
  infer(data, flat, { from: 0, to: data.points.size }, q, sums, (table) => draw(table, rng));
  return sums.stats;
}

function draw(table: Table, rng: Rng): number {
  for (let i = 0; i < table.size; i++) {
    const row = randomRow(table.components, rng);
    const total = sumOf(row);
    for (const [k, value] of row.entries()) table.q[k * table.stride + i] = value / total;
  }
  return entropyOf(table);
}
