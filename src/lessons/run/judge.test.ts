import fc from "fast-check";
import { expect, test } from "vitest";
import type { Question } from "../../data/lesson/contract.ts";
import { play } from "../../data/scenes/testing/play.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { lecture } from "../../models/gaussian-mixture/scenes/algorithms/lecture.ts";
import { mixture } from "../../models/gaussian-mixture/scenes/session.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { risesOf } from "../../views/chart/words/rises.ts";
import { answerTo, isRight } from "./judge.ts";
import { quantityOf } from "./numbers.ts";
import { verdictOf } from "./verdict.ts";

const { frames } = play({ session: mixture(2, lecture) });
const points = 600;
const cut = (from: number, to: number) => frames.slice(from, to + 1);
const ask = (of: "logLikelihood" | "elbo" | "gap"): Question => ({ kind: "change", ask: "?", of });

test("ℓ stays in an E-step and rises in an M-step, the ELBO rises in both, the gap closes and opens", () => {
  for (const [from, to, of, right] of [
    [4, 5, "logLikelihood", "stays"],
    [5, 6, "logLikelihood", "rises"],
    [4, 5, "elbo", "rises"],
    [5, 6, "elbo", "rises"],
    [4, 5, "gap", "falls"],
    [5, 6, "gap", "rises"],
  ] as const)
    expect(answerTo(ask(of), cut(from, to), points)).toMatchObject({ kind: "change", right });
});

test("before the first E-step there is no ELBO to change", () => {
  expect(answerTo(ask("elbo"), cut(0, 1), points)).toBeNull();
  expect(answerTo(ask("logLikelihood"), cut(0, 1), points)).toMatchObject({ right: "stays" });
});

const unsigned = (text: string) => Number(text.replace("−", "-").replaceAll("\u202f", ""));
const digits = (text: string) => text.split(".")[1]?.length ?? 0;

test("numbers add up as shown: before and change come to now, the ELBO and the gap to ℓ", () => {
  const at = fc.nat({ max: frames.length - 1 });
  fc.assert(
    fc.property(
      at,
      at,
      fc.constantFrom("logLikelihood", "elbo", "gap", "means.0.1"),
      (i, j, of) => {
        const [from, to] = [frames[Math.min(i, j)] as Frame, frames[Math.max(i, j)] as Frame];
        const text = (name: string) => quantityOf(name, { from, to, points }).text;
        const [before, change, now] = [`${of}.before`, `${of}.change`, of].map(text);
        const whole = [before, change, now].every((each) => /^−?\d+(\.\d+)?$/.test(each ?? ""));
        if (!whole || !before || !change || !now || digits(change) > digits(now)) return;
        expect(unsigned(before) + unsigned(change)).toBeCloseTo(unsigned(now), digits(now));
        const [ell, elbo, gap] = ["logLikelihood", "elbo", "gap"].map((name) =>
          unsigned(text(name)),
        );
        if (to.elbo !== null && digits(text("gap")) === 2)
          expect((elbo ?? 0) + (gap ?? 0)).toBeCloseTo(ell ?? 0, 6);
      },
    ),
  );
});

test("the changes of a half-step are those of the sentence above the chart, unless they stand between levels", () => {
  for (const [i, to] of frames.entries()) {
    const from = frames[i - 1];
    const rises = from && risesOf(from, to);
    if (!from || !rises) continue;
    for (const of of ["logLikelihood", "elbo", "gap"] as const) {
      const change = (...beside: string[]) =>
        quantityOf(`${of}.change`, { from, to, points, single: true }, beside).text;
      expect(change("points")).toBe(rises[of].replace("+", ""));
      const [before, now] = [from, to].map((frame) => levelsOf(frame)[of]);
      const between = change(of);
      if (digits(between) === 2 && digits(now ?? "") === 2 && digits(before ?? "") === 2)
        expect(unsigned(before ?? "") + unsigned(between)).toBeCloseTo(unsigned(now ?? ""), 6);
    }
  }
});

test("numbers are those of the frames, and of θ by path", () => {
  const [from, to] = [frames[2] as Frame, frames[5] as Frame];
  const value = (name: string) => quantityOf(name, { from, to, points }).value;
  expect(value("elbo.change")).toBe((to.elbo ?? 0) - (from.elbo ?? 0));
  expect(value("gap.before")).toBe(klGap(from));
  expect(value("iterations")).toBe(3);
  expect(value("points")).toBe(600);
  const { weights, covariances } = to.theta as { weights: number[]; covariances: number[][][] };
  expect(value("weights.1")).toBe(weights[1]);
  expect(value("covariances.0.1.0")).toBe(covariances[0]?.[1]?.[0]);
  for (const none of ["weights.7", "weights", "constructor"]) expect(value(none)).toBeNull();
});

test("a number is right within its share, or as it is written", () => {
  const question: Question = { kind: "number", ask: "?", of: "weights.0", within: 0.1 };
  const answer = answerTo(question, cut(0, 20), points);
  if (answer?.kind !== "number") return expect.unreachable();
  const judged = (guess: number, within = 0.1) =>
    isRight({ kind: "number", guess }, answer, { ...question, within }, 0);
  expect([1, 1.09, 0.91, 1.11, 0.89].map((share) => judged(share * answer.right))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(judged(Number(answer.text), 0)).toBe(true);
});

test("a number of q’s own is found as one of θ is", () => {
  const made = play({
    session: {
      format: "elbo-lab/session@1",
      model: { kind: "log-density", target: { kind: "correlated-gaussian" } },
      start: { mean: [-1.5, 1.5] },
      inference: { kind: "coordinate" },
    },
  }).frames;
  const played = { from: made[0] as Frame, to: made[1] as Frame, points: 0 };
  const texts = ["mean.0.before", "covariance.0.0", "covariance.0.0.change"].map(
    (name) => quantityOf(name, played).text,
  );
  expect(texts).toEqual(["−1.500", "0.360", "−0.640"]);
});

test("a drawn line is right where every half-step goes the way of the line", () => {
  const question: Question = { kind: "draw", ask: "?", of: "logLikelihood" };
  const answer = answerTo(question, cut(4, 7), points);
  if (answer?.kind !== "draw") return expect.unreachable();
  expect(answer.ways).toEqual(["stays", "rises", "stays"]);
  const from = frames[4]?.logLikelihood ?? 0;
  const judged = (...guess: number[]) => isRight({ kind: "draw", guess }, answer, question, from);
  expect(judged(from, from + 9, from + 9)).toBe(true);
  expect(judged(from, from + 9, from + 10)).toBe(false);
  expect(judged(from, from - 1, from - 1)).toBe(false);
  expect(judged(from, from + 9)).toBe(false);
});

test("a verdict tells what happened, and what was said where that was something else", () => {
  const answer = answerTo(ask("elbo"), cut(4, 5), points);
  const by = quantityOf("elbo.change", {
    from: frames[4] as Frame,
    to: frames[5] as Frame,
    points,
  });
  const said = (guess: "rises" | "falls" | null) =>
    verdictOf(ask("elbo"), answer, guess && { kind: "change", guess }, 0, String);
  expect(said("rises")).toEqual({ right: true, text: `Right: the ELBO rises, by ${by.text}.` });
  expect(said("falls")).toEqual({
    right: false,
    text: `Not quite: the ELBO rises, by ${by.text}. You said that it falls.`,
  });
  expect(said(null)).toEqual({ right: null, text: `The ELBO rises, by ${by.text}.` });
});
