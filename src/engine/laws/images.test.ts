import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../data/generators/generate.ts";
import type { Latent } from "../../models/contract/drawn/latent.ts";
import { kernels } from "../../models/faces.ts";
import type { VaeSpec } from "../../models/vae/spec.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { answer } from "../questions/answers.ts";
import { type Choices, defaultStop } from "../registry/session.ts";
import { firstPair } from "../registry/suits.ts";
import { advance, again, begin } from "../run/advance.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";
import { finish, newProblem } from "../run/problem.ts";
import { startOf } from "../run/startOf.ts";

const model: VaeSpec = { kind: "vae", latent: 2, hidden: [8], decoder: "bernoulli" };
const data = { points: generate({ generator: "digits", n: 60 }).points };

beforeAll(async () => {
  await Promise.all([kernels.load(model), loadAllRules(model)]);
});

function choicesWith(rules: object, seed = 3): Choices {
  const { inference, learning } = firstPair(model);
  return {
    model,
    start: { kind: "random-weights", seed: 2 },
    inference: { ...inference, ...rules } as Choices["inference"],
    learning: { ...learning, ...rules } as Choices["learning"],
    stop: defaultStop,
    seed,
  };
}

function run(choices: Choices, halfSteps: number): readonly Frame[] {
  const problem = newProblem(data, choices);
  const frames = [finish(begin(problem, startOf(data, choices)))];
  for (let i = 0; i < halfSteps; i++) {
    const { frame } = finish(advance(problem, frames.at(-1) as Frame));
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}

const few = { steps: 4, batch: 20 };
const ways = [
  ["both at once", choicesWith(few)],
  ["E, then M", choicesWith({ ...few, together: false })],
] as const;

describe.each(ways)("a VAE on images, %s", (_, choices) => {
  test("𝓛 rises, the estimate of ℓ is above it with its error, and no promise breaks", () => {
    const frames = run(choices, 12);
    for (const { elbo, logLikelihood, error, terms, lines } of frames) {
      expect(logLikelihood).toBeGreaterThan(elbo ?? 0);
      expect(error).toBeGreaterThan(0);
      expect(terms?.reduce((sum, term) => sum + term, 0)).toBeCloseTo(elbo ?? 0, 6);
      expect(lines?.otherForm).toBeCloseTo(elbo ?? 0, 6);
      expect(lines?.klPrior).toBeGreaterThan(0);
    }
    expect(frames.at(-1)?.elbo).toBeGreaterThan((frames[0]?.elbo ?? 0) + 1000);
    frames.slice(1).forEach((frame, i) => {
      expect(brokenPromises(frames[i] as Frame, frame)).toEqual([]);
    });
  });

  test("taken up at a frame it goes on the same, another seed goes elsewhere", () => {
    const frames = run(choices, 7);
    const problem = newProblem(data, choices);
    expect(finish(advance(problem, structuredClone(frames[3] as Frame))).frame).toEqual(frames[4]);
    const { theta, phi } = finish(again(problem, structuredClone(frames[2] as Frame), 5));
    expect({ theta, phi }).toEqual({ theta: frames[7]?.theta, phi: frames[7]?.phi });
    expect(run({ ...choices, seed: 4 }, 7).at(-1)?.elbo).not.toBe(frames[7]?.elbo);
  });
});

test("weights that leave the numbers end the run, the last frame that has some kept", () => {
  const choices = choicesWith({ ...few, optimiser: "plain", stepSize: 1e300 });
  const problem = newProblem(data, choices);
  const start = finish(begin(problem, startOf(data, choices)));
  const { frame, ended } = finish(advance(problem, start));
  expect(frame).toBeNull();
  expect(ended?.status).toBe("degenerate");
});

describe("what is drawn over z", () => {
  const choices = choicesWith(few);
  const sheet = { box: { x: [-3, 3], y: [-2, 2] }, across: 3, up: 2 } as const;

  test("is the q of each image, and what the decoder makes of each place", () => {
    const problem = newProblem(data, choices);
    const { theta, phi } = run(choices, 6).at(-1) as Frame;
    const told = finish(answer(problem, { topic: "latent", theta, phi, sheet })) as Latent;
    expect(told.q).toHaveLength(4 * 60);
    for (let n = 0; n < 60; n++) expect(told.q[4 * n + 2]).toBeGreaterThan(0);
    expect(told.greys).toHaveLength(6 * 196);
    // The middle of the upper left part is z = (−2, 1).
    const one = { box: { x: [-2.1, -1.9], y: [0.9, 1.1] }, across: 1, up: 1 } as const;
    const alone = finish(answer(problem, { topic: "latent", theta, phi, sheet: one })) as Latent;
    expect(alone.greys).toEqual(told.greys.slice(0, 196));
  });

  test("ℓ over all images is estimated the higher, on average, the more draws there are", () => {
    const problem = newProblem(data, choices);
    const { theta, phi, elbo } = run(choices, 6).at(-1) as Frame;
    const ask = (draws: number) =>
      finish(answer(problem, { topic: "likelihood", theta, phi, draws })) as {
        logLikelihood: number;
        error: number;
      };
    const [one, some, many] = [1, 10, 300].map(ask);
    expect(some?.logLikelihood).toBeGreaterThan(one?.logLikelihood ?? 0);
    expect(many?.logLikelihood).toBeGreaterThan(elbo ?? 0);
    expect(many?.error).toBeLessThan(some?.error ?? 0);
  });
});
