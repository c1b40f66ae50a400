import { describe, expect, test } from "vitest";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import { heightOf } from "../../run/frame.ts";
import { finish } from "../../run/problem.ts";
import { clusterChoices, clusters } from "../../testing/clusters.ts";
import { choicesFor } from "../../testing/run.ts";
import { runOut } from "../run.ts";
import { fitsFor, scored } from "./components.ts";
import { foldsOf } from "./folds.ts";
import { withComponents } from "./withComponents.ts";

const data = clusters(60);
const choices = clusterChoices();
const of = (K: number, starts = 3) => finish(scored(data, choices, K, starts));

/** log N(x | m, S) of rows in two dimensions, written out. */
function logNormal(rows: number[][], [mx, my]: number[], [xx, xy, yy]: number[]): number {
  const [a, b, c] = [xx ?? 0, xy ?? 0, yy ?? 0];
  const determinant = a * c - b * b;
  return direct.exactSum(
    rows.map(([x = 0, y = 0]) => {
      const [dx, dy] = [x - (mx ?? 0), y - (my ?? 0)];
      const square = (c * dx * dx - 2 * b * dx * dy + a * dy * dy) / determinant;
      return -0.5 * (2 * Math.log(2 * Math.PI) + Math.log(determinant) + square);
    }),
  );
}

/** Mean and covariance of rows, dividing by their number. */
function moments(rows: number[][]): [number[], number[]] {
  const mean = (f: (row: number[]) => number) =>
    rows.reduce((sum, row) => sum + f(row), 0) / rows.length;
  const [mx, my] = [mean(([x = 0]) => x), mean(([, y = 0]) => y)];
  return [
    [mx, my],
    [
      mean(([x = 0]) => (x - mx) ** 2),
      mean(([x = 0, y = 0]) => (x - mx) * (y - my)),
      mean(([, y = 0]) => (y - my) ** 2),
    ],
  ];
}

test("columns far apart in spread: the same fits, whichever of them is the wide one", () => {
  const rows = rowsOf(data.points);
  const wide = (d: number) =>
    pointsFromRows(rows.map((row) => row.map((x, e) => (d === e ? x * 2 ** 10 : x))));
  const [across, up] = [0, 1].map((d) => finish(scored({ points: wide(d) }, choices, 3, 3)).best);
  expect(up?.logLikelihood).toBeCloseTo(across?.logLikelihood ?? 0, 6);
  expect([up?.seed, up?.iterations]).toEqual([across?.seed, across?.iterations]);
});

describe("one component, in closed form", () => {
  const rows = rowsOf(data.points);
  const { parameters, best, heldOut, collapsed } = of(1);
  const wanted = logNormal(rows, ...moments(rows));

  test("ℓ is that of the sample mean and covariance", () => {
    expect(best?.logLikelihood).toBeCloseTo(wanted, 8);
    expect([parameters, collapsed]).toEqual([5, 0]);
  });

  test("AIC, BIC and ICL, which is BIC where nothing is uncertain", () => {
    expect(best?.aic).toBeCloseTo(2 * 5 - 2 * wanted, 8);
    expect(best?.bic).toBeCloseTo(5 * Math.log(60) - 2 * wanted, 8);
    expect(best?.icl).toBeCloseTo(5 * Math.log(60) - 2 * wanted, 8);
  });

  test("held-out ℓ a point is over five folds, each fitted without its own points", () => {
    const folds = foldsOf(data, 5, choices.seed);
    const sum = direct.exactSum(
      folds.map(({ train, heldOut: own }) =>
        logNormal(rowsOf(own.points), ...moments(rowsOf(train.points))),
      ),
    );
    expect(heldOut).toBeCloseTo(sum / 60, 8);
  });
});

describe("three components", () => {
  const found = of(3);
  const session = withComponents(choices, 3);
  const runs = [1, 2, 3].map(
    (seed) => runOut(data, { ...session, start: { kind: "k-means++", seed } }).last,
  );
  const top = runs.reduce((a, b) => (heightOf(b) > heightOf(a) ? b : a));
  const theta = top.theta as GaussianMixtureTheta;

  test("the best of the starts is taken", () => {
    expect(found.best?.logLikelihood).toBeCloseTo(direct.logLikelihood(data, theta), 8);
    expect(found.best?.seed).toBe(runs.indexOf(top) + 1);
  });

  test("ICL adds twice the entropy of the posterior to BIC", () => {
    const entropy = -direct.exactSum(
      direct
        .posteriorRows(data, theta)
        .flatMap((row) => row.map((g) => (g > 0 ? g * Math.log(g) : 0))),
    );
    const bic = 17 * Math.log(60) - 2 * direct.logLikelihood(data, theta);
    expect(entropy).toBeGreaterThan(1);
    expect(found.best?.bic).toBeCloseTo(bic, 7);
    expect(found.best?.icl).toBeCloseTo(bic + 2 * entropy, 7);
  });

  test("whatever the rules in force, the fit is EM's", () => {
    const hard = clusterChoices({ inference: { kind: "hard" }, learning: { kind: "ecm" } });
    expect(finish(scored(data, hard, 3, 3))).toEqual(found);
  });

  test("a slip of the session is not made", () => {
    const model = { ...choices.model, slip: { kind: "divides-by-n" } } as const;
    expect(finish(scored(data, clusterChoices({ model }), 3, 3))).toEqual(found);
  });

  test("makes as many fits as it says", () => {
    expect([...scored(data, choices, 2, 3)].length).toBe(fitsFor(3, 60));
  });
});

describe("more components than the data bear", () => {
  const few = {
    points: pointsFromRows([
      [0, 0],
      [1, 5],
      [7, 2],
      [9, 9],
    ]),
  };

  test("no best where every start collapses, and nothing held out", () => {
    const found = finish(scored(few, choices, 4, 3));
    expect(found).toMatchObject({ best: null, collapsed: 3, starts: 3, heldOut: null });
  });

  test("a start that can't be made counts with those that collapse", () => {
    const observed = Int16Array.from([0, 1, 2, -1]);
    expect(finish(scored({ ...few, observed }, choices, 2, 2))).toMatchObject({ collapsed: 2 });
  });
});

test("a model without components is refused", () => {
  const session = choicesFor({ kind: "ppca", factors: 1 }, { kind: "closed-form", seed: 1 });
  expect(() => finish(scored(data, session, 2, 1))).toThrow("no components to count");
});
