import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsFromRows } from "../../shared/points.ts";
import { adapt } from "../family.ts";
import { mixtures } from "../testing/cases.ts";
import { fullSpec, specWith } from "../testing/plain.ts";
import { editor } from "./index.ts";

const set = editor.settings?.set ?? expect.fail("no settings");
const names = ["length", "width", "mass", "age", "n"];

test("of any number of columns every number of θ has a field of its name, and is set by it", () => {
  fc.assert(
    fc.property(mixtures({ dimensions: [1, 5] }), fc.nat(), ({ spec, theta: any }, pick) => {
      const theta = adapt(spec, any) ?? expect.fail("no θ");
      const [mean = []] = theta.means;
      const fields = editor.fields(theta, names).flatMap(({ rows }) => rows.flat());
      const d = mean.length;
      expect(fields).toHaveLength(theta.means.length * (1 + d + d * d));
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      expect(fields.map(({ name }) => name)).toContain(`Mean of component 1, ${names[d - 1]}`);
      const at = pick % d;
      const next = editor.setFields(spec, theta, new Map([[`means.0.${at}`, 7]]));
      expect(next.means[0]).toEqual(mean.with(at, 7));
    }),
  );
});

test("a covariance is told by its two columns", () => {
  const covariances = [
    [
      [1, 0],
      [0, 1],
    ],
  ];
  const theta = { weights: [1], means: [[0, 0]], covariances };
  const told = (columns: readonly string[]) => editor.fields(theta, columns)[2]?.rows[0]?.[1]?.name;
  expect(told(["x", "y"])).toBe("Covariance of component 1, xy");
  expect(told(["length", "width"])).toBe("Covariance of component 1, length and width");
});

test("the prior that is offered goes with the columns and their units, and so does the floor", () => {
  const points = pointsFromRows([
    [0, 1e6, 3],
    [1e-2, 2e6, 5],
    [0, 4e6, 4],
    [1e-2, 1e6, 2],
  ]);
  const { prior } = set(fullSpec(2), "prior", "map", points);
  expect(prior).toEqual({ concentration: 2, degrees: 5, scale: expect.closeTo(0.5e-5, 12) });
  expect(set(fullSpec(2), "floor", "clamp", points).floor?.eps).toBeCloseTo(1e-8, 15);
  const spec = specWith({ concentration: 1, degrees: 3, scale: 1 });
  expect(() => set(spec, "degrees", 2, points)).toThrow(
    "Degrees ν is not a number above D − 1 = 2.",
  );
  expect(editor.against?.(spec, 3)).toBeNull();
  expect(editor.against?.(spec, 4)).toBe(
    "has 4 columns, for which the prior's Degrees ν is not a number above D − 1 = 3",
  );
});
