import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const elboOf = () => page.readings().elbo ?? Number.NaN;

describe("a log-density", () => {
  beforeEach(async () => {
    await page.openPanel("Model");
    await page.select("Kind", "log-density");
    await page.until(() => page.lab.getState().run.frames[0]?.elbo != null);
  });

  test("needs no point: q is there from the start, and E-steps alone move it", async () => {
    await page.closePanel();
    expect(page.header("Data").textContent).toContain("none");
    expect(page.count("button", "M-step")).toBe(0);
    const before = elboOf();
    await page.half("E");
    expect(elboOf()).toBeGreaterThan(before);
    expect(page.readings().gap).toBeGreaterThan(0);
    expect(page.reading("KL(p ‖ q)")).toBeGreaterThan(0);
  });

  test("q is kept while its family, its rule and its target change", async () => {
    await page.half("E");
    const mean = page.lab.getState().run.frames[1]?.phi;
    await page.pick("Family of q", "full covariance");
    await page.rest();
    expect(page.lab.getState().run.frames[0]?.phi).toMatchObject({
      mean: (mean as { mean: number[] }).mean,
    });
    await page.pick("Inference: how q is chosen", "coordinate ascent");
    await page.rest();
    await page.half("E");
    // A full Gaussian holds this p: the gap is gone.
    expect(page.readings().gap).toBeLessThan(1e-6);
    await page.select("Target p̃", "ring");
    await page.rest();
    expect(page.header("Model").textContent).toContain("Ring");
    expect(page.lab.getState().run.frames[0]?.phi).toMatchObject({
      covariance: [
        [expect.closeTo(1, 5), expect.closeTo(0.8, 5)],
        [expect.closeTo(0.8, 5), expect.closeTo(1, 5)],
      ],
    });
  });

  test("a target typed wrong says what is wrong where it is typed; one without an integral says so, and what was stays", async () => {
    await page.select("Target p̃", "typed");
    await page.until(() => page.count("textbox", "log p̃(x, y)") > 0);
    await page.rest();
    const typed = async (text: string) => {
      await page.type(page.field("log p̃(x, y)"), text);
      await page.until(() => page.alert());
      return page.alert();
    };
    expect(await typed("-x^2-z^2")).toContain('"z" is nothing that a target may hold');
    expect(await typed("-(x^2")).toContain("is no expression of x and y");
    const ring = page.lab.getState().choices.model;
    await page.type(page.field("log p̃(x, y)"), "-x^2");
    await page.until(() => page.shown().includes("its integral is not finite"));
    expect(page.lab.getState().choices.model).toEqual(ring);
  });
});
