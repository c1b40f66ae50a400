import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mark } from "../../contract/picture.ts";
import { pointAt } from "../../shared/points.ts";
import { editor } from "../editor/index.ts";
import { ppca } from "../index.ts";
import { cases } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";
import { picture } from "./index.ts";

const planar = cases.filter(({ data }) => data.points.dimensions === 2);
const place = fc.tuple(
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.double({ min: -50, max: 50, noNaN: true }),
);
const spec = ppca.first;
const handleAt = (theta: PpcaTheta, id: string) =>
  (picture.marks(spec, theta)[0] as Mark).handles.find((handle) => handle.id === id)?.at;

describe("a handle that is dragged", () => {
  test("never gives an invalid θ, and follows the pointer", () => {
    fc.assert(
      fc.property(
        planar,
        fc.constantFrom("mean", "loadings", "noise"),
        place,
        ({ theta }, handle, to) => {
          const next = editor.drag(spec, theta, "0", handle, to);
          expect(faultIn(spec, 2, next)).toBeNull();
          const [x, y] = handleAt(next, handle) ?? [];
          if (handle === "mean") expect([x, y]).toEqual(to);
          const far = Math.hypot(to[0] - (theta.mean[0] ?? 0), to[1] - (theta.mean[1] ?? 0)) > 0.1;
          if (handle === "loadings" && far) {
            expect(x).toBeCloseTo(to[0], 9);
            expect(y).toBeCloseTo(to[1], 9);
          }
        },
      ),
    );
  });

  test("stays where it is when it is put where it is", () => {
    fc.assert(
      fc.property(planar, fc.constantFrom("mean", "loadings", "noise"), ({ theta }, handle) => {
        const next = editor.drag(spec, theta, "0", handle, handleAt(theta, handle) ?? []);
        expect(next.noise).toBeCloseTo(theta.noise, 10);
        for (const d of [0, 1])
          expect(next.loadings[d]?.[0]).toBeCloseTo(theta.loadings[d]?.[0] ?? 0);
      }),
    );
  });
});

describe("fields", () => {
  test("set to what they are leave θ as it is, and each sets its own number", () => {
    fc.assert(
      fc.property(planar, ({ theta }) => {
        const all = editor.fields(theta, ["x", "y"]).flatMap(({ rows }) => rows.flat());
        expect(all).toHaveLength(5);
        expect(
          editor.setFields(spec, theta, new Map(all.map(({ id, value }) => [id, value]))),
        ).toEqual(theta);
        for (const { id } of all) {
          const next = editor.setFields(spec, theta, new Map([[id, 7.25]]));
          const set = editor.fields(next, ["x", "y"]).flatMap(({ rows }) => rows.flat());
          expect(set.filter(({ value }) => value === 7.25).map((field) => field.id)).toEqual([id]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("that make no θ are refused with a sentence", () => {
    const theta = { mean: [0, 0], loadings: [[1], [0]], noise: 1 };
    const set = (id: string, value: number) => () =>
      editor.setFields(spec, theta, new Map([[id, value]]));
    expect(set("noise", -1)).toThrow(
      "The noise variance is -1; a variance is a finite number above 0.",
    );
    expect(set("loadings.1.0", Number.NaN)).toThrow(
      "The loadings of column 2 must be 1 finite number.",
    );
  });
});

test("a point is explained, and projected, by its own posterior", () => {
  fc.assert(
    fc.property(planar, fc.nat(), ({ data, theta }, pick) => {
      const n = pick % data.points.size;
      const { covariance, meanOf } = direct.posterior(theta);
      const [z = 0] = meanOf(pointAt(data.points, n));
      const [mean = 0, variance = 0] = editor.explain(spec, data, theta, n).rows[0]?.cells ?? [];
      expect(mean).toBeCloseTo(z, 9);
      expect(variance).toBeCloseTo(covariance[0]?.[0] ?? 0, 10);
      const drawn = picture.projections?.(spec, data, theta) ?? [];
      expect(drawn).toHaveLength(data.points.size > 300 ? 0 : data.points.size);
      const to = theta.mean.map((m, d) => m + (theta.loadings[d]?.[0] ?? 0) * z);
      for (const d of [0, 1]) if (drawn[n]) expect(drawn[n]?.to[d]).toBeCloseTo(to[d] ?? 0, 8);
    }),
  );
});

test("a start by hand has its line from one place to the other", () => {
  fc.assert(
    fc.property(planar, place, place, ({ data }, a, b) => {
      const theta = editor.startAt(spec, data, [a, b]);
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9) return;
      if (!theta) return expect.fail("no θ");
      expect(faultIn(spec, 2, theta)).toBeNull();
      for (const d of [0, 1] as const)
        expect((theta.mean[d] ?? 0) + 2 * (theta.loadings[d]?.[0] ?? 0)).toBeCloseTo(b[d], 9);
    }),
  );
  expect(
    editor.startAt(spec, { points: { size: 0, dimensions: 2, columns: [] } }, [
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull();
});
