import { climb, mixtureOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { slopesOf } from "../along.ts";
import { distance, near, rises } from "../claims.ts";
import { valueIn, type Watched } from "../watch.ts";
import type { Choices } from "./index.ts";

const falls = (values: readonly number[]) => Math.min(...rises(values)) < -1e-8;
const bounds = ({ frames }: Watched) => frames.flatMap(({ elbo }) => elbo ?? []);

/** ℓ − 𝓛 as it stands, of either sign. */
const below = ({ after }: Watched) => after.logLikelihood - (after.elbo ?? Number.NaN);

const apartOf = (frame: Watched["after"]) => {
  const [a, b] = mixtureOf(frame).means;
  return distance(a, b);
};

export const rules: Choices = {
  "k-means/assign": (seen) => ({
    Yes: near(below(seen), 0, 1e-6),
    "No, below: $q$ is not the posterior": below(seen) > 1e-6,
    "No, above: $q$ is surer than the posterior": below(seen) < -1e-6,
  }),
  "k-means/soft": (seen) => {
    const [ell, elbo] = [falls(climb(seen.frames)), falls(bounds(seen))];
    const promised = seen.frames.slice(1).every(({ neverFalls }) => neverFalls.length === 2);
    return {
      "Only that the ELBO never falls": !elbo && (ell || !promised),
      "That neither $\\ell$ nor the ELBO ever falls": !elbo && !ell && promised,
      None: elbo,
    };
  },
  "k-means/too-soft": (seen) => {
    const { means } = mixtureOf(seen.after);
    return {
      "To the two groups": means.every((mean) => distance(mean, [0, 0]) > 0.5),
      "Both to the centre of all points": means.every((mean) => distance(mean, [0, 0]) < 0.05),
      "Far apart": apartOf(seen.after) > 4,
    };
  },
  "gradient-ascent/same": (seen) => {
    const slopes = slopesOf(seen, seen.after.iteration);
    const ratio = (slopes?.bound ?? 0) / (slopes?.logLikelihood ?? 1);
    return {
      "It is the same step": slopes?.same === true,
      "The same way, but shorter": ratio > 0 && ratio < 0.99,
      "It goes elsewhere": ratio <= 0,
    };
  },
  "gradient-ascent/race": ({ after }) => {
    const short = -2169.4 - after.logLikelihood;
    return {
      "Level with it": short < 1,
      "About 10 nats below": near(short, 10, 5),
      "More than 100 nats below": short > 100,
    };
  },
  "gradient-ascent/generalised": ({ frames }) => {
    const all = climb(frames);
    const half = Math.floor(all.length / 2);
    return {
      Yes: !falls(all),
      "No, only a maximising M-step is": falls(all.slice(half)),
      "Only near the end": falls(all.slice(0, half)) && !falls(all.slice(half)),
    };
  },
  "inexact-e-step/hard": (seen) => {
    const further = apartOf(seen.after) - 4.11;
    return {
      "Closer together": further < -0.01,
      "As far apart": near(further, 0, 0.01),
      "Further apart": further > 0.01,
    };
  },
  "inexact-e-step/sampled": (seen) => {
    const many = Array.from({ length: 10 }, (_, seed) => {
      const { frames } = play({ session: seen.session }, { seed });
      return frames.slice(1).map((frame) => frame.logLikelihood - (frame.elbo ?? 0));
    }).flat();
    return {
      "At $\\ell$": near(valueIn(seen.after, "gap"), 0, 1e-6),
      "Below $\\ell$": many.every((gap) => gap > 1e-6),
      "Above or below, by chance": many.some((gap) => gap < -1e-6),
    };
  },
  "inexact-e-step/jitter": ({ frames }) => {
    const late = climb(frames).slice(30);
    const steps = rises(late);
    return {
      "It rises in every one": steps.every((step) => step > 0),
      "It rises and falls, near EM’s $\\ell$":
        steps.some((step) => step < 0) && late.every((value) => near(value, -2169.4, 3)),
      "It stays exactly": steps.every((step) => Math.abs(step) < 1e-6),
    };
  },
};
