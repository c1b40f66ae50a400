import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { picture } from "../picture/index.ts";
import { pass } from "../testing/pass.ts";
import { kernel as ppca } from "./index.ts";

const spec = { kind: "ppca", factors: 1 } as const;
const N = 60;
const ts = Array.from({ length: N }, (_, n) => normal(seeded(5, n)));

/** EM from a random direction until it ends, at most 300 iterations. */
function run(rows: number[][]) {
  const data = { points: pointsFromRows(rows) };
  let theta = ppca.start(spec, data, { kind: "random-directions", seed: 1 }, seeded(1));
  for (let t = 1; t <= 300; t++) {
    const next = ppca.maximise(spec, data, pass(spec, data, theta).stats, theta);
    if (next.ended) return { ...next.ended, t };
    if (!next.theta) break;
    theta = next.theta;
  }
  return null;
}

describe("EM ends where the noise goes to 0", () => {
  const lines: [string, (t: number) => number[]][] = [
    ["a slanted line", (t) => [t, 2 * t - 1]],
    ["a line along x", (t) => [t, 3]],
    ["a line along y", (t) => [3, t]],
    ["a tiny line", (t) => [1e-9 * t, 1e-9 * t]],
    ["a line far off", (t) => [1e8 + t, 1e8]],
  ];
  test.each(lines)("on %s, before anything is NaN", (_, place) => {
    expect(run(ts.map(place))).toMatchObject({ status: "degenerate", onto: "line" });
  });

  test("on points that are all in one place", () => {
    const end = run(ts.map(() => [2, 1]));
    expect(end).toMatchObject({ status: "degenerate", onto: "point", at: [2, 1], t: 1 });
    expect(picture.ended({ reason: "degenerate", components: [0], onto: "point" })).toMatch(
      /^All points are in one place: the noise goes to 0/,
    );
  });

  test("but not on data of any scale with a spread of their own, nor on stretched ones", () => {
    const other = ts.map((_, n) => normal(seeded(6, n)));
    for (const scale of [1e-8, 1, 1e8])
      expect(run(ts.map((t, n) => [scale * t, scale * (t + 0.1 * (other[n] ?? 0))]))).toBeNull();
    expect(run(ts.map((t, n) => [2 ** 20 * t, other[n] ?? 0]))).toBeNull();
  });
});

describe("the start", () => {
  const data = { points: pointsFromRows(ts.map((t, n) => [t, normal(seeded(7, n))])) };
  const by = (seed: number) =>
    ppca.start(spec, data, { kind: "random-directions", seed }, seeded(seed));

  test("draws another direction with another seed, and the same with the same", () => {
    expect(by(1)).toEqual(by(1));
    expect(by(1).loadings).not.toEqual(by(2).loadings);
    expect(by(1).mean).toEqual(by(2).mean);
  });

  test("refuses what is no θ by name, and a closed form that there is none of", () => {
    const theta = { mean: [0, 0], loadings: [[1], [0]], noise: 0 };
    const draw = (from: Parameters<typeof ppca.start>[2], points = data.points) =>
      ppca.start(spec, { points }, from, seeded(1));
    expect(() => draw(theta)).toThrow("start.noise is 0; a variance is a finite number above 0.");
    const bad = { ...theta, noise: 1, loadings: [[1], [0, 1]] };
    expect(() => draw(bad)).toThrow("start.loadings[1] must be 1 finite number.");
    const line = pointsFromRows(ts.map((t) => [t, t]));
    expect(() => draw({ kind: "closed-form", seed: 1 }, line)).toThrow(/σ² = 0/);
    expect(() => draw({ kind: "luck", seed: 1 })).toThrow('There is no start called "luck".');
  });
});
