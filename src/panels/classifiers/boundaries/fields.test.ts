import { expect, test } from "vitest";
import type { Classifier } from "../../../classifiers/contract.ts";
import { logisticOf } from "../../../classifiers/logistic.ts";
import { trace } from "../../../views/plane/fields/trace.ts";
import { classColours } from "./classColours.ts";
import { boundaryFields, regionFields } from "./fields.ts";

const grid = { x0: -2, x1: 2, y0: -2, y1: 2, nx: 41, ny: 41 };
const dataOf = ([x, y]: readonly [number, number]) =>
  [grid.x0 + (x - 0.5) * 0.1, grid.y0 + (y - 0.5) * 0.1] as const;

/** Three classes in sectors of 120° about the origin. */
const sectors: Classifier = {
  classes: 3,
  scores: (columns, n, into) => {
    for (let k = 0; k < 3; k++) {
      const angle = (2 * Math.PI * k) / 3;
      const [x, y] = columns.map((column) => column[n] ?? 0);
      into[k] = 3 * ((x ?? 0) * Math.cos(angle) + (y ?? 0) * Math.sin(angle));
    }
  },
};

test("the boundary of two classes is where the log-odds is 0", () => {
  const [field, ...others] = boundaryFields("logistic", logisticOf(-0.5, [1, 2]), grid);
  expect(others).toEqual([]);
  const spots = (field ? trace(field) : []).flatMap(({ lines }) => lines.flat()).map(dataOf);
  expect(spots.length).toBeGreaterThan(30);
  for (const [x, y] of spots) expect(x + 2 * y - 0.5).toBeCloseTo(0, 9);
});

test("three sectors have three boundaries, each from where they meet, each drawn once, one named", () => {
  const fields = boundaryFields("naive-bayes", sectors, grid);
  expect(fields.map(({ levels }) => levels[0]?.label)).toEqual([
    "Naive Bayes",
    undefined,
    undefined,
  ]);
  for (const [i, field] of fields.entries()) {
    const [traced] = trace(field);
    expect(traced?.lines).toHaveLength(1);
    const spots = (traced?.lines[0] ?? []).map(dataOf);
    const angle = (Math.PI / 3) * ([1, 5, 3][i] ?? 0);
    for (const [x, y] of spots) {
      expect(x * Math.sin(angle) - y * Math.cos(angle)).toBeCloseTo(0, 6);
      expect(x * Math.cos(angle) + y * Math.sin(angle)).toBeGreaterThan(-1e-6);
    }
    expect(Math.min(...spots.map(([x, y]) => Math.hypot(x, y)))).toBeLessThan(1e-6);
  }
});

test("a class that is nowhere the most probable has no boundary", () => {
  const never: Classifier = {
    classes: 3,
    scores: ([xs], n, into) => into.set([xs?.[n] ?? 0, -(xs?.[n] ?? 0), -50]),
  };
  expect(boundaryFields("generative", never, grid).map(({ id }) => id)).toEqual([
    "boundary-generative-0-1",
  ]);
});

test("every place is in the region of its most probable class", () => {
  const fields = regionFields(sectors, grid, ["a", "b", "c"]);
  expect(fields.map(({ colour }) => colour)).toEqual(["a", "b", "c"]);
  for (let n = 0; n < grid.nx * grid.ny; n++) {
    const above = fields.filter(({ values }) => (values[n] ?? 0) > 0);
    expect(above.length).toBeLessThanOrEqual(1);
    const at = [grid.x0 + 0.1 * (n % 41), grid.y0 + 0.1 * Math.floor(n / 41)] as const;
    const scores = new Float64Array(3);
    sectors.scores([[at[0]], [at[1]]], 0, scores);
    const [top] = above;
    if (top) expect(scores[fields.indexOf(top)]).toBe(Math.max(...scores));
  }
});

test("a class has its component's colour; one without has one that no component has", () => {
  expect(classColours([1, 0], 2)).toEqual([1, 0]);
  expect(classColours([null, 1, 0], 2)).toEqual([2, 1]);
  expect(classColours([2], 3)).toEqual([1, 2, 0]);
});
