import { climb, mixtureOf } from "../../../../data/scenes/testing/find.ts";
import { entry, type Vector } from "../../../../maths/linear/matrix.ts";
import { between, determinant, distance, logPeak, near, rises } from "../claims.ts";
import { twentyStarts } from "../twentyStarts.ts";
import { changeOf, type Watched } from "../watch.ts";
import type { Choices } from "./index.ts";

const apart = ({ after }: Watched) => {
  const [a, b] = mixtureOf(after).means;
  return distance(a, b);
};
const lightest = ({ after }: Watched) => Math.min(...mixtureOf(after).weights);
const falls = (seen: Watched) => Math.min(...rises(climb(seen.frames))) < -1e-8;
const collapses = ({ end }: Watched) => end.reason === "degenerate";
const converges = ({ end }: Watched) => end.reason === "converged";

const upperLeft = (mean: Vector) => entry(mean, 0) < -7 && entry(mean, 1) > 1.5;

export const ends: Choices = {
  "convergence/monotone": ({ frames }) => {
    const all = rises(climb(frames));
    const [, , third = 0] = all;
    const next = all.slice(3, 9);
    return {
      "Smaller every time": next.every((rise, i) => rise < (i ? (next[i - 1] ?? 0) : third)),
      "About as large, 6 to 7 nats each": next.every((rise) => between(rise, 5, 8)),
      "Some are several times as large": next.some((rise) => rise > 3 * third),
    };
  },
  "convergence/slow": ({ after }) => ({
    Fewer: after.iteration < 30,
    "About as many": near(after.iteration, 34, 4),
    "More than twice as many": after.iteration > 2 * 34,
  }),
  "convergence/plateau": (seen) => {
    const rise = changeOf(seen, "logLikelihood");
    return {
      "Less than 1 nat": rise < 1,
      "About 10 nats": near(rise, 10, 5),
      "About 100 nats": near(rise, 100, 10),
    };
  },
  "convergence/bounded": ({ after }) => ({
    "Below 0, as always": after.logLikelihood < -1,
    "At 0, its bound": near(after.logLikelihood, 0, 1),
    "Above 0": after.logLikelihood > 1,
  }),
  "convergence/stationary": (seen) => ({
    "One component on each class": apart(seen) > 3,
    "Both alike, on all points": apart(seen) < 1e-6 && lightest(seen) > 0.4,
    "One on all points, the other gone": lightest(seen) < 0.01,
  }),
  "singularities/one-gaussian": (seen) => {
    const { covariances } = mixtureOf(seen.after);
    const cluster = 0.5 ** 4;
    const size = determinant(covariances[0]);
    return {
      "The Gaussian shrinks onto it": collapses(seen),
      "The Gaussian widens towards it": size > 4 * cluster,
      "The Gaussian ignores it": near(size, cluster, cluster / 2),
    };
  },
  "singularities/letting-go": (seen) => ({
    "It settles at a maximum": converges(seen),
    "It grows without bound": collapses(seen) && !falls(seen),
    "It falls": falls(seen),
  }),
  "singularities/why": () => {
    const gain = logPeak(0.05) - logPeak(0.1);
    return {
      "0.69, which is log 2": near(gain, Math.log(2), 1e-6),
      "1.39, which is log 4": near(gain, Math.log(4), 1e-6),
      "2": near(gain, 2, 1e-6),
    };
  },
  "singularities/clamp": (seen) => ({
    "It never falls, and converges": !falls(seen) && converges(seen),
    "It falls once the floor is met": falls(seen),
    "It still grows without bound": collapses(seen),
  }),
  "starts/first": ({ after }) => {
    const there = mixtureOf(after).means.filter(upperLeft);
    const closest = Math.min(
      ...there.flatMap((a, i) => there.slice(i + 1).map((b) => distance(a, b))),
    );
    return {
      "Two of them move on to other groups": there.length === 1,
      "All three stay in that group": there.length === 3 && closest > 0.1,
      "They become one": there.length === 3 && closest < 0.1,
    };
  },
  "starts/second": ({ after }) => {
    const above = after.logLikelihood + 1367.1;
    return {
      "At the same $\\ell$": near(above, 0, 0.5),
      "Within 10 nats of it": near(above, 0, 10) && !near(above, 0, 0.5),
      "About 100 nats higher": near(above, 100, 10),
      "About 100 nats lower": near(above, -100, 10),
    };
  },
  "starts/many": (seen) => {
    const reached = twentyStarts(seen, "random-points").optima[0]?.runs.length ?? 0;
    return {
      "All but one": reached === 19,
      "About half": near(reached, 10, 2),
      "5": reached === 5,
    };
  },
  "starts/switch": ({ after }) => {
    const left = (mixtureOf(after).means[0]?.[0] ?? 0) < 0;
    const same = near(after.logLikelihood, -3597.6, 0.1);
    return {
      "Nothing at all": same && !left,
      "The numbers of the components, not $\\ell$": same && left,
      "$\\ell$ too: it is another optimum": !same,
    };
  },
};
