import { describe, expect, test } from "vitest";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { lessonOf, pass } from "../testing/pass.ts";
import type { RegressionTheta } from "../theta.ts";
import { kernel } from "./index.ts";

describe("where there is no finite θ", () => {
  const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 1 } } as const;
  const runOn = (data: Data, kind: string | null) => {
    let theta: RegressionTheta = { beta: 1, lambda: 1 };
    for (let t = 0; t < 500; t++) {
      const { stats } = pass(spec, data, theta);
      const made = kind
        ? kernel.learn?.({ kind }, lessonOf(spec, data, stats, theta))
        : kernel.maximise(spec, data, stats, theta);
      if (!made?.theta) return made?.ended?.onto;
      theta = made.theta;
    }
    return null;
  };
  const line = { points: pointsFromRows([0, 1, 2, 3, 4].map((x) => [x, 3 * x - 1])) };

  test("a perfect fit ends as one, whatever the rule and the unit of y", () => {
    for (const kind of [null, "mackay", "map-weights"]) expect(runOn(line, kind)).toBe("fit");
    for (const unit of [1e-30, 1e30]) {
      const scaled = {
        points: pointsFromRows([0, 1, 2, 3, 4].map((x) => [x, unit * (3 * x - 1)])),
      };
      expect(runOn(scaled, "mackay")).toBe("fit");
    }
  });

  test("weights that the data have no say in go to 0, by MacKay’s rule and as a point", () => {
    const flat = {
      points: pointsFromRows([-2, -1, 0, 1, 2].map((x, i) => [x, i % 2 ? 0.6 : -0.4])),
    };
    for (const kind of ["mackay", "map-weights"]) expect(runOn(flat, kind)).toBe("zero");
  });

  test("a constant column is no trouble: the prior shares its part out", () => {
    const constant = {
      kind: "linear-regression",
      basis: { kind: "columns", intercept: true },
    } as const;
    const data = { points: pointsFromRows([0, 1, 2, 3].map((x) => [x, 7, x + 0.1 * (x % 2)])) };
    const { stats } = pass(constant, data, { beta: 1, lambda: 1 });
    for (const value of [...(stats.q?.mean ?? []), stats.logDeterminant])
      expect(Number.isFinite(value)).toBe(true);
  });
});
