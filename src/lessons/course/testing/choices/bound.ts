import { responsibilitiesOf } from "../../../../data/scenes/testing/classes.ts";
import { climb, mixtureOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { brokenPromises } from "../../../../engine/run/brokenPromises.ts";
import { rowsOf } from "../../../../models/shared/points.ts";
import { byHand } from "../../sessions.ts";
import { alongOf, peakOf, slopesOf, touchesOf } from "../along.ts";
import { between } from "../claims.ts";
import { changeOf, valueIn, type Watched } from "../watch.ts";
import type { Choices } from "./index.ts";

const ROUNDING = 1e-6;

/** The gaps at one θ of q's set by hand: at no point, then at ever more of them. */
const gapsOfMany = (): number[] =>
  [0, 1, 3, 10, 100, 1000].map((count) => {
    const brushed = Array.from({ length: count }, (_, n) => [n, n % 2] as const);
    const { frames } = play({ session: byHand(brushed, { stop: { maxIterations: 1 } }) });
    return (frames[1]?.logLikelihood ?? 0) - (frames[1]?.elbo ?? 0);
  });

/** How far the responsibilities of component 1 move on average, deep inside a component and between. */
function moved({ dataset, before }: Watched): { deep: number; between: number } {
  const [old, now] = [before.qTheta, before.theta].map((theta) => mixtureOf({ ...before, theta }));
  const kinds: Record<"deep" | "between", number[]> = { deep: [], between: [] };
  for (const point of rowsOf(dataset.points)) {
    const [q = 0, p = 0] = [old, now].map(
      (theta) => (theta && responsibilitiesOf(point, theta)[0]) ?? 0,
    );
    kinds[Math.max(q, 1 - q) > 0.95 ? "deep" : "between"].push(Math.abs(p - q));
  }
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  return { deep: mean(kinds.deep), between: mean(kinds.between) };
}

export const bound: Choices = {
  "lower-bound/sum-inside": (seen) => {
    const rise = changeOf(seen, "logLikelihood");
    const top = Math.max(...climb(seen.frames)) - seen.after.logLikelihood < 1;
    return {
      Yes: top,
      "No, but $\\ell$ is higher": !top && rise > 0,
      "No, and $\\ell$ is lower": !top && rise < 0,
    };
  },
  "lower-bound/jensen": ({ after }) => {
    const gap = after.logLikelihood - (after.elbo ?? Number.NaN);
    return {
      "Above $\\ell$": gap < -ROUNDING,
      "At $\\ell$": Math.abs(gap) <= ROUNDING,
      "Below $\\ell$": gap > ROUNDING,
    };
  },
  "lower-bound/any-q": () => {
    const [posterior = 0, ...others] = gapsOfMany();
    const at = Math.abs(posterior) < ROUNDING;
    return {
      "Yes, a clever enough one": Math.min(posterior, ...others) < -ROUNDING,
      "No; the posterior puts it at $\\ell$, any other below": at && Math.min(...others) > ROUNDING,
      "No; every $q$ puts it below $\\ell$": posterior > ROUNDING,
    };
  },
  "e-step/who-moves": (seen) => {
    const { deep, between } = moved(seen);
    return {
      "Those deep inside a component": deep > 1.5 * between,
      "Those between the components": between > 1.5 * deep,
      "All by the same amount": deep < 1.5 * between && between < 1.5 * deep,
    };
  },
  "e-step/slip": ({ before, after }) => {
    const left = valueIn(after, "gap") > 0 && brokenPromises(before, after).includes("gap");
    return { "Yes, an E-step always does": !left, "No, a gap is left": left };
  },
  "m-step/more": (seen) => {
    const more = changeOf(seen, "logLikelihood") - changeOf(seen, "elbo");
    return {
      "The ELBO": more < -ROUNDING,
      "$\\ell$": more > ROUNDING,
      "Both by the same": Math.abs(more) <= ROUNDING,
    };
  },
  "m-step/not-the-top": (seen) => {
    const peak = peakOf(alongOf(seen, seen.after.iteration).logLikelihood);
    return {
      "At the old $\\theta$": between(peak, -0.1, 0.1),
      "At the new $\\theta$": between(peak, 0.9, 1.1),
      "Beyond the new $\\theta$": peak > 1.1,
    };
  },
  "parameter-space/touch": (seen) => {
    const found = alongOf(seen, 7);
    const touches = touchesOf(found, found.bounds[1]);
    const at = (place: number) => touches.length === 1 && touches[0] === place;
    return {
      "At $\\theta_6$ again": at(0),
      "At $\\theta_7$": at(1),
      "Halfway between them": at(0.5),
      Nowhere: touches.length === 0,
    };
  },
  "parameter-space/top": (seen) => {
    const found = alongOf(seen, 8);
    const [curve = []] = found.bounds;
    const below = curve.map((value, i) => (found.logLikelihood[i] ?? 0) - (value ?? 0));
    return {
      "At its highest point": peakOf(curve) === 1,
      "Where it touches $\\ell$": touchesOf(found, curve).includes(1),
      "Where it is furthest below $\\ell$": peakOf(below) === 1,
    };
  },
  "parameter-space/slope": (seen) => {
    const slopes = slopesOf(seen, 1);
    const flat = Math.abs(slopes?.bound ?? 0) < 1e-3;
    return {
      "They cross at an angle": !slopes?.same && !flat,
      "With the same slope": slopes?.same === true && !flat,
      "The bound is flat there and $\\ell$ is not": !slopes?.same && flat,
    };
  },
  "parameter-space/slow": ({ frames }) => {
    const end = mixtureOf(frames.at(-1)).means.flat();
    const away = (i: number) =>
      Math.hypot(
        ...mixtureOf(frames[i])
          .means.flat()
          .map((x, d) => x - (end[d] ?? 0)),
      );
    const share = 1 - away(202) / away(200);
    return {
      "About half": between(share, 0.3, 0.7),
      "About a tenth": between(share, 0.07, 0.2),
      "Less than a thirtieth": share < 1 / 30,
    };
  },
};
