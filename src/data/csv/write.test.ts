import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { runFor } from "../../engine/testing/run.ts";
import { engineData } from "../dataset.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { responsibilitiesToCsv, traceToCsv } from "./write.ts";

const read = (text: string): string[][] => {
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => line.split(","));
};

test("a trace is a line a half-step, every number to its last bit", () => {
  const { frames } = runFor(engineData(fourPoints), twoComponents, 5);
  const [names = [], ...rows] = read(traceToCsv(frames));
  expect(rows).toHaveLength(frames.length);
  const at = (row: readonly string[], name: string) => row[names.indexOf(name)] ?? "missing";
  for (const [i, frame] of (frames as Frame<typeof twoComponents.start>[]).entries()) {
    const row = rows[i] ?? [];
    expect(row).toHaveLength(names.length);
    expect([at(row, "phase"), at(row, "iteration")]).toEqual([frame.phase, `${frame.iteration}`]);
    expect(Number(at(row, "logLikelihood"))).toBe(frame.logLikelihood);
    if (frame.elbo === null) expect([at(row, "elbo"), at(row, "kl")]).toEqual(["", ""]);
    else expect([at(row, "elbo"), at(row, "kl")].map(Number)).toEqual([frame.elbo, klGap(frame)]);
    const { weights, means, covariances } = frame.theta;
    weights.forEach((weight, k) => {
      expect(Number(at(row, `weights.${k}`))).toBe(weight);
    });
    means.forEach((mean, k) => {
      expect(mean.map((_, d) => Number(at(row, `means.${k}.${d}`)))).toEqual(mean);
    });
    covariances.forEach((s, k) => {
      const of = (i: number, j: number) => Number(at(row, `covariances.${k}.${i}.${j}`));
      expect(s.map((line, i) => line.map((_, j) => of(i, j)))).toEqual(s);
    });
  }
});

test("a trace has what else there is of each frame, and no line where nothing was made", () => {
  const { frames } = runFor(engineData(fourPoints), twoComponents, 2);
  const [names = [], first = []] = read(traceToCsv(frames, () => ({ logPrior: -0.1 })));
  expect(names.slice(0, 6)).toEqual([
    "phase",
    "iteration",
    "logLikelihood",
    "elbo",
    "kl",
    "logPrior",
  ]);
  expect(first[5]).toBe("-0.1");
  expect(traceToCsv([])).toBe("\n");
});

test("responsibilities stand beside their points, to the last bit", () => {
  const q = Float64Array.of(0.1, 0.2, 0.3, 1e-300, 0.9, 0.8, 0.7, 1 - 2 ** -53);
  expect(read(responsibilitiesToCsv(fourPoints, q))).toEqual([
    ["x", "y", "responsibility.0", "responsibility.1"],
    ["2.1", "0.3", "0.1", "0.9"],
    ["-1.9", "0.4", "0.2", "0.8"],
    ["1.7", "-0.2", "0.3", "0.7"],
    ["-2.3", "0.1", "1e-300", "0.9999999999999999"],
  ]);
});
