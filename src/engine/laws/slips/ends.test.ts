import { expect, test } from "vitest";
import { engineData } from "../../../data/dataset.ts";
import type { Slip } from "../../../models/gaussian-mixture/spec.ts";
import { firstScene } from "../../../store/lab/firstScene.ts";
import { answer } from "../../questions/answers.ts";
import type { Frame } from "../../run/frame.ts";
import { newProblem } from "../../run/problem.ts";
import { stopAt } from "../../run/stopRule.ts";
import { finish } from "../../testing/finish.ts";
import { runFor } from "../../testing/run.ts";
import { slips, withSlip } from "../../testing/slips.ts";

const scene = firstScene();
const first = { name: "first", data: engineData(scene.dataset), choices: scene.choices };

test("a run whose ℓ fell by more than the tolerance has not converged", () => {
  const choices = withSlip(first.choices, { kind: "ridge", eps: 0.1 });
  const { size } = first.data.points;
  const { frames } = runFor(first.data, choices, 80);
  const ell = (i: number) => frames[i]?.logLikelihood ?? Number.NaN;
  const fell = frames.findIndex(
    ({ phase }, i) => phase === "M" && (ell(i) - ell(i - 1)) / size < -choices.stop.tolerance,
  );
  expect(fell).toBeGreaterThan(0);
  expect(stopAt(choices, size, frames.slice(0, fell + 1))).toBeNull();
});

test("what a slip shrinks to nothing ends the run, and says nothing of points or of ℓ", () => {
  const { ended, frames } = runFor(
    first.data,
    withSlip(first.choices, { kind: "divides-by-n" }),
    60,
  );
  expect(ended).toMatchObject({ status: "degenerate", components: [0] });
  expect(ended).not.toHaveProperty("onto");
  expect(frames.length).toBeGreaterThan(6);
});

test("ℓ* of a slipped run is that of the right algorithm", () => {
  const { data, choices } = first;
  const own = (slip: Slip) => {
    const problem = newProblem(data, withSlip(choices, slip));
    const from = runFor(data, choices, 0).frames[0] as Frame;
    return finish(answer(problem, { topic: "limit", from }));
  };
  const from = runFor(data, choices, 0).frames[0] as Frame;
  const wanted = finish(answer(newProblem(data, choices), { topic: "limit", from }));
  for (const slip of slips) expect(own(slip)).toEqual(wanted);
});
