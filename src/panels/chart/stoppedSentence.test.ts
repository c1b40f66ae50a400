import { describe, expect, test } from "vitest";
import type { Choices } from "../../engine/registry/session.ts";
import type { End } from "../../engine/run/frame.ts";
import { stopAt } from "../../engine/run/stopRule.ts";
import { clusterChoices, clusters } from "../../engine/testing/clusters.ts";
import { everyPair } from "../../engine/testing/everyPair.ts";
import { runFor } from "../../engine/testing/run.ts";
import { pictures } from "../../models/faces.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import { endWords } from "../study/endWords.ts";
import { stoppedSentence } from "./stoppedSentence.ts";

const prior = { concentration: 2, degrees: 4, scale: 0.5 };
const data = clusters(90);

const said = (choices: Choices, end: End, iteration = 9): string =>
  stoppedSentence(pictures.of(choices.model), choices, { iteration }, end);

/** What is said where a run of these choices stops. */
function saidOf(changes: Partial<Choices>): string {
  const choices = clusterChoices(changes);
  const { frames } = runFor(data, choices, 2 * choices.stop.maxIterations);
  for (const [i, frame] of frames.entries()) {
    const end = stopAt(choices, data.points.size, frames.slice(0, i + 1));
    if (end) return said(choices, end, frame.iteration);
  }
  return "";
}

describe("a run that stopped says by what", () => {
  const stop = { tolerance: 1e-3, maxIterations: 60 };
  const model = { ...fullSpec(3), prior };

  test.each<[string, Partial<Choices>, RegExp]>([
    ["exact EM", {}, /; ℓ rose in it by less than 0\.0010* nats a point\.$/],
    ["hard q", { inference: { kind: "hard" } }, /; the ELBO rose in it by less/],
    ["a prior", { model }, /; ℓ \+ log p\(θ\) rose in it by less/],
    ["hard, MAP", { model, inference: { kind: "hard" } }, /; ELBO \+ log p\(θ\) rose in it/],
    ["ECM", { learning: { kind: "ecm" } }, /; ℓ rose in the last 3 iterations by less/],
    [
      "Monte Carlo",
      { inference: { kind: "monte-carlo", samples: 9 } },
      /^Stopped at the cap of 60 iterations: these rules promise nothing to converge by\.$/,
    ],
    [
      "too low a cap",
      { stop: { ...stop, maxIterations: 2 } },
      /^Stopped at the cap of 2 iterations, not converged\.$/,
    ],
    [
      "no tolerance",
      { stop: { tolerance: 0, maxIterations: 2 } },
      /^Stopped at the cap of 2 iterations, as a tolerance of 0 asks for\.$/,
    ],
  ])("%s", (_name, changes, wanted) => {
    expect(saidOf({ stop, ...changes })).toMatch(wanted);
  });
});

test("a step that leaves the numbers was too long only where it was a step", () => {
  const end: End = { reason: "degenerate", iteration: 4, components: [] };
  for (const { choices } of everyPair()) {
    const sentence = said(choices, end);
    const steps = choices.learning.kind === "gradient";
    expect(/The step was too long/.test(sentence)).toBe(steps);
    expect(/The numbers left their range/.test(sentence)).toBe(!steps);
    expect(sentence).toContain(endWords(pictures.of(choices.model), choices, end));
  }
});

test("what no step could raise is what is climbed", () => {
  const end: End = { reason: "stuck", iteration: 4 };
  for (const { choices } of everyPair()) {
    const raised = "prior" in choices.model ? "raised ELBO + log p(θ)," : "raised the ELBO,";
    expect(said(choices, end)).toContain(raised);
  }
});

test("PPCA speaks of its noise, and of no component", () => {
  const choices = clusterChoices({ model: { kind: "ppca", factors: 1 } });
  for (const onto of ["point", "line", undefined] as const) {
    const end: End = { reason: "degenerate", iteration: 4, components: [0], ...(onto && { onto }) };
    expect(said(choices, end)).not.toMatch(/[Cc]omponent|Σ/);
    expect(/the noise .*to 0 and ℓ to infinity/.test(said(choices, end))).toBe(onto !== undefined);
  }
});
