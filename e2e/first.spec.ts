import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

const TINY = 1e-10;

test("a first visit opens on the lecture example with the E-step to press", async ({ lab }) => {
  const { page } = lab;
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.alert).toHaveCount(0);
  await lab.expectPoints("Two-class lecture example, 1000 points, seed 6316");
  await expect(lab.header("Model")).toContainText("2 Gaussians, full covariance");
  await lab.expectNext("E");
  await expect(lab.button("M-step")).toHaveAccessibleDescription(/E-step comes first/);
  await expect(page.getByText("ask each point which component it believes in")).toBeVisible();
  for (const name of ["Undo", "Redo", "Step back"]) await expect(lab.button(name)).toBeDisabled();
});

test("before any q the ELBO is empty, and ℓ is there unrounded", async ({ lab }) => {
  const { iteration, logLikelihood, elbo, gap } = await lab.readings();
  expect(iteration).toBe(0);
  expect(elbo).toBeNull();
  expect(gap).toBeNull();
  expect(String(logLikelihood)).toMatch(/^-\d+\.\d{5,}$/);
  await expect(lab.readouts).toContainText("—");
});

test("the first ten half-steps are worth watching and keep every promise", async ({ lab }) => {
  let before = await lab.readings();
  for (const phase of ["E", "M", "E", "M", "E", "M", "E", "M", "E", "M"] as const) {
    const after = await lab.half(phase);
    const old = before.logLikelihood ?? Number.NaN;
    const ell = after.logLikelihood ?? Number.NaN;
    const elbo = after.elbo ?? Number.NaN;
    const slack = TINY * (1 + Math.abs(ell));
    expect(ell).toBeGreaterThanOrEqual(old - slack);
    if (before.elbo !== null) expect(elbo).toBeGreaterThanOrEqual(before.elbo - slack);
    if (phase === "E") {
      expect(ell).toBe(old);
      expect(Math.abs(elbo - ell)).toBeLessThanOrEqual(slack);
      expect(Math.abs(after.gap ?? Number.NaN)).toBeLessThanOrEqual(slack);
    } else {
      expect(ell - old, "a rise that can be seen").toBeGreaterThan(0.1);
      expect(after.gap).toBeGreaterThan(0);
      expect(after.gap).toBeCloseTo(ell - elbo, 8);
    }
    before = after;
  }
  await lab.expectIteration(5, "M");
});

test("the numbers of an M-step's sentence add up as shown", async ({ lab }) => {
  await lab.iterate(1);
  for (let i = 0; i < 4; i++) {
    await lab.half("E");
    await lab.half("M");
    const sentence = ((await lab.status.textContent()) ?? "").replaceAll("−", "-");
    const found = /ELBO \+([\d.]+), . \+([\d.]+); a gap of ([\d.]+) opened/u.exec(sentence);
    const [elbo, ell, gap] = (found ?? []).slice(1).map(Number);
    expect(found, sentence).not.toBeNull();
    expect((elbo ?? 0) + (gap ?? 0)).toBeCloseTo(ell ?? 0, 10);
  }
});

test("the plane says what its colours and its ellipses mean", async ({ lab }) => {
  await expect(lab.plane).toContainText(/39\s%/);
  await expect(lab.plane).toContainText(/86\s%/);
  await expect(lab.plane).not.toContainText("dashed ellipses");
  await lab.half("E");
  await expect(lab.plane).not.toContainText("dashed ellipses");
  await lab.half("M");
  await expect(lab.plane).toContainText("colours come from the dashed ellipses");
  // Below what is drawn, over nothing.
  const drawn = await lab.drawing.boundingBox();
  for (const words of [/39\s%/, /dashed ellipses/]) {
    const note = await lab.plane.getByText(words).boundingBox();
    expect(note?.y).toBeGreaterThanOrEqual((drawn?.y ?? 0) + (drawn?.height ?? Infinity) - 0.5);
  }
});
