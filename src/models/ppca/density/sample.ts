import { entry } from "../../../maths/linear/matrix.ts";
import { normal, type Rng } from "../../../maths/random.ts";
import { type Points, pointsFromRows } from "../../shared/points.ts";
import type { PpcaTheta } from "../theta.ts";

/** Draws z_n from N(0, I), then x_n = W z_n + μ and noise of variance σ² along every axis. */
export function sample({ mean, loadings, noise }: PpcaTheta, size: number, rng: Rng): Points {
  const rows = Array.from({ length: size }, () => {
    const z = (loadings[0] ?? []).map(() => normal(rng));
    return mean.map((m, d) =>
      (loadings[d] ?? []).reduce(
        (sum, w, k) => sum + w * entry(z, k),
        m + Math.sqrt(noise) * normal(rng),
      ),
    );
  });
  return pointsFromRows(rows);
}
