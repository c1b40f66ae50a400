import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const off = (name: string) => page.button(name).getAttribute("aria-disabled") === "true";
const why = (name: string) => page.button(name).getAttribute("aria-description") ?? "";

test("at first: the lecture example, no q, an E-step to press and nothing to undo", () => {
  expect(page.header("Data").textContent).toContain("Two-class lecture example, 1000 points");
  expect(page.header("Model").textContent).toContain("2 Gaussians, full covariance");
  expect(page.readings()).toMatchObject({ iteration: 0, elbo: null, gap: null });
  expect(String(page.readings().logLikelihood)).toMatch(/^-\d+\.\d{5,}$/);
  expect(page.text("group", "Readouts")).toContain("—");
  for (const name of ["Undo", "Redo", "Step back", "M-step"]) expect(off(name), name).toBe(true);
  expect(off("E-step")).toBe(false);
});

test("E-step and M-step take turns, the other one saying why not", async () => {
  expect(why("M-step")).toMatch(/E-step comes first/);
  await page.half("E");
  expect(why("E-step")).toMatch(/M-step comes first/);
  await page.half("E");
  expect(page.readings().iteration).toBe(1);
  expect(page.trace()).toHaveLength(2);
  await page.half("M");
  expect(off("M-step")).toBe(true);
  expect(page.status()).toMatch(/^M-step/);
});

test("the first ten half-steps are worth watching and keep every promise", async () => {
  let before = page.readings();
  for (const phase of ["E", "M", "E", "M", "E", "M", "E", "M", "E", "M"] as const) {
    await page.half(phase);
    const after = page.readings();
    const old = before.logLikelihood ?? Number.NaN;
    const ell = after.logLikelihood ?? Number.NaN;
    const elbo = after.elbo ?? Number.NaN;
    const slack = 1e-10 * (1 + Math.abs(ell));
    expect(ell).toBeGreaterThanOrEqual(old - slack);
    if (before.elbo !== null) expect(elbo).toBeGreaterThanOrEqual(before.elbo - slack);
    if (phase === "E") {
      expect(ell).toBe(old);
      expect(Math.abs(elbo - ell)).toBeLessThanOrEqual(slack);
      expect(Math.abs(after.gap ?? Number.NaN)).toBeLessThanOrEqual(slack);
      expect(page.status()).toMatch(/^E-step: .+/);
    } else {
      expect(ell - old, "a rise that can be seen").toBeGreaterThan(0.1);
      expect(after.gap).toBeGreaterThan(0);
      expect(after.gap).toBeCloseTo(ell - elbo, 8);
      expect(page.status()).toMatch(/^M-step: .+/);
    }
    before = after;
  }
  expect(before.iteration).toBe(5);
});

test("the numbers of an M-step's sentence add up as shown", async () => {
  await page.leap(1);
  for (let i = 0; i < 4; i++) {
    await page.leap(1);
    const sentence = page.status().replaceAll("−", "-");
    const found = /ELBO \+([\d.]+), . \+([\d.]+); a gap of ([\d.]+) opened/u.exec(sentence);
    const [elbo, ell, gap] = (found ?? []).slice(1).map(Number);
    expect(found, sentence).not.toBeNull();
    expect((elbo ?? 0) + (gap ?? 0)).toBeCloseTo(ell ?? 0, 10);
  }
});
