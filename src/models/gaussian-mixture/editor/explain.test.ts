import fc from "fast-check";
import { expect, test } from "vitest";
import { mixtures } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { editor } from "./index.ts";

const planar = mixtures({ dimensions: [2, 2], gaps: [0, 0.3] });

test("a point is explained by the terms of its own row, of what is there of it", () => {
  fc.assert(
    fc.property(planar, fc.nat(), ({ spec, data, theta }, pick) => {
      const n = pick % data.points.size;
      const { rows } = editor.explain(spec, data, theta, n);
      const wanted = direct.posteriorRows(data, theta)[n] ?? [];
      for (const [k, { cells }] of rows.entries()) {
        const [weight = 0, logDensity = 0, logJoint = 0, gamma = 0] = cells;
        expect(weight).toBeCloseTo(theta.weights[k] ?? 0, 14);
        expect(Math.log(weight) + logDensity).toBeCloseTo(logJoint, 9);
        expect(gamma).toBeCloseTo(wanted[k] ?? 0, 10);
      }
    }),
  );
});
