import "../engine/testing/setup.ts";
import "../store/testing/fakeWorkers.ts";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { brokenPromises } from "../engine/run/brokenPromises.ts";
import { klGap } from "../engine/run/klGap.ts";
import { stoppedSentence } from "../panels/chart/stoppedSentence.ts";
import { presets } from "../rules/presets.ts";
import { setPreset } from "../store/edits/editRules.ts";
import { openFile } from "../store/files/open.ts";
import { followStep, positions } from "../store/follow/step/along.ts";
import { setView } from "../store/lab/lab.ts";
import { shownFrame, shownPicture } from "../store/lab/selectors.ts";
import type { Lab } from "../store/lab/state.ts";
import * as transport from "../store/run/transport.ts";
import { FakeReader } from "../store/testing/fakeReader.ts";
import { fromFirstScene } from "../store/testing/fromFirstScene.ts";
import { settled, until } from "../store/testing/settled.ts";
import { gapAt } from "../views/step/curveLabels.ts";

vi.stubGlobal("matchMedia", () => ({ matches: false }));

fromFirstScene();

/** The lab once a file of the fixtures is open in it. */
async function opened(name: string) {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  const opening = openFile(new File([bytes], name));
  (await vi.waitUntil(() => FakeReader.alive[0])).answer();
  await opening;
  return settled();
}

async function converged() {
  transport.runToConvergence();
  return until((s) => s.activity === "idle" && s.run.end !== null);
}

const preset = (name: string) => presets.find((one) => one.name === name) ?? expect.unreachable();
const broken = ({ run: { frames } }: Lab) =>
  frames.flatMap((frame, i) => brokenPromises(frames[i - 1] ?? frame, frame));

/** ℓ of the maximum, in 60-digit arithmetic. */
const BEST = 2526.2624;

test("capacities in farads are learnt by EM and by Generalised EM, from the same start to the same ℓ", async () => {
  await opened("farads.csv");
  for (const name of ["EM", "Generalised EM"]) {
    setPreset(preset(name));
    transport.restart();
    await settled();
    const s = await converged();
    expect(s.run.end).toEqual({ reason: "converged", objective: "logLikelihood" });
    expect(Math.abs((shownFrame(s)?.logLikelihood ?? 0) - BEST)).toBeLessThan(1e-3);
    expect(broken(s)).toEqual([]);
  }
});

test("a component without points whose weight is held is not said to weigh 0", async () => {
  const { choices } = await opened("kmeans-empty-weight.json");
  const s = await converged();
  const frame = shownFrame(s);
  expect(frame?.theta).toMatchObject({ weights: [1 / 3, 1 / 3, 1 / 3] });
  if (!frame || !s.run.end) return expect.unreachable();
  expect(stoppedSentence(shownPicture(s), choices, frame, s.run.end)).toBe(
    "Stopped at iteration 1. Component 3 has no points left: there is nothing to learn it from.",
  );
});

test("no KL is told below 0, in the run or along any of its steps", async () => {
  followStep();
  await opened("negative-kl.csv");
  const { run } = await converged();
  setView({ tab: "along" });
  for (const [i, frame] of run.frames.entries()) {
    expect(klGap(frame) ?? 0).toBeGreaterThanOrEqual(0);
    if (frame.phase !== "M") continue;
    transport.goTo(i);
    const { along } = await until((s) => s.along?.frame === frame);
    if (!along) return expect.unreachable();
    const bounds = along.bounds.map((values) => ({
      name: "bound of q",
      values,
      touches: 0,
      meets: false,
    }));
    const { phase, iteration } = frame;
    const gap = gapAt({ ...along, bounds, positions, phase, iteration, prior: false });
    expect(gap?.kl).toBeGreaterThanOrEqual(0);
    expect(Math.abs((gap?.ell ?? 0) - (frame.logLikelihood ?? 0))).toBeLessThan(1e-9);
  }
});
