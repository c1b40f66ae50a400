import { describe, expect, test } from "vitest";
import type { Prior } from "../../models/gaussian-mixture/spec.ts";
import { flat } from "../oracle/compare.ts";
import { type Fixture, type Repeat, repeatsOf } from "../oracle/fixture.ts";
import { readFixture } from "../oracle/read.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { type Frame, lineAt } from "../run/frame.ts";
import { stopAt } from "../run/stopRule.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { runFor } from "../testing/run.ts";

/** The reference's cases in which a component collapses, without a floor. */
const collapsing = ["edge-collapse", "edge-degenerate"]
  .flatMap((name) => repeatsOf(readFixture<Fixture>(name)))
  .filter(({ reference, choices: { model } }) => {
    const bare = model.kind === "gaussian-mixture" && model.floor === null;
    return bare && reference.expectedStatus?.status === "degenerate";
  });

function withPrior(choices: Choices, prior: Prior): Choices {
  const { model } = choices;
  if (model.kind !== "gaussian-mixture") throw new Error("only mixtures have a prior");
  return { ...choices, model: { ...model, prior } };
}

function expectSound(frames: readonly Frame[]): void {
  for (const [i, frame] of frames.entries()) {
    expect(flat(frame).every(Number.isFinite)).toBe(true);
    const before = frames[i - 1];
    if (before) expect(brokenPromises(before, frame)).toEqual([]);
  }
}

test("there are cases that collapse", () => {
  expect(collapsing.length).toBeGreaterThan(3);
});

describe.each(collapsing)("$name collapses", ({ data, choices }: Repeat) => {
  test("by maximum likelihood", () => {
    expect(runFor(data, choices, 600).ended?.status).toBe("degenerate");
  });

  test("and does not with a prior on the scale of its data", () => {
    const largest = Math.max(
      ...data.points.columns.map((column) => Math.max(...column) - Math.min(...column)),
    );
    const scale = 1e-2 * (largest || 1) ** 2;
    const prior = { concentration: 2, degrees: data.points.dimensions + 2, scale };
    const { frames, ended } = runFor(data, withPrior(choices, prior), 200);
    expect(ended).toBeUndefined();
    expect(frames).toHaveLength(201);
    expectSound(frames);
  });

  test.each([1e-12, 1e-100, 1e-300])(
    "and has only numbers with a scale of %f, to its end",
    (scale) => {
      const prior = { concentration: 1, degrees: data.points.dimensions - 1 + 1e-9, scale };
      const { frames } = runFor(data, withPrior(choices, prior), 200);
      for (const frame of frames) expect(flat(frame).every(Number.isFinite)).toBe(true);
    },
  );
});

describe("a run with a prior", () => {
  const data = clusters(200);
  const model = {
    kind: "gaussian-mixture",
    components: 3,
    covariance: "full",
    floor: null,
    prior: { concentration: 3, degrees: 6, scale: 2 },
  } as const;
  const stop = { tolerance: 1e-5, maxIterations: 200 };

  test.each(["exact", "hard"] as const)(
    "stops by the first iteration that raises its objective plus log p(θ) by less: %s",
    (kind) => {
      const choices = clusterChoices({ model, stop, inference: { kind } });
      const { frames } = runFor(data, choices, 400);
      const line = kind === "hard" ? "elbo" : "logLikelihood";
      const height = (t: number) => lineAt(frames[2 * t] as Frame, line) ?? Number.NaN;
      let wanted = kind === "hard" ? 2 : 1;
      while (height(wanted) - height(wanted - 1) >= 200 * stop.tolerance) wanted += 1;
      const end = frames.findIndex((_, i) => stopAt(choices, 200, frames.slice(0, i + 1)) !== null);
      expect(frames[end]).toMatchObject({ phase: "M", iteration: wanted });
    },
  );

  test("lets ℓ fall where log p(θ) rises by more, and that is no breach", () => {
    const start = runFor(data, clusterChoices(), 400).frames.at(-1)?.theta;
    const { frames } = runFor(data, clusterChoices({ model, start }), 20);
    const ell = frames.map(({ logLikelihood }) => logLikelihood);
    expect(ell.at(-1)).toBeLessThan((ell[0] ?? 0) - 0.1);
    expectSound(frames);
  });
});
