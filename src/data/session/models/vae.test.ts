import { expect, test } from "vitest";
import { FileError } from "../../../checks/fault.ts";
import { loadFormats, readSession } from "../read.ts";
import { toText, writeSession, writeTrace } from "../write.ts";

await loadFormats();

const POINTS = [
  [0, 1],
  [2, 3],
  [4, 4],
];
const file = (more: object): string =>
  JSON.stringify({
    format: "elbo-lab/session@1",
    data: { points: POINTS },
    model: { kind: "vae" },
    ...more,
  });

test("what is left out takes its default: z ∈ ℝ, 16 tanh, σ² learnt, Adam on both at once, from a seed", () => {
  const { choices } = readSession(file({}));
  expect(choices).toMatchObject({
    model: {
      kind: "vae",
      latent: 1,
      hidden: [16],
      decoder: "gaussian",
      noise: { variance: 0.1, learn: true },
    },
    start: { kind: "random-weights", seed: 1 },
    inference: { kind: "vae-steps", optimiser: "adam" },
    learning: { kind: "vae-steps", optimiser: "adam", together: true },
  });
});

const own = {
  model: {
    kind: "vae",
    latent: 1,
    hidden: [8, 4],
    encoder: { hidden: [] },
    decoder: "gaussian",
    noise: { variance: 0.25, learn: false },
  },
  start: { kind: "random-weights", seed: 9 },
  inference: {
    kind: "vae-steps",
    optimiser: "plain",
    stepSize: 0.1,
    steps: 3,
    batch: 2,
    estimate: "samples",
    samples: 5,
  },
  learning: {
    kind: "vae-steps",
    optimiser: "adam",
    stepSize: 0.01,
    steps: 7,
    batch: null,
    estimate: "exact",
    samples: 1,
    together: false,
  },
};

test("a session comes back as it was written", () => {
  const { dataset, choices } = readSession(file(own));
  expect(choices).toMatchObject(own);
  expect(readSession(toText(writeSession(dataset, choices)))).toMatchObject({ choices });
});

test("a trace has the numbers of every step, and no weights", () => {
  const { dataset, choices } = readSession(file({}));
  const frame = {
    phase: "EM",
    iteration: 1,
    theta: { decoder: { weights: new Float64Array(3) }, centre: [0, 0], unit: 1 },
    qTheta: null,
    phi: { encoder: { weights: new Float64Array(3) } },
    logLikelihood: -3,
    elbo: -5,
    lines: { best: -4 },
    logPrior: 0,
    terms: [-5],
    neverFalls: [],
  } as const;
  const { steps } = JSON.parse(toText(writeTrace(dataset, choices, [frame], null)));
  expect(steps).toEqual([
    { phase: "EM", iteration: 1, logLikelihood: -3, elbo: -5, kl: 2, best: -4 },
  ]);
});

test.each([
  [{ model: { kind: "vae", latent: 3 } }, "model.latent is neither 1 nor 2."],
  [
    { model: { kind: "vae", latent: 2 } },
    "model.latent is 2, though the z of points is one number.",
  ],
  [{ model: { kind: "vae", hidden: 8 } }, "model.hidden is not a list."],
  [{ model: { kind: "vae", hidden: [8, 8, 8] } }, "model.hidden has more than 2 layers."],
  [
    { model: { kind: "vae", hidden: [8, 0] } },
    "model.hidden[1] is not a whole number from 1 to 128.",
  ],
  [
    { model: { kind: "vae", decoder: "poisson" } },
    'model.decoder is not one of "gaussian", "bernoulli", "linear".',
  ],
  [
    { model: { kind: "vae", noise: { variance: 0 } } },
    /^model\.noise\.variance is not a number above 0/,
  ],
  [{ model: { kind: "vae", noise: { sd: 1 } } }, "model.noise.sd is not a known field."],
  [
    { start: { weights: [1, 2] } },
    "start.weights is not a known field: a VAE starts from a seed, not from weights.",
  ],
  [
    { inference: { kind: "exact" } },
    'inference.kind "exact" needs the posterior, which is out of reach here.',
  ],
  [
    { learning: { kind: "closed-form" } },
    'learning.kind "closed-form" needs the maximum of the ELBO by formula, and there is none here.',
  ],
  [
    { inference: { kind: "vae-steps", optimiser: "sgd" } },
    'inference.optimiser is not one of "adam", "plain".',
  ],
  [{ learning: { kind: "vae-steps", steps: 0 } }, /^learning\.steps is not a whole number from 1/],
])("a fault is named by its place: %j", (more, sentence) => {
  const read = () => readSession(file(more));
  if (typeof sentence === "string") expect(read).toThrow(new FileError(sentence));
  else expect(read).toThrow(sentence);
});
