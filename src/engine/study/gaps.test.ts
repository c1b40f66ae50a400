import { describe, expect, test } from "vitest";
import { seeded } from "../../maths/random.ts";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import { blanked } from "../../models/testing/blanked.ts";
import { finish } from "../run/problem.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { choicesFor } from "../testing/run.ts";
import { bestOf } from "./best.ts";
import { scored } from "./components/components.ts";
import { foldsOf } from "./components/folds.ts";
import { runOut } from "./run.ts";
import { outcomeOf } from "./starts.ts";

const rows = rowsOf(clusters(90).points);
const data = { points: pointsFromRows(blanked(rows, 0.15, seeded(4))) };
const choices = clusterChoices();
const thetaOf = (theta: unknown) => theta as GaussianMixtureTheta;

describe("studies where entries are missing", () => {
  test("many starts come to ends of their own, whatever the rule", () => {
    for (const rule of ["random-points", "k-means++", "quantiles", "random-responsibilities"]) {
      const found = outcomeOf(data, choices, rule, 2);
      if ("fault" in found) return expect.unreachable(found.fault);
      expect(found.end.reason).toBe("converged");
      expect(found.reached).toBeCloseTo(direct.logLikelihood(data, thetaOf(found.theta)), 8);
    }
  });

  test("how many components go by ℓ of what is observed, held out as well, and ICL by the labels alone", () => {
    const { best, heldOut } = finish(scored(data, choices, 2, 2));
    if (!best) return expect.unreachable();
    const own = { ...choices, model: { ...fullSpec(2) } };
    const fit = finish(bestOf(data, own, "k-means++", 2)).best;
    const theta = thetaOf(fit?.last.theta);
    expect(best.logLikelihood).toBeCloseTo(direct.logLikelihood(data, theta), 8);
    const gammas = direct.posteriorRows(data, theta).flat();
    const entropy = -gammas.reduce((sum, g) => sum + (g > 0 ? g * Math.log(g) : 0), 0);
    expect((best.icl - best.bic) / 2).toBeCloseTo(entropy, 8);
    const sums = foldsOf(data, 5, choices.seed).map((fold) => {
      const trained = finish(bestOf(fold.train, own, "k-means++", 2)).best?.last.theta;
      return direct.logLikelihood(fold.heldOut, thetaOf(trained));
    });
    expect(heldOut).toBeCloseTo(direct.exactSum(sums) / rows.length, 8);
  });

  test("a component that sits on one point is found, and where", () => {
    const some = pointsFromRows([[5, 5], ...blanked(rows, 0.1, seeded(9))]);
    const start: GaussianMixtureTheta = {
      weights: [0.5, 0.5],
      means: [
        [5, 5],
        [1, 1],
      ],
      covariances: [
        [
          [1e-4, 0],
          [0, 1e-4],
        ],
        [
          [2, 0],
          [0, 2],
        ],
      ],
    };
    const { end } = runOut({ points: some }, choicesFor(fullSpec(2), start));
    expect(end).toMatchObject({ reason: "degenerate", components: [0], onto: "point", at: [5, 5] });
  });
});
