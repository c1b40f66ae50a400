import { seeded } from "../../../maths/random.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import type { Data } from "../../../models/contract/kernel.ts";
import { kernelFor, kernels } from "../../../models/faces.ts";
import type { Spec } from "../../../models/kinds.ts";
import { placesOf } from "../../../models/shared/grid.ts";
import type { Points } from "../../../models/shared/points.ts";
import { coloursOf, type Problem } from "../../run/problem.ts";
import type { Answers, Densities, QuestionOf } from "../../thread/protocol.ts";

/** Points drawn to find the levels: a share is met to about half a hundredth. */
const DRAWN = 10_000;

/** The densities of θ over the plane; the levels by the same draws for every θ, so that they move with it. */
export function* field(
  { data, choices: { model: spec } }: Pick<Problem, "data" | "choices">,
  { theta, past, grid, masses }: Omit<QuestionOf<"field">, "topic">,
): Generator<void, Answers["field"]> {
  const { logJoint, logDensity } = densities(spec, theta, placesOf(grid), data);
  yield;
  const before = past === null ? null : densities(spec, past, placesOf(grid), data);
  if (masses.length === 0) return { logJoint, logDensity, levels: [], past: before };
  const drawn = kernels.of(spec).density.sample(spec, theta, DRAWN, seeded(1), data);
  yield;
  const heights = densities(spec, theta, drawn, data).logDensity.sort();
  // The region above a height holds as much as the share of points drawn from p that lie in it:
  // Hyndman (1996), Computing and graphing highest density regions.
  const levels = masses.map((mass) => heights[Math.floor((1 - mass) * DRAWN)] ?? Number.NaN);
  return { logJoint, logDensity, levels, past: before };
}

/** log p(x, z = k | θ) of each label (where z is none, log p(x | θ)) and log p(x | θ) at places that need not be the data's. */
export function densities(spec: Spec, theta: unknown, points: Points, data?: Data): Densities {
  const { size } = points;
  const rows = coloursOf({ model: spec });
  const logJoint = new Float64Array(rows * size);
  kernelFor(spec, { points }).density.logJoint(spec, theta, points, logJoint, data);
  const column = new Float64Array(rows);
  const logDensity = Float64Array.from({ length: size }, (_, n) => {
    for (let c = 0; c < rows; c++) column[c] = logJoint[c * size + n] as number;
    return logSumExp(column);
  });
  return { logJoint, logDensity };
}
