import type { Data } from "../contract/kernel.ts";
import { axisOf } from "../shared/axes/columnWords.ts";
import { spreadOf } from "../shared/spread.ts";
import { weightsOf } from "./basis/basis.ts";
import type { RegressionSpec } from "./spec.ts";

/** What the data leave to the prior alone, as a sentence; null where nothing of note. */
export function remark(
  { basis }: RegressionSpec,
  { points }: Data,
  columns: readonly string[],
): string | null {
  const { size, dimensions } = points;
  const weights = weightsOf(basis, dimensions);
  if (size === 0) return null;
  if (weights > size)
    return `${weights} weights for ${size === 1 ? "one point" : `${size} points`}: what they leave open the prior settles.`;
  const still = spreadOf(points).slice(0, -1).indexOf(0);
  if (still < 0) return null;
  const name = axisOf(columns, still);
  return basis.kind === "columns" && !basis.intercept
    ? `${name} is constant: its weight is an intercept.`
    : `${name} is constant: the prior alone tells its weights from the intercept.`;
}
