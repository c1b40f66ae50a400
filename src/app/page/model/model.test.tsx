import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const means = () => page.buttons(/^Mean of component/).length;

test("K goes from 1 to 8", async () => {
  await page.openPanel("Model");
  for (let components = 1; components <= 8; components++) {
    await page.type(page.field("Components K"), String(components));
    expect(page.header("Model").textContent).toContain(`${components} Gaussian`);
    expect(means()).toBe(components);
    await page.half("E");
    expect(page.readings()).toMatchObject({ iteration: 1, gap: 0 });
  }
  await page.type(page.field("Components K"), "9");
  expect(page.alert()).toMatch(/1 to 8/);
  expect(means()).toBe(8);
});

/** What each covariance type says of a matrix and of all of them. */
const families = [
  ["full", { diagonal: false, round: false, tied: false }],
  ["diagonal", { diagonal: true, round: false, tied: false }],
  ["spherical", { diagonal: true, round: true, tied: false }],
  ["tied", { diagonal: false, round: false, tied: true }],
  ["tied diagonal", { diagonal: true, round: false, tied: true }],
  ["tied spherical", { diagonal: true, round: true, tied: true }],
] as const;

test.each(families)("a %s covariance keeps its family", async (name, is) => {
  await page.openPanel("Model");
  await page.pick("Covariance", name);
  expect(page.header("Model").textContent).toContain(`${name} covariance`);
  await page.closePanel();
  await page.half("E");
  await page.half("M");
  const { covariances } = page.theta();
  for (const [[xx, xy] = [], [yx, yy] = []] of covariances) {
    expect(xy).toBe(yx);
    expect(xy === 0, "a diagonal Σ").toBe(is.diagonal);
    expect(xx === yy, "a round Σ").toBe(is.round);
  }
  const [first, second] = covariances.map((matrix) => JSON.stringify(matrix));
  expect(first === second, "one Σ for all").toBe(is.tied);
});

test("a clamp keeps every variance at or above its ε, and ℓ never falls", async () => {
  await page.openPanel("Model");
  await page.select("Floor", "clamp");
  await page.type(page.field("Floor ε"), "3/2");
  expect(page.header("Model").textContent).toContain("1.5");
  await page.pick("Covariance", "diagonal");
  await page.closePanel();
  await page.leap(4);
  const steps = page.trace();
  for (const [i, { logLikelihood: now }] of steps.entries())
    expect(now).toBeGreaterThanOrEqual(
      (steps[i - 1]?.logLikelihood ?? now) - 1e-10 * (1 + Math.abs(now)),
    );
  const variances = page
    .theta()
    .covariances.flatMap((s) => [s[0]?.[0] ?? Number.NaN, s[1]?.[1] ?? Number.NaN]);
  expect(Math.min(...variances)).toBeGreaterThanOrEqual(1.5);
  expect(Math.min(...variances)).toBeCloseTo(1.5, 12);
});

test("the floor that is added asks for its ε", async () => {
  await page.openPanel("Model");
  await page.select("Floor", "add");
  await page.type(page.field("Floor ε"), "0");
  expect(page.alert()).toMatch(/above 0/);
  await page.type(page.field("Floor ε"), "1e-2");
  expect(page.alert()).toBeNull();
  const { model } = JSON.parse(page.exported("Session (JSON)"));
  expect(model.floor).toEqual({ kind: "add", eps: 0.01 });
});

const starts = [
  "k-means++",
  "random responsibilities",
  "quantiles of the first column",
  "random points",
];

test("each start draws another θ₀, and Restart keeps it", async () => {
  const seen = new Set([JSON.stringify(page.theta())]);
  for (const name of starts) {
    await page.openPanel("Model");
    await page.pick("New start draws", name);
    await page.closePanel();
    const theta = page.theta();
    const start = page.readings();
    expect(start.iteration).toBe(0);
    expect(seen, name).not.toContain(JSON.stringify(theta));
    seen.add(JSON.stringify(theta));
    await page.leap(1);
    expect(page.readings()).not.toEqual(start);
    await page.press("Restart");
    expect(page.readings()).toEqual(start);
    expect(page.theta()).toEqual(theta);
  }
});

test("New start draws another, again and again; the seed brings one back", async () => {
  const likelihoods = new Set([page.readings().logLikelihood]);
  for (let i = 0; i < 3; i++) {
    await page.press("New start");
    likelihoods.add(page.readings().logLikelihood);
  }
  expect(likelihoods.size).toBe(4);
  const last = page.readings().logLikelihood;
  await page.openPanel("Model");
  const seed = page.field("Seed of the start").value;
  await page.type(page.field("Seed of the start"), "99");
  expect(page.readings().logLikelihood).not.toBe(last);
  await page.type(page.field("Seed of the start"), seed);
  expect(page.readings().logLikelihood).toBe(last);
});

test("every number of θ can be typed, and a Σ that can't be is refused", async () => {
  await page.half("E");
  await page.tab("Parameters");
  const before = page.readings().logLikelihood;
  await page.type(page.field("Weight of component 1"), "1/4");
  expect(page.readings().logLikelihood).not.toBe(before);
  expect(page.readings().iteration).toBe(0);
  expect(page.field("Weight of component 2").value).toBe("0.7500");
  await page.type(page.field("Mean of component 2, y"), "-3.5");
  expect(page.theta().means[1]?.[1]).toBe(-3.5);
  await page.type(page.field("Covariance of component 1, xy"), "sqrt(2)/2");
  expect(page.theta().covariances[0]?.[1]?.[0]).toBe(Math.SQRT2 / 2);
  const good = page.readings().logLikelihood;
  await page.type(page.field("Covariance of component 1, xy"), "9");
  expect(page.alert()).toMatch(/positive definite/);
  expect(page.readings().logLikelihood).toBe(good);
});

test("a model without components, or labels, puts what needs them out of reach", async () => {
  await page.openPanel("Model");
  await page.select("Inference: how q is chosen", "hard");
  await page.pick("Kind", "PPCA");
  expect(page.header("Model").textContent).toContain("PPCA");
  const inference = () => page.choice("Inference: how q is chosen");
  const hard = () => [...inference().options].find(({ value }) => value === "hard");
  expect(inference().value).toBe("exact");
  expect(hard()?.disabled).toBe(true);
  await page.pick("Kind", "Gaussian mixture");
  expect(hard()?.disabled).toBe(false);
});

test("EM for PPCA comes to its closed form, and its session gives the same trace again", async () => {
  await page.openPanel("Model");
  await page.pick("Kind", "PPCA");
  await page.type(page.field("Tolerance"), "1e-12");
  await page.closePanel();
  await page.leap(3);
  const steps = page.trace();
  await page.openFile("ppca.json", page.exported("Session (JSON)"));
  await page.leap(3);
  expect(page.trace()).toEqual(steps);
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped: converged/);
  const byEm = page.readings().logLikelihood ?? Number.NaN;
  await page.openPanel("Model");
  await page.select("New start draws", "closed-form");
  await page.closePanel();
  expect(Math.abs((page.readings().logLikelihood ?? 0) - byEm)).toBeLessThan(1e-4);
  await page.tab("Parameters");
  expect(page.field("Noise variance")).toBeTruthy();
});
