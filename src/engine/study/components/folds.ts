import { seeded } from "../../../maths/random.ts";
import { shuffled } from "../../../maths/shuffle.ts";
import type { Data } from "../../../models/contract/kernel.ts";
import { pickedFrom } from "../../../models/shared/points.ts";

/** The points that a fit sees, and those held out of it. */
export interface Fold {
  readonly train: Data;
  readonly heldOut: Data;
}

/** The points dealt, in a seeded order, into `count` folds (as many as points, if there are fewer). */
export function foldsOf(data: Data, count: number, seed: number): Fold[] {
  const order = shuffled(data.points.size, seeded(seed));
  return Array.from({ length: Math.min(count, order.length) }, (_, fold) => ({
    train: picked(
      data,
      order.filter((_, i) => i % count !== fold),
    ),
    heldOut: picked(
      data,
      order.filter((_, i) => i % count === fold),
    ),
  }));
}

function picked({ points, observed }: Data, indices: Uint32Array): Data {
  const some = pickedFrom(points, indices);
  return observed
    ? { points: some, observed: Int16Array.from(indices, (n) => observed[n] ?? -1) }
    : { points: some };
}
