import {
  harmonicPasses,
  harmonicSums,
  passes,
  rises,
  shrinkingSteps,
  within,
} from "../../maths/sequence/monotone.ts";
import { lab } from "../../store/lab/lab.ts";

/** What moves: which sequence it is, its bound and the band as shares of the way it goes, and the width of a density. */
export type State = {
  readonly sequence: "bounded" | "harmonic" | "run";
  readonly bound: number;
  readonly epsilon: number;
  readonly sigma: number;
};

/** Values of the first two that are shown, and by how much the steps of the first shrink. */
const COUNT = 41;
export const RATE = 0.85;

/** ℓ after each iteration of the run in the lab, from θ₀ to the last; where it knows ℓ. */
export function runValues(): readonly number[] {
  const values = lab
    .getState()
    .run.frames.filter(({ phase }) => phase !== "E")
    .map(({ logLikelihood }) => logLikelihood);
  return values.every(
    (value): value is number => typeof value === "number" && Number.isFinite(value),
  )
    ? values
    : [];
}

/** The sequence with what is told of it; null where the run in the lab has no two values. */
export function seriesOf({ sequence, bound, epsilon }: State) {
  const values =
    sequence === "bounded"
      ? shrinkingSteps(RATE, COUNT)
      : sequence === "harmonic"
        ? harmonicSums(COUNT)
        : runValues();
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return null;
  // Of a run that has ended the last value stands for the limit.
  const limit = sequence === "bounded" ? 1 : sequence === "harmonic" ? null : last;
  const way = (limit ?? last) - first;
  const size = way > 0 ? way : 1;
  const level = first + bound * size;
  const passed = passes(values, level);
  return {
    values,
    first,
    limit,
    size,
    level,
    rises: rises(values),
    band: epsilon * size,
    /** From where on all are within ε of the limit. */
    from: limit === null ? null : within(values, limit, epsilon * size),
    /** Where the level is passed; of the harmonic sums also further on than is drawn. */
    passed: passed ?? (sequence === "harmonic" ? Math.ceil(harmonicPasses(level)) : null),
    shown: passed !== null,
  };
}

/** log p at the mean of a Gaussian density: its highest (nats). */
export const peakOf = (sigma: number): number => -0.5 * Math.log(2 * Math.PI * sigma ** 2);
