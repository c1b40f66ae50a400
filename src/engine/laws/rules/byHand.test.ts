import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import type { ByHand } from "../../../rules/inference/byHand.ts";
import { stopAt } from "../../run/stopRule.ts";
import { clusterChoices, clusters } from "../../testing/clusters.ts";
import { inferences, learnings, sessionsWith } from "../../testing/rules.ts";
import type { KnownFrame as Frame } from "../../testing/run.ts";
import { rowsOfQ, runFor } from "../../testing/run.ts";

const data = clusters(300);
const theta = clusterChoices().start as GaussianMixtureTheta;

/** Every third point towards the last of three components. */
const third = Int16Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? 2 : -1));
const choicesOf = (inference: Partial<ByHand>) =>
  clusterChoices({
    inference: { kind: "by-hand", brushed: third, next: "M-step", ...inference },
  });
const phasesOf = (frames: readonly Frame[]) =>
  frames.map(({ phase, iteration }) => `${phase}${iteration}`).join(" ");
const gapOf = ({ logLikelihood, elbo }: Frame) => logLikelihood - (elbo ?? Number.NaN);

describe("q by hand", () => {
  test("is one-hot where brushed and the posterior elsewhere", () => {
    const gamma = direct.posteriorRows(data, theta);
    runFor(data, choicesOf({}), 1, (problem) => {
      for (const [n, row] of rowsOfQ(problem).entries())
        for (const [k, q] of row.entries())
          expect(q).toBeCloseTo(n % 3 === 0 ? +(k === 2) : entry(gamma[n] ?? [], k), 12);
    });
  });

  test("costs the ELBO the KL of each brushed point, −log γ", () => {
    const gamma = direct.posteriorRows(data, theta);
    const wanted = gamma.reduce((sum, row, n) => (n % 3 ? sum : sum - Math.log(entry(row, 2))), 0);
    const [, first] = runFor(data, choicesOf({}), 1).frames;
    expect(wanted).toBeGreaterThan(50);
    expect(gapOf(first as Frame) / wanted).toBeCloseTo(1, 10);
  });

  test("is taken back by an E-step: ℓ again, θ as it was; the M-step comes after that one", () => {
    const { frames } = runFor(data, choicesOf({ next: "E-step" }), 4);
    expect(phasesOf(frames)).toBe("init0 E1 E2 M2 E3");
    const [, hand, closed] = frames as [Frame, Frame, Frame];
    expect(closed.theta).toBe(hand.theta);
    expect(Math.abs(gapOf(closed))).toBeLessThan(1e-9);
    const exact = runFor(data, clusterChoices(), 3).frames;
    expect(frames.slice(2).map(({ theta: at }) => at)).toEqual(
      exact.slice(1).map(({ theta: at }) => at),
    );
  });

  test("is what the M-step learns from: 100 points more for the third component", () => {
    const { frames } = runFor(data, choicesOf({}), 3);
    expect(phasesOf(frames)).toBe("init0 E1 M1 E2");
    const gamma = direct.posteriorRows(data, theta);
    const count = gamma.reduce((sum, row, n) => sum + (n % 3 ? entry(row, 2) : 1), 0);
    const learnt = frames[2]?.theta as GaussianMixtureTheta;
    expect(learnt.weights[2]).toBeCloseTo(count / 300, 12);
    expect(Math.abs(gapOf(frames[3] as Frame))).toBeLessThan(1e-9);
  });

  test("never puts a point where it can't be: an observed label stays, a weight of 0 takes none", () => {
    const observed = Int16Array.from({ length: 300 }, (_, n) => (n < 6 ? 0 : -1));
    const none = { ...theta, weights: [0.6, 0.4, 0] };
    const choices = choicesOf({});
    runFor({ ...data, observed }, choices, 1, (problem) => {
      for (const row of rowsOfQ(problem).slice(0, 6)) expect(row).toEqual([1, 0, 0]);
    });
    const { frames } = runFor(data, { ...choices, start: none }, 2);
    expect(frames[1]?.elbo).toBeCloseTo(frames[1]?.logLikelihood ?? 0, 9);
  });

  test("of points that are gone, or of components that are no more, is let be", () => {
    const far = Int16Array.from({ length: 900 }, (_, n) => (n < 300 ? 7 : 2));
    const { frames } = runFor(data, choicesOf({ brushed: far }), 6);
    const exact = runFor(data, clusterChoices(), 6).frames;
    expect(frames.map(({ theta: at }) => at)).toEqual(exact.map(({ theta: at }) => at));
  });

  test("stops as exact EM does, never in the iteration that was brushed", () => {
    const still = { ...choicesOf({}), stop: { tolerance: 1e9, maxIterations: 50 } };
    const { frames } = runFor(data, still, 5);
    expect(stopAt(still, 300, frames.slice(0, 3))).toBeNull();
    expect(stopAt(still, 300, frames.slice(0, 5))).toMatchObject({ reason: "converged" });
    const closing = { ...still, ...choicesOf({ next: "E-step" }), stop: still.stop };
    expect(stopAt(closing, 300, runFor(data, closing, 3).frames)).toMatchObject({
      reason: "converged",
    });
  });

  test("promises nothing of its E-step, the ELBO of its M-step, and then all that exact EM does", () => {
    const sessions = sessionsWith({
      inference: inferences["by-hand"],
      learning: learnings["closed-form"],
    }).filter(({ from }) => from.spec.floor?.kind !== "add");
    fc.assert(
      fc.property(sessions, ({ data: points, choices }) => {
        for (const { phase, iteration, neverFalls } of runFor(points, choices, 8).frames) {
          if (phase === "init") continue;
          const first = phase === "E" ? [] : ["elbo"];
          const wanted = iteration === 1 ? first : ["elbo", "logLikelihood"];
          expect([...neverFalls].sort()).toEqual(wanted);
        }
      }),
      { numRuns: 30 },
    );
  });
});
