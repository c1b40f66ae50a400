import { describe, expect, test } from "vitest";
import { build } from "../../../maths/linear/matrix.ts";
import { normal, seeded } from "../../../maths/random.ts";
import { editors, kernels } from "../../../models/faces.ts";
import { kinds, type Spec } from "../../../models/kinds.ts";
import { columnAxes, principalAxes, seenAt } from "../../../models/shared/axes/axes.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import { caseOf } from "../../../models/testing/cases.ts";
import { densities } from "./field.ts";

const rng = seeded(4);
const points = pointsFromRows(
  build(80, 3, (n, d) => (n % 2) * (3 - d) + (0.6 + d) * normal(rng)).map(
    ([x = 0, y = 0, z = 0]) => [x, y + 0.5 * x, z - 0.3 * x],
  ),
);

/** Three directions of which the rest are those that are not shown. */
const AXES = [columnAxes(3, [0, 2]), columnAxes(3, [1]), principalAxes(points)];

/** The unit vectors that with the rows make a basis of space. */
function across(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = rows.map((row) => [...row]);
  for (const d of [0, 1, 2]) {
    const left = [0, 1, 2].map((e) => Number(d === e));
    for (const row of basis) {
      const along = row.reduce((s, a, e) => s + a * (left[e] ?? 0), 0);
      for (const e of [0, 1, 2]) left[e] = (left[e] ?? 0) - along * (row[e] ?? 0);
    }
    const length = Math.hypot(...left);
    if (length > 1e-6) basis.push(left.map((x) => x / length));
  }
  return basis.slice(rows.length);
}

const REACH = 40;
const STEP = 0.2;
const grid = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => -REACH + i * STEP);

describe.each(kinds.filter(({ takes }) => !takes).map(({ kind }) => kind))("%s", (kind) => {
  test.each(AXES)(
    "tells of what is seen along $rows what integrating out the rest gives",
    async (axes) => {
      const spec = caseOf(kind).spec;
      const own: Spec = {
        ...spec,
        ...("factors" in spec ? { factors: 2 } : { components: 2 }),
      } as Spec;
      const { marginal } = await editors.load(own);
      if (!marginal) return;
      const by = kind === "ppca" ? "random-directions" : "random-points";
      const start = { kind: by, seed: 3 };
      const theta = kernels.of(own).start(own, { points }, start, seeded(3));
      const seen = marginal(theta, axes);
      const rest = across(axes.rows);
      for (const place of rowsOf(points).slice(0, 3)) {
        const at = seenAt(axes, place);
        const [first = [], second] = rest;
        // All places that are seen where this one is.
        const line = grid.flatMap((t) =>
          (second ? grid : [0]).map((u) =>
            place.map((x, d) => x + t * (first[d] ?? 0) + u * (second?.[d] ?? 0)),
          ),
        );
        const { logDensity } = densities(own, theta, pointsFromRows(line));
        const integral = logDensity.reduce((s, v) => s + Math.exp(v), 0) * STEP ** rest.length;
        const told = densities(own, seen, pointsFromRows([at])).logDensity[0] ?? Number.NaN;
        expect(Math.exp(told) / integral).toBeCloseTo(1, 8);
      }
    },
  );
});
