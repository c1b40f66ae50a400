import { describe, expect, test } from "vitest";
import { stiffness, withStiffness } from "./kMeans.ts";

const spec = {
  kind: "gaussian-mixture",
  components: 2,
  covariance: "spherical",
  floor: null,
} as const;
const round = (variance: number) => [
  [variance, 0],
  [0, variance],
];
const theta = {
  weights: [0.3, 0.7],
  means: [
    [0, 1],
    [2, 3],
  ],
  covariances: [round(0.25), round(0.25)],
};

describe("the stiffness β", () => {
  test("is 1/s² where every Σ is s²I, and there is none elsewhere", () => {
    expect(stiffness(theta)).toBe(4);
    expect(stiffness({ ...theta, covariances: [round(0.25), round(0.5)] })).toBeNull();
    const slant = [
      [0.25, 0.1],
      [0.1, 0.25],
    ];
    expect(stiffness({ ...theta, covariances: [slant, slant] })).toBeNull();
  });

  test("set, makes every Σ I/β and leaves the rest", () => {
    expect(withStiffness(spec, theta, 5)).toEqual({
      ...theta,
      covariances: [round(0.2), round(0.2)],
    });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-320])("of %f is refused", (beta) => {
    expect(() => withStiffness(spec, theta, beta)).toThrow("β is a number above 0.");
  });

  test("is refused where a clamp does not allow it", () => {
    const clamped = { ...spec, floor: { kind: "clamp", eps: 0.1 } } as const;
    expect(() => withStiffness(clamped, theta, 20)).toThrow(/below the clamp of 0.1/);
  });
});
