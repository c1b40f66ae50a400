import { rises } from "../claims.ts";
import { nearestOfClass } from "../nearest.ts";
import type { Choices } from "./index.ts";

export const amortised: Choices = {
  "amortised-inference/encoder": ({ frames, before, after }) => {
    const seen = frames.slice(frames.indexOf(before), frames.indexOf(after) + 1);
    const steps = rises(seen.map(({ elbo }) => elbo ?? Number.NaN));
    const whole = (after.elbo ?? 0) - (before.elbo ?? 0);
    return {
      "It rises in each of them": steps.every((step) => step > 0),
      "It falls in some, and rises on the whole": steps.some((step) => step < -0.5) && whole > 10,
      "It falls on the whole": whole < 0,
    };
  },
  "amortised-inference/two-gaps": ({ after }) => {
    const { approximation = 0, amortisation = 0 } = after.lines ?? {};
    return {
      "The approximation gap": approximation > amortisation + 1,
      "The amortisation gap": amortisation > approximation + 1,
      "Neither: both close": approximation + amortisation < 1,
    };
  },
  "amortised-inference/digits": (seen) => {
    const share = nearestOfClass(seen);
    return {
      "Anywhere: nothing tells the classes apart": share < 0.2,
      "Mostly together": share > 1 / 3 && share < 0.8,
      "In ten heaps with room between them": share >= 0.8,
    };
  },
};
