import { expect, test } from "vitest";
import { normal, type Rng, seeded } from "../../maths/random.ts";
import { shapeOf } from "../../models/kinds.ts";
import { valid } from "../../models/log-density/testing/valid.ts";
import type { Phi } from "../../models/log-density/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { pick, whole } from "../../models/testing/valid.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "../run/frame.ts";
import { movesOf } from "../run/phases.ts";
import { run } from "../study/run.ts";

/** Runs of this law; more by hand. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const HALF_STEPS = 200;

/** Any way to choose q, also with steps that are far too long. */
const inferenceFrom = (rng: Rng): object =>
  pick(rng, [
    ...["exact", "reparameterised", "score"].map((estimate) => ({
      kind: "ascent",
      stepSize: pick(rng, [0.01, 0.1, 1, 30]),
      steps: pick(rng, [1, 4]),
      estimate,
      samples: pick(rng, [1, 5, 40]),
    })),
    { kind: "coordinate" },
    { kind: "forward-kl" },
  ]);

/** A start as stated, perhaps far from p, and far narrower or wider. */
function startFrom(rng: Rng, start: object): object {
  if ("kind" in start) return start;
  const { mean, covariance } = start as Phi;
  const [far, wide] = [pick(rng, [1, 1, 3, 30]), pick(rng, [1, 1, 1e-6, 1e-3, 100])];
  return {
    ...start,
    mean: mean.map((m) => far * m),
    covariance: covariance.map((row) => row.map((entry) => wide * entry)),
  };
}

function made(n: number) {
  const rng = seeded(SEED, n);
  const { model, start } = valid(rng);
  const spec = { kind: "log-density", ...model } as unknown as Choices["model"];
  const size = shapeOf(spec) === "labelled" ? whole(rng, 0, 20) : 0;
  const rows = Array.from({ length: size }, () => [normal(rng), normal(rng)]);
  const choices = {
    model: spec,
    start: startFrom(rng, start),
    inference: inferenceFrom(rng),
    learning: { kind: "closed-form" },
    stop: { tolerance: 1e-7, maxIterations: 0 },
    seed: n,
  } as unknown as Choices;
  const maxIterations = HALF_STEPS / movesOf(choices).length;
  const labels = Int16Array.from(rows, () => whole(rng, -1, 1));
  return {
    data: { points: pointsFromRows(rows), labels },
    choices: { ...choices, stop: { ...choices.stop, maxIterations } },
  };
}

/** What is wrong with a frame; null where nothing is. */
function faultIn({ logLikelihood, elbo, rounding = 0, lines = {}, ...rest }: Frame) {
  const { theta, phi, terms, logPrior } = rest;
  const numbers = [logLikelihood, elbo, rounding, logPrior, theta, phi, terms, lines];
  if (JSON.stringify(numbers).includes("null")) return "holds what is no finite number";
  if ((elbo ?? 0) - (logLikelihood ?? 0) > rounding + 1e-9) return "has its ELBO above ℓ";
  return (lines.forwardKl ?? 0) < -rounding - 1e-8 ? "has KL(p ‖ q) below 0" : null;
}

test("any target, family and way: frames of finite numbers, 𝓛 below ℓ, and an end with its reason", () => {
  const faults: string[] = [];
  let kept = 0;
  for (let n = 0; n < RUNS; n++) {
    const { data, choices } = made(n);
    const fault = (what: string) => faults.push(`run ${n} ${what}: ${JSON.stringify(choices)}`);
    try {
      const frames = run(data, choices);
      let next = frames.next();
      for (; !next.done; next = frames.next()) {
        kept += 1;
        const wrong = faultIn(next.value);
        if (wrong) fault(wrong);
      }
      if (!/^(converged|cap|degenerate)$/.test(next.value.reason)) fault(next.value.reason);
    } catch (error) {
      // A start that lies where there is no ELBO is refused with a sentence.
      if (!/^At this start the ELBO has no finite value: /.test((error as Error).message))
        fault(String(error));
    }
  }
  expect(faults).toEqual([]);
  expect(kept).toBeGreaterThan(RUNS);
});
