import { figure, median, ratios, short, table } from "../report.ts";
import { type Size, sizes } from "./problem.ts";
import { check, type Racer, race } from "./race.ts";

export interface Effort {
  readonly sizes: readonly Size[];
  readonly rounds: number;
  /** About how long a round of one contender lasts. */
  readonly milliseconds: number;
}

export const thorough: Effort = { sizes, rounds: 15, milliseconds: 120 };
export const quick: Effort = { sizes: sizes.slice(0, 2), rounds: 7, milliseconds: 60 };

/** Contenders by name, with the largest number of points they are asked to take. */
export type Field = readonly { readonly name: string; readonly most: number }[];

/**
 * One EM iteration (E + M + ℓ + ELBO, all γ kept) against the field, the first of which is
 * ours: milliseconds, and how many times as long the others take, round by round.
 */
export async function emFigure(
  where: string,
  { sizes: asked, rounds, milliseconds }: Effort,
  field: Field,
  enter: (name: string, size: Size) => Promise<Racer>,
): Promise<void> {
  const rows: string[][] = [];
  for (const size of asked) {
    const racers: Racer[] = [];
    for (const { name, most } of field)
      if (size.points <= most) racers.push(await enter(name, size));
    const { report } = await check(racers, size);
    const times = await race(racers, rounds, milliseconds);
    for (const racer of racers) await racer.end();
    const base = times[0]?.rounds ?? [];
    for (const [i, { name, rounds: each }] of times.entries()) {
      const ratio = ratios(each, base);
      const error = report[i]?.error ?? null;
      figure("em-iteration", { where, ...size, name, ms: median(each), ratio, error, rounds });
      rows.push([
        `${size.points}, ${size.components}`,
        name,
        short(median(each)),
        i === 0 ? "" : `${short(ratio.median)} (${short(ratio.min)}–${short(ratio.max)})`,
        i === 0 ? "" : short(ratio.best),
        error === null ? "" : error.toExponential(0),
      ]);
    }
  }
  const head = ["N, K", "contender", "ms", "× ours (min–max)", "best of each", "ℓ error"];
  table(`One EM iteration, full covariance, 2-D, in ${where}`, head, rows);
}
