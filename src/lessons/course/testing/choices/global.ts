import { engineData } from "../../../../data/dataset.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { symmetricEigen } from "../../../../maths/linear/eigen.ts";
import { designOf } from "../../../../models/linear-regression/kernel/design.ts";
import {
  covarianceOf,
  posteriorOf,
} from "../../../../models/linear-regression/kernel/posterior.ts";
import type { RegressionSpec } from "../../../../models/linear-regression/spec.ts";
import type { RegressionTheta } from "../../../../models/linear-regression/theta.ts";
import { families } from "../../../../models/log-density/spec.ts";
import type { Phi } from "../../../../models/log-density/theta.ts";
import { pointsFromRows, rowsOf } from "../../../../models/shared/points.ts";
import { distance, near, rises } from "../claims.ts";
import { valueIn, type Watched } from "../watch.ts";
import type { Choices } from "./index.ts";

const phiOf = ({ phi }: Watched["after"]) => phi as Phi;
const thetaOf = ({ after }: Watched) => after.theta as RegressionTheta;

/** The posterior of the weights at θ of the scene’s end, with other y if asked. */
function posteriorOfEnd(
  { dataset, choices, after }: Watched,
  y = (was: number, _n: number) => was,
) {
  const { basis } = choices.model as RegressionSpec;
  const rows = rowsOf(engineData(dataset).points).map(([x = 0, was = 0], n) => [x, y(was, n)]);
  return posteriorOf(designOf(basis, pointsFromRows(rows)), after.theta as RegressionTheta);
}

/** log p(y, w | θ) of a line w = (a, b). */
function joint(seen: Watched): (a: number, b: number) => number {
  const { beta, lambda } = thetaOf(seen);
  const rows = rowsOf(seen.dataset.points);
  return (a, b) =>
    rows.reduce(
      (sum, [x = 0, y = 0]) =>
        sum + 0.5 * Math.log(beta / (2 * Math.PI)) - (beta / 2) * (y - a - b * x) ** 2,
      Math.log(lambda / (2 * Math.PI)) - (lambda / 2) * (a * a + b * b),
    );
}

/** log ∫ p(y, w | θ) dw, by a sum over a grid of lines. */
function averaged(seen: Watched): number {
  const log = joint(seen);
  const [reach, step] = [6 / Math.sqrt(thetaOf(seen).lambda), 0.01];
  let sum = 0;
  for (let a = -reach; a < reach; a += step)
    for (let b = -reach; b < reach; b += step) sum += Math.exp(log(a, b)) * step * step;
  return Math.log(sum);
}

export const global: Choices = {
  "bayesian-regression/one-point": (seen) => {
    const { lambda } = thetaOf(seen);
    const widths = symmetricEigen(covarianceOf(posteriorOfEnd(seen))).values.map((v) =>
      Math.sqrt(lambda * v),
    );
    const [narrow = 1, wide = 1] = widths;
    return {
      "It shrinks alike in all directions": wide < 0.9,
      "It shrinks in one direction only": narrow < 0.5 && near(wide, 1, 1e-9),
      "It shrinks to a point": wide < 0.01,
    };
  },
  "bayesian-regression/ten-points": (seen) => {
    const now = symmetricEigen(covarianceOf(posteriorOfEnd(seen))).values;
    const strewn = covarianceOf(posteriorOfEnd(seen, (y, n) => y + 5 * (n % 3) - 4));
    const other = symmetricEigen(strewn).values;
    const share = (other[1] ?? 0) / (now[1] ?? 1);
    return {
      Wider: share > 1.001,
      "As wide as now": near(share, 1, 1e-9),
      Narrower: share < 0.999,
    };
  },
  "bayesian-regression/evidence": (seen) => {
    const log = joint(seen);
    const [a = 0, b = 0] = posteriorOfEnd(seen).mean;
    const better = [0.01, -0.01].some((h) => Math.max(log(a + h, b), log(a, b + h)) > log(a, b));
    return {
      "It averages over all lines of the prior": near(
        averaged(seen),
        seen.after.logLikelihood,
        1e-3,
      ),
      "The E-step has not reached the best line": better,
      "A bound is below what it bounds": valueIn(seen.after, "gap") > 1e-6,
    };
  },
  "bayesian-regression/map-weights": (seen) => {
    const { beta, lambda } = thetaOf(seen);
    const em = { beta: 15.69, lambda: 0.482 };
    return {
      "Both larger": beta > em.beta + 0.1 && lambda > em.lambda + 0.01,
      "Both smaller": beta < em.beta - 0.1 && lambda < em.lambda - 0.01,
      "Where EM’s end": near(beta, em.beta, 0.1) && near(lambda, em.lambda, 0.01),
    };
  },
  "bayesian-regression/occam": (seen) => {
    const evidence = Array.from({ length: 10 }, (_, degree) => {
      const model = { ...seen.choices.model, basis: { kind: "polynomial", degree } };
      const { frames } = play({ session: seen.session }, { model: model as RegressionSpec });
      return frames.at(-1)?.logLikelihood ?? 0;
    });
    const best = evidence.indexOf(Math.max(...evidence));
    return Object.fromEntries([1, 3, 9].map((degree) => [degree, degree === best]));
  },
  "variational-inference/families": (seen) => {
    const closes = new Set(
      families.filter((family) => {
        const model = { ...seen.choices.model, family };
        const end = play({ session: seen.session }, { model: model as never }).frames.at(-1);
        return end && near(valueIn(end, "gap"), 0, 1e-6);
      }),
    );
    return {
      "With all three": closes.size === 3,
      "With mean field and full": closes.size === 2 && !closes.has("isotropic"),
      "With the full one alone": closes.size === 1 && closes.has("full"),
    };
  },
  "variational-inference/modes": ({ after }) => {
    const { mean } = phiOf(after);
    return {
      "On the left mode, the larger": distance(mean, [-2.5, 0]) < 0.1,
      "On the right mode": distance(mean, [2.5, 1]) < 0.1,
      "Across both": Math.abs(mean[0] ?? 9) < 1,
    };
  },
  "variational-inference/draws": ({ frames, after }) => {
    const steps = rises(frames.map(({ elbo }) => elbo ?? Number.NaN));
    const short = 2.21 - (after.elbo ?? 0);
    return {
      "It rises in every step, to 2.21": steps.every((step) => step > 0) && near(short, 0, 0.005),
      "It rises and falls, and ends a little below 2.21":
        steps.some((step) => step < -0.01) && short > 0.005 && short < 0.1,
      "It ends far from 2.21": short > 0.5,
    };
  },
  "variational-inference/logistic": ({ after }) => {
    const gap = valueIn(after, "gap");
    return {
      Nothing: near(gap, 0, 1e-6),
      "About 0.05 nats": near(gap, 0.05, 0.005),
      "More than 1 nat": gap > 1,
    };
  },
};
