import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { cases, randomTheta } from "../testing/cases.ts";
import { logLikelihood } from "../testing/direct.ts";
import { best } from "./best.ts";

test("ℓ at the closed form is the sum over the points, and no θ has more", () => {
  fc.assert(
    fc.property(cases, ({ spec, data, theta, seed }) => {
      const found = best(spec, data);
      if (!found) return expect.unreachable();
      const own = logLikelihood(data.points, found.like(theta));
      expect(Math.abs(found.logLikelihood - own)).toBeLessThan(1e-9 * (1 + Math.abs(own)));
      const other = randomTheta(seeded(seed), data.points.dimensions, spec.factors);
      for (const each of [theta, other, { ...found.like(theta), noise: theta.noise }])
        expect(logLikelihood(data.points, each)).toBeLessThan(found.logLikelihood + 1e-7);
    }),
  );
});

test("W comes with the sign of the W that is near", () => {
  fc.assert(
    fc.property(cases, ({ spec, data, theta }) => {
      const found = best(spec, data);
      const { loadings } = found?.like(theta) ?? { loadings: [] };
      for (let k = 0; k < spec.factors; k++) {
        const inner = loadings.reduce(
          (sum, row, d) => sum + (row[k] ?? 0) * (theta.loadings[d]?.[k] ?? 0),
          0,
        );
        expect(inner).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("points on a line leave no noise, and no best θ", () => {
  const points = pointsFromRows([0, 1, 2, 5].map((x) => [x, 2 * x + 1]));
  expect(best({ kind: "ppca", factors: 1 }, { points })).toBeNull();
});
