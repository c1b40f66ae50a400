import { expect, test } from "vitest";
import { answer } from "../../engine/questions/answers.ts";
import { finish, newProblem } from "../../engine/run/problem.ts";
import { runOut } from "../../engine/study/run.ts";
import { at } from "../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { errorsOf } from "../../store/seen/hiddenErrors.ts";
import { type Dataset, engineData } from "../dataset.ts";
import { gapless } from "../gapless.ts";
import { mixtureOf, sceneOf } from "./testing/find.ts";
import { play } from "./testing/play.ts";

/** Root mean squares of what is told of the hidden entries at the end of a run, and by column means. */
function errors(dataset: Dataset, { choices, frames }: ReturnType<typeof play>) {
  const { theta, iteration } = frames.at(-1) ?? expect.unreachable();
  const rows = Uint32Array.from({ length: dataset.points.size }, (_, n) => n);
  const problem = newProblem(engineData(dataset), choices);
  const imputed = finish(answer(problem, { topic: "imputed", origin: { theta, iteration }, rows }));
  return errorsOf(dataset, imputed as Parameters<typeof errorsOf>[1]);
}

test("missing features: 11 iterations, where without gaps the first M-step is the maximum", () => {
  const { frames, dataset, choices } = play(sceneOf("missing-features"));
  expect(frames.at(-1)?.iteration).toBe(11);
  expect(dataset.hidden?.at.length).toBe(90);
  const { last } = runOut(engineData(gapless(dataset, "nothing-hidden")), choices);
  // The second finds that nothing rose.
  expect(last.iteration).toBe(2);
});

test("column means: 17, 32 and 45 % below the whole table, and with the gaps 12, 3 and 6 % above", () => {
  const { dataset, choices, frames } = play(sceneOf("column-means"));
  const on = (of: Dataset) => runOut(engineData(of), choices).last.theta as GaussianMixtureTheta;
  const spread = ({ covariances: [sigma = []] }: GaussianMixtureTheta) => [
    at(sigma, 0, 0),
    at(sigma, 1, 1),
    at(sigma, 0, 1),
  ];
  const whole = spread(on(gapless(dataset, "nothing-hidden")));
  const off = (theta: GaussianMixtureTheta) =>
    spread(theta).map((value, i) => Math.round(100 * (value / (whole[i] ?? 0) - 1)));
  expect(off(on(gapless(dataset, "column-means")))).toEqual([-17, -32, -45]);
  expect(off(mixtureOf(frames.at(-1)))).toEqual([12, 3, 6]);
});

test("a tenth hidden: told to 0.45 and 0.43, by column means to 0.93", () => {
  const played = play(sceneOf("hidden-tenth"));
  const found = errors(played.dataset, played);
  expect(found.map(({ imputed }) => imputed.toFixed(2))).toEqual(["0.45", "0.43"]);
  expect(found.map(({ byMean }) => byMean.toFixed(2))).toEqual(["0.93", "0.93"]);
});

test("labels and gaps: x told to 2.02 without labels, to 1.56 with half, to 1.07 with all", () => {
  const scene = sceneOf("labels-and-gaps");
  const { dataset } = play(scene);
  const { data } = scene.session as { readonly data: object };
  const told = ([null, "half", "all"] as const).map((labels) => {
    const observed = labels === "half" ? dataset.observed : labels && dataset.labels;
    const codes = observed && Array.from(observed, (k) => (k < 0 ? null : k));
    const session = { ...scene.session, data: { ...data, observed: codes } };
    const played = play({ session });
    const [x] = errors(played.dataset, played);
    expect(x?.byMean.toFixed(2)).toBe("2.14");
    return x?.imputed.toFixed(2);
  });
  expect(told).toEqual(["2.02", "1.56", "1.07"]);
});
