import { diagonal } from "../../src/maths/linear/matrix.ts";
import { normal, seeded } from "../../src/maths/random.ts";
import { gapKernels } from "../../src/models/faces.ts";
import { gaussianMixture } from "../../src/models/index.ts";
import { figure, median, ratios, short, table } from "../report.ts";
import { timed, warmUp } from "./contender.ts";
import type { Effort } from "./figure.ts";
import { ours } from "./ours.ts";
import { emProblem } from "./problem.ts";

const SIZE = { points: 10_000, components: 3 };
const DIMENSIONS = 4;
/** The share of entries that are missing: all 16 patterns occur. */
const SHARE = 0.2;

/** One EM iteration in four columns with gaps against one in two without, in turn in one process. */
export async function gapsFigure({ rounds, milliseconds }: Effort): Promise<void> {
  await gapKernels.load(gaussianMixture.first);
  const racers = [emProblem(SIZE), gappedProblem(0), gappedProblem(SHARE)].map((problem) => {
    const contender = ours(problem);
    return { contender, count: warmUp(contender, milliseconds), times: [] as number[] };
  });
  for (let round = 0; round < rounds; round++)
    for (const { contender, count, times } of racers) times.push(timed(contender, count));
  const names = ["2-D, no gaps", "4-D, no gaps", "4-D, 20% missing"];
  const base = racers[0]?.times ?? [];
  const rows = racers.map(({ times }, i) => {
    const ratio = ratios(times, base);
    figure("em-gaps", { ...SIZE, name: names[i], ms: median(times), ratio, aim: 40, rounds });
    const range = `${short(ratio.median)} (${short(ratio.min)}–${short(ratio.max)})`;
    return [names[i] ?? "", short(median(times)), range, short(ratio.best)];
  });
  const head = ["data", "ms", "× planar (min–max)", "best of each"];
  table("One EM iteration with gaps, N = 10 000, K = 3, full covariance, in Node", head, rows);
}

function gappedProblem(share: number): Parameters<typeof ours>[0] {
  const { points, components } = SIZE;
  const rng = seeded(points);
  const each = Array.from({ length: components }, (_, k) => k);
  const axes = Array.from({ length: DIMENSIONS }, (_, d) => d);
  const rows = Array.from({ length: points }, (_, n) =>
    axes.map((d) => (rng() < share ? Number.NaN : normal(rng) + (n % components === d ? 3 : 0))),
  );
  const start = {
    weights: each.map(() => 1 / components),
    means: each.map((k) => axes.map((d) => (d === k ? 2 : 0.3))),
    covariances: each.map(() => diagonal(DIMENSIONS, () => 1.5)),
  };
  return { rows, start };
}
