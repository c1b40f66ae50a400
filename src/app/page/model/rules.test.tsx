import { beforeEach, describe, expect, test } from "vitest";
import { expectSteps } from "../../testing/compare.ts";
import { softRuns } from "../../testing/oracle.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const pairs = [
  "EM",
  "K-means",
  "Soft K-means",
  "Classification EM",
  "Deterministic annealing",
  "Monte-Carlo EM",
  "Generalised EM",
  "ECM",
  "Gradient ascent",
  "Stochastic gradient ascent",
] as const;

/** Pairs that promise that ℓ never falls, and those that promise it of the ELBO. */
const climbsLikelihood = ["EM", "Soft K-means", "ECM", "Generalised EM"];
const climbsBound = [...climbsLikelihood, "K-means", "Classification EM"];

/** Those of whose sessions all parts make the same again; the laws of rules have them all do so. */
const replayed: readonly string[] = ["Deterministic annealing", "Stochastic gradient ascent"];

test.each(pairs)("%s: chosen by name and run", async (pair) => {
  await page.choosePair(pair);
  expect(page.header("Model").textContent).toContain(pair);
  await page.leap(3);
  const steps = page.trace();
  expect(steps).toHaveLength(7);
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    if (!before) continue;
    const slack = 1e-9 * (1 + Math.abs(step.logLikelihood));
    if (climbsLikelihood.includes(pair))
      expect(step.logLikelihood).toBeGreaterThanOrEqual(before.logLikelihood - slack);
    if (climbsBound.includes(pair) && before.elbo !== null)
      expect(step.elbo).toBeGreaterThanOrEqual(before.elbo - slack);
  }
  if (!replayed.includes(pair)) return;
  await page.openFile("again.json", page.exported("Session (JSON)"));
  expect(page.readings().iteration).toBe(0);
  await page.leap(3);
  expect(page.trace()).toEqual(steps);
});

test("an E-step whose q is not the posterior does not say that the bound touches ℓ", async () => {
  const stages = () => page.text("list", "Stages of a half-step");
  await page.half("E");
  expect(stages()).toContain("the bound touches ℓ");
  await page.choosePair("Classification EM");
  await page.half("E");
  expect(page.readings().gap).toBeGreaterThan(0);
  expect(stages()).toContain("the bound stays below ℓ");
  expect(stages()).not.toContain("touches");
});

test("K-means tells its inertia beside the ELBO and in its trace, and it never rises", async () => {
  await page.choosePair("K-means");
  await page.leap(3);
  await page.tab("ELBO terms");
  expect(page.shown()).toMatch(/Inertia J = .*𝓛 = −J\/2s² \+ constant/);
  const points = page.points();
  let last = Number.POSITIVE_INFINITY;
  let chosen: readonly number[] = [];
  for (const { phase, inertia, assignments, means } of page.trace().slice(1)) {
    if (phase === "E") chosen = assignments;
    const own = points.reduce((sum, [x = 0, y = 0], n) => {
      const [a = 0, b = 0] = means[chosen[n] ?? 0] ?? [];
      return sum + (x - a) ** 2 + (y - b) ** 2;
    }, 0);
    expect(inertia).toBeCloseTo(own, 6);
    expect(inertia).toBeLessThanOrEqual(last * (1 + 1e-12));
    last = inertia;
  }
});

const bad: readonly (readonly [pair: string, field: string, text: string, says: RegExp])[] = [
  ["Soft K-means", "Stiffness β", "0", /^β is a number above 0\.$/],
  ["Soft K-means", "Stiffness β", "-3", /^β is a number above 0\.$/],
  ["Deterministic annealing", "β", "0", /^β is a number above 0 and at most 1\.$/],
  ["Monte-Carlo EM", "Samples", "0", /^Samples is a whole number from 1/],
  ["Gradient ascent", "Step size", "-1", /^Step size is a number above 0\.$/],
  ["Gradient ascent", "Minibatch", "1/2", /^Minibatch is a whole number from 1/],
  ["Gradient ascent", "Minibatch", "ten", /^"ten" is not a number or expression\.$/],
];

test.each(bad)("%s: %s takes no %s and changes nothing", async (pair, name, text, says) => {
  await page.openPanel("Model");
  await page.select("Named pair", pair);
  const session = page.exported("Session (JSON)");
  await page.type(page.field(name), text);
  expect(page.alert()).toMatch(says);
  expect(page.field(name).getAttribute("aria-invalid")).toBe("true");
  expect(page.exported("Session (JSON)")).toBe(session);
  await page.closePanel();
});

test("a minibatch typed as an expression makes the pair another", async () => {
  await page.openPanel("Model");
  await page.select("Named pair", "Gradient ascent");
  await page.type(page.field("Minibatch"), "sqrt(100)");
  expect(page.field("Minibatch").value).toBe("10");
  expect(page.header("Model").textContent).toContain("Stochastic gradient ascent");
  await page.closePanel();
});

test("a step too long makes ℓ fall, and nothing is said to be broken", async () => {
  await page.openPanel("Model");
  await page.select("Named pair", "Gradient ascent");
  await page.type(page.field("Step size"), "2");
  await page.closePanel();
  await page.leap(6);
  const values = page.trace().map(({ logLikelihood }) => logLikelihood);
  expect(values.some((value, i) => value < (values[i - 1] ?? value))).toBe(true);
  expect(page.shown()).not.toContain("not allowed here");
  expect(page.status()).not.toContain("promise");
});

describe("soft K-means with its stiffness typed", () => {
  test.each(softRuns())("is the reference's $name", async (run) => {
    await page.openFile("means.json", run.session);
    expect(page.header("Model").textContent).toContain("3 Gaussians");
    await page.openPanel("Model");
    await page.select("Named pair", "Soft K-means");
    expect(page.field("Stiffness β").value).toMatch(/^0\.50*$/);
    // Through another value, so that typing the one wanted begins a run of its own.
    await page.type(page.field("Stiffness β"), "1");
    await page.type(page.field("Stiffness β"), String(run.beta));
    await page.closePanel();
    await page.leap(5);
    const steps = page.trace();
    const [init] = steps;
    expect(steps).toHaveLength(11);
    if (init) expectSteps(steps, { ...run, init, covarianceType: "spherical", floor: null });
  });
});
