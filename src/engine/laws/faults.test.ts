import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engineData } from "../../data/dataset.ts";
import { readSession } from "../../data/session/read.ts";
import { safer } from "../../models/gaussian-mixture/editor/controls.ts";
import type { GaussianMixtureSpec } from "../../models/gaussian-mixture/spec.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";
import { startOf } from "../run/startOf.ts";
import { choicesFor, runFor } from "../testing/run.ts";

function session(name: string) {
  const text = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), "utf8");
  const { dataset, choices } = readSession(text);
  return { data: engineData(dataset), choices };
}

/** The run of a session that was kept for what had been wrong of it. */
function runOf(name: string, changes: Partial<Choices> = {}, halfSteps = 400) {
  const { data, choices } = session(name);
  return runFor(data, { ...choices, ...changes }, halfSteps);
}

const broken = (frames: readonly Frame[]) =>
  frames.flatMap((frame, i) => brokenPromises(frames[i - 1] ?? frame, frame));

/** The rows of a table of two columns with a head. */
function table(name: string, separator: string) {
  const text = readFileSync(new URL(`./fixtures/${name}.csv`, import.meta.url), "utf8");
  const [, ...lines] = text.trim().split("\n");
  return { points: pointsFromRows(lines.map((line) => line.split(separator).map(Number))) };
}

describe("a cluster beside a far one, or beside one outlier, is sound", () => {
  // The values are from 60-digit arithmetic; a condition number of 1e14 costs the second some digits.
  test.each([
    ["false-collapse-bursts", -670.913654877, 6],
    ["false-collapse-sentinel", -404.194482561, 4],
  ])("%s", (name, wanted, digits) => {
    const { frames, ended } = runOf(name);
    expect(ended).toBeUndefined();
    expect(frames.at(-1)?.logLikelihood).toBeCloseTo(wanted, digits);
  });
});

describe("a floor", () => {
  // The points lie on a line, so that the clamp alone makes |Σ|; its ε is below the rounding of Σ.
  test.each([
    ["clamp-not-positive-definite", -134.54],
    ["clamp-below-rounding", -79.28],
  ])("keeps its ε though doubles can't hold it beside the variance: %s", (name, wanted) => {
    const { frames, ended } = runOf(name);
    expect(ended).toBeUndefined();
    expect(frames[4]?.logLikelihood).toBeCloseTo(wanted, 2);
    expect(broken(frames)).toEqual([]);
  });

  test("that is offered in its place is climbed with, in any unit", () => {
    for (const name of ["clamp-not-positive-definite", "clamp-below-rounding"]) {
      const { data, choices } = session(name);
      const model = safer(choices.model as GaussianMixtureSpec, data);
      if (!model) return expect.unreachable();
      const { frames, ended } = runOf(name, { model }, 60);
      expect(ended).toBeUndefined();
      expect(broken(frames)).toEqual([]);
      expect(safer(model, data)).toBeNull();
    }
  });

  test("is offered in the data's own unit, be it cents or kilometres", () => {
    const line = (unit: number) =>
      pointsFromRows(Array.from({ length: 9 }, (_, n) => [unit * n, unit * 1.25 * n]));
    const eps = (unit: number) =>
      (safer(fullSpec(), { points: line(unit) })?.floor?.eps ?? 0) / unit ** 2;
    for (const unit of [1e-9, 1e5, 1e40]) expect(eps(unit) / eps(1)).toBeCloseTo(1, 0);
  });
});

test("a run of data on a line all but straight breaks no promise, however long it goes on", () => {
  const data = table("false-promise-celsius-fahrenheit", ",");
  for (const seed of [1, 2, 3]) {
    const choices = choicesFor(fullSpec(), { kind: "random-points", seed });
    const start = startOf(data, choices);
    const { frames } = runFor(data, { ...choices, start }, 600);
    expect(frames.length).toBeGreaterThan(10);
    expect(broken(frames)).toEqual([]);
  }
});

test("prices in cents on a line collapse, and the floor then offered is climbed with", () => {
  const data = table("use-a-floor-collinear-cents", ";");
  const model = fullSpec();
  const choices = choicesFor(model, { kind: "random-points", seed: 1 });
  const start = startOf(data, choices);
  const { ended } = runFor(data, { ...choices, start }, 400);
  expect(ended?.status).toBe("degenerate");
  const floored = safer(model, data);
  if (!floored) return expect.unreachable();
  const again = runFor(data, { ...choices, model: floored, start }, 400);
  expect(again.ended).toBeUndefined();
  expect(broken(again.frames)).toEqual([]);
});
