import { describe, expect, test } from "vitest";
import { type Bounds, missed, within } from "../checks/bounds.ts";
import { inferenceRules, learningRules } from "./index.ts";

test.each<[Bounds, readonly unknown[], readonly unknown[], string]>([
  [{ above: 0 }, [1e-300, 7], [0, -1], "a number above 0"],
  [{ above: 0, most: 2 }, [2], [0, 2.5], "a number above 0 and at most 2"],
  [{ least: -3 }, [-3, 0.5], [-3.5], "a number from -3 up"],
  [{ least: 2, most: 4 }, [2, 3.5, 4], [1, 5], "a number from 2 to 4"],
  [{ whole: true, least: 0, most: 9 }, [0, 9], [9.5, -1, "3", null], "a whole number from 0 to 9"],
  [{ least: 0 }, [0], ["1", null, Number.NaN, Number.POSITIVE_INFINITY], "a finite number"],
])("%j", (bounds, good, bad, wanted) => {
  expect(good.map((value) => missed(value, bounds))).toEqual(good.map(() => null));
  expect(bad.map((value) => missed(value, bounds))).toEqual(bad.map(() => wanted));
  if (typeof bad[0] !== "number") return;
  expect(() => within("S", Number(bad[0]), bounds)).toThrow(`S is ${wanted}.`);
});

describe("what a new choice has is what its rule allows", () => {
  test.each(Object.values({ ...inferenceRules, ...learningRules }))("$kind", (rule) => {
    const defaults: Readonly<Record<string, unknown>> = { ...rule.defaults };
    expect(defaults.kind).toBe(rule.kind);
    for (const [name, field] of Object.entries(rule.fields)) {
      const value = defaults[name];
      if (field.kind === "number" && !(field.all && value === null))
        expect(missed(value, field.bounds)).toBeNull();
      if (field.kind === "word") expect(field.of).toContain(value);
    }
  });
});
