import { beforeAll, describe, expect, test } from "vitest";
import { kernels } from "../../models/faces.ts";
import { closedForm } from "../../models/ppca/closedForm.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { VaeSpec } from "../../models/vae/spec.ts";
import { bent } from "../../models/vae/testing/drawn.ts";
import { logVarianceOf, type Theta } from "../../models/vae/theta.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { type Choices, defaultStop } from "../registry/session.ts";
import { advance, again, begin } from "../run/advance.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";
import { finish, newProblem } from "../run/problem.ts";
import { startOf } from "../run/startOf.ts";
import { choicesFor, runFor } from "../testing/run.ts";

const first: VaeSpec = {
  kind: "vae",
  latent: 1,
  hidden: [6],
  decoder: "gaussian",
  noise: { variance: 0.3, learn: true },
};
const data = { points: bent(40) };

beforeAll(async () => {
  await Promise.all([kernels.load(first), kernels.load({ kind: "ppca", factors: 1 })]);
  await loadAllRules(first);
});

const steps = {
  kind: "vae-steps",
  optimiser: "adam",
  stepSize: 0.02,
  steps: 5,
  batch: null,
  estimate: "samples",
  samples: 2,
};

/** A session with these rules, for q and for θ with what is its own. */
function choicesWith(rules: object = {}, model: VaeSpec = first, own: object = {}): Choices {
  const pair = {
    inference: { ...steps, ...rules },
    learning: { ...steps, together: true, ...rules, ...own },
  } as unknown as Pick<Choices, "inference" | "learning">;
  return { model, start: { kind: "random-weights", seed: 2 }, ...pair, stop: defaultStop, seed: 3 };
}

function run(choices: Choices, halfSteps: number, on = data): readonly Frame[] {
  const problem = newProblem(on, choices);
  const frames = [finish(begin(problem, startOf(on, choices)))];
  for (let i = 0; i < halfSteps; i++) {
    const { frame } = finish(advance(problem, frames.at(-1) as Frame));
    if (!frame) break;
    frames.push(frame);
  }
  return frames;
}

const ways: readonly (readonly [string, Choices])[] = [
  ["both at once", choicesWith()],
  ["E, then M", choicesWith({}, first, { together: false })],
  ["minibatches", choicesWith({ batch: 7 })],
  ["minibatches, E then M", choicesWith({ batch: 7 }, first, { together: false })],
  ["plain steps", choicesWith({ optimiser: "plain", stepSize: 0.01 })],
  ["exact gradients", choicesWith({ estimate: "exact" })],
  [
    "an encoder of its own",
    choicesWith({}, { ...first, hidden: [5, 4], encoder: { hidden: [2] } }),
  ],
  ["noise held", choicesWith({}, { ...first, noise: { variance: 0.5, learn: false } })],
  ["a line", choicesWith({}, { ...first, decoder: "linear", hidden: [] })],
];

describe.each(ways)("a VAE, %s", (_, choices) => {
  test("𝓛 ≤ the best q’s ELBO ≤ ℓ at every frame, and nothing promised breaks", () => {
    const frames = run(choices, 8);
    expect(frames).toHaveLength(9);
    for (const { elbo, logLikelihood, lines } of frames) {
      const best = lines?.best ?? Number.NaN;
      expect(best).toBeGreaterThanOrEqual(elbo ?? Number.NaN);
      expect(best).toBeLessThanOrEqual((logLikelihood ?? Number.NaN) + 1e-6);
    }
    frames.slice(1).forEach((frame, i) => {
      expect(brokenPromises(frames[i] as Frame, frame)).toEqual([]);
    });
  });

  test("made again from the same session it is the same, bit for bit", () => {
    expect(run(structuredClone(choices), 6, structuredClone(data))).toEqual(run(choices, 6));
  });

  test("another seed makes another run, of the start and of the draws", () => {
    const drawn = choices.learning as unknown as typeof steps;
    const last = (of: Choices) => run(of, 4).at(-1)?.elbo;
    if (drawn.estimate === "samples" || drawn.batch !== null)
      expect(last({ ...choices, seed: 4 })).not.toBe(last(choices));
    const start = { kind: "random-weights", seed: 5 };
    expect(last({ ...choices, start })).not.toBe(last(choices));
  });

  test("taken up at any frame it goes on the same, and θ and φ are made again the same", () => {
    const frames = run(choices, 9);
    const problem = newProblem(data, choices);
    for (const at of [6, 1, 4]) {
      const from = structuredClone(frames[at] as Frame);
      expect(finish(advance(problem, from)).frame).toEqual(frames[at + 1]);
      const { theta, phi } = finish(again(problem, from, 9 - at));
      expect({ theta, phi }).toEqual({ theta: frames[9]?.theta, phi: frames[9]?.phi });
    }
  });
});

