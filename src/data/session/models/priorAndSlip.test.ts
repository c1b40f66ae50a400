import fc from "fast-check";
import { expect, test } from "vitest";
import { FileError } from "../../../checks/fault.ts";
import { runFor } from "../../../engine/testing/run.ts";
import type { GaussianMixtureSpec } from "../../../models/gaussian-mixture/spec.ts";
import { engineData } from "../../dataset.ts";
import { changed } from "../../testing/changed.ts";
import { fourPoints, twoComponents } from "../../testing/session.ts";
import { readSession } from "../read.ts";
import { toText, writeSession, writeTrace } from "../write.ts";

const above = (max: number) => fc.double({ min: Number.MIN_VALUE, max, noNaN: true });
const prior = fc.record({
  concentration: fc.double({ min: 1, max: 1e6, noNaN: true }),
  degrees: fc.double({ min: 1, max: 1e6, minExcluded: true, noNaN: true }),
  scale: above(1e200),
});
const slip = fc.oneof(
  fc.record({ kind: fc.constantFrom("divides-by-n" as const, "no-half" as const) }),
  fc.record({ kind: fc.constant("ridge" as const), eps: above(1e300) }),
);

test("a prior and a slip are written and read back to the last digit", () => {
  fc.assert(
    fc.property(fc.record({ prior, slip }, { requiredKeys: [] }), (options) => {
      const model: GaussianMixtureSpec = { ...twoComponents.model, ...options };
      const choices = { ...twoComponents, model };
      const text = toText(writeSession(fourPoints, choices));
      expect(readSession(text).choices).toEqual(choices);
    }),
  );
});

test("left out, or null, they are none, and are not written", () => {
  for (const fields of [{}, { "model.prior": null }, { "model.slip": null }])
    expect(readSession(changed(fields)).choices.model).toEqual(twoComponents.model);
  const { model } = writeSession(fourPoints, twoComponents);
  expect(Object.keys(model as object)).toEqual(["kind", "components", "covariance", "floor"]);
});

const good = { concentration: 2, degrees: 4, scale: 0.5 };

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{ "model.prior": 2 }, "model.prior is not an object."],
  [{ "model.prior": {} }, "model.prior.concentration is missing."],
  [{ "model.prior": { ...good, mean: 0 } }, "model.prior.mean is not a known field."],
  [
    { "model.prior": { ...good, concentration: 0.5 } },
    "model.prior.concentration is not a number from 1 up.",
  ],
  [
    { "model.prior": { ...good, degrees: 1 } },
    "model.prior.degrees is not a number above D − 1 = 1.",
  ],
  [{ "model.prior": { ...good, scale: 0 } }, "model.prior.scale is not a number above 0."],
  [{ "model.prior": { ...good, degrees: 1e300 } }, "model.prior.degrees lies beyond 1000000."],
  [{ "model.prior": { ...good, scale: 1e201 } }, "model.prior.scale lies beyond 1e+200."],
  [
    { "model.prior": good, "model.floor": { kind: "add", eps: 1 } },
    'model.prior does not go with a floor of kind "add": what is added after the M-step is no maximum of anything.',
  ],
  [
    { "model.prior": good, "start.weights": [1, 0] },
    "start.weights[1] is 0, where the prior's density is 0 too.",
  ],
  [
    { "model.slip": { kind: "sign" } },
    'model.slip.kind "sign" is not known here; this version knows "divides-by-n", "no-half", "ridge".',
  ],
  [{ "model.slip": { kind: "ridge" } }, "model.slip.eps is missing."],
  [{ "model.slip": { kind: "ridge", eps: 0 } }, "model.slip.eps is not a finite number above 0."],
  [{ "model.slip": { kind: "no-half", eps: 1 } }, "model.slip.eps is not a known field."],
])("a fault in %j is named by its place", (fields, sentence) => {
  expect(() => readSession(changed(fields))).toThrow(new FileError(sentence));
});

test("a trace tells the log prior where there is a prior, and only there", () => {
  const stepsOf = (model: GaussianMixtureSpec) => {
    const choices = { ...twoComponents, model };
    const { frames } = runFor(engineData(fourPoints), choices, 3);
    const { steps } = writeTrace(fourPoints, choices, frames, null);
    return { frames, steps: steps as readonly Record<string, unknown>[] };
  };
  const { frames, steps } = stepsOf({ ...twoComponents.model, prior: good });
  expect(steps.map(({ logPrior }) => logPrior)).toEqual(frames.map(({ logPrior }) => logPrior));
  for (const step of stepsOf(twoComponents.model).steps)
    expect(step).not.toHaveProperty("logPrior");
});