test("an E-step moves φ alone, an M-step θ alone, and a held σ² stays", () => {
  const model: VaeSpec = { ...first, noise: { variance: 0.5, learn: false } };
  const [start, e, m] = run(choicesWith({}, model, { together: false }), 2) as [
    Frame,
    Frame,
    Frame,
  ];
  expect(e.theta).toEqual(start.theta);
  expect(e.phi).not.toEqual(start.phi);
  expect(e.logLikelihood).toBe(start.logLikelihood);
  expect(m.phi).toEqual(e.phi);
  expect(m.theta).not.toEqual(e.theta);
  expect(Math.exp(logVarianceOf(m.theta as Theta))).toBeCloseTo(0.5, 14);
});

test("with exact gradients 𝓛 rises all the way, and the lines come together where q can be the posterior", () => {
  const model: VaeSpec = { ...first, decoder: "linear", hidden: [] };
  const frames = run(
    choicesWith({ estimate: "exact", optimiser: "plain", stepSize: 0.02 }, model),
    40,
  );
  frames.slice(1).forEach((frame, i) => {
    expect(frame.elbo ?? 0).toBeGreaterThan(frames[i]?.elbo ?? 0);
  });
  const { logLikelihood, lines } = frames.at(-1) as Frame;
  // Of a line the posterior is a Gaussian, which is the best q whatever the encoder says.
  expect(lines?.best).toBeCloseTo(logLikelihood ?? 0, 6);
});

test("a linear VAE arrives at PPCA’s closed form: ℓ to 1e-6", () => {
  const noise = { variance: 3, learn: true };
  const model: VaeSpec = { ...first, decoder: "linear", hidden: [], noise };
  const rules = { estimate: "exact", optimiser: "plain", stepSize: 0.05, steps: 1000 };
  const last = run(choicesWith(rules, model), 3).at(-1) as Frame;
  const best = closedForm(data.points, 1);
  const ppca = choicesFor({ kind: "ppca", factors: 1 }, best);
  const logLikelihood = runFor(data, ppca, 0).frames[0]?.logLikelihood ?? Number.NaN;
  expect(Math.abs((last.logLikelihood ?? 0) - logLikelihood)).toBeLessThan(1e-6);
  expect(Math.abs((last.elbo ?? 0) - logLikelihood)).toBeLessThan(1e-5);
  expect(Math.exp(logVarianceOf(last.theta as Theta))).toBeCloseTo(best.noise, 5);
});

test("σ² held too large, q becomes the prior", () => {
  const model: VaeSpec = { ...first, noise: { variance: 400, learn: false } };
  const frames = run(choicesWith({ estimate: "exact", steps: 100 }, model), 10);
  expect(frames[0]?.lines?.klPrior).toBeGreaterThan(1);
  expect(frames.at(-1)?.lines?.klPrior).toBeLessThan(1e-2);
});

test("weights that leave the numbers end the run, the last frame being finite", () => {
  const choices = choicesWith({ optimiser: "plain", stepSize: 1e5, steps: 3 });
  const problem = newProblem(data, choices);
  let frame = finish(begin(problem, startOf(data, choices)));
  for (let i = 0; i < 40; i++) {
    const made = finish(advance(problem, frame));
    if (made.ended) {
      expect(made).toMatchObject({ frame: null, ended: { status: "degenerate", components: [] } });
      expect(Number.isFinite(frame.elbo)).toBe(true);
      expect((frame.theta as Theta).decoder.weights.every(Number.isFinite)).toBe(true);
      return;
    }
    frame = made.frame as Frame;
  }
  expect.unreachable("the steps were not too long");
});

test("points far away and points all alike leave the lines finite and in order", () => {
  for (const rows of [
    [
      [1e3, -1e3],
      [0, 0],
      [1, 1],
    ],
    [
      [2, 3],
      [2, 3],
      [2, 3],
    ],
    [[1, 1]],
    [
      [0, 0],
      [1e-8, 0],
      [0, 1e-8],
    ],
  ]) {
    const frames = run(choicesWith(), 3, { points: pointsFromRows(rows) });
    for (const { elbo, logLikelihood, lines, rounding = 0 } of frames) {
      expect(lines?.best).toBeGreaterThanOrEqual(elbo ?? Number.NaN);
      // Where the noise is a millionth of the data's spread the table is too coarse, and that is told.
      expect(lines?.best).toBeLessThanOrEqual((logLikelihood ?? Number.NaN) + rounding + 1e-6);
    }
  }
});
