import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { cellsOf, numberIn, openStudy, says } from "../../testing/study.ts";

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
    // One that has an integral takes the sentence away.
    await page.type(page.field("log p̃(x, y)"), "−x² − y²");
    await page.until(() => !page.shown().includes("its integral is not finite"));
    expect(page.readings().logLikelihood).toBeCloseTo(Math.log(Math.PI), 6);
  });

  test("beside another family: p in both planes, and the full q with no gap", async () => {
    await page.pick("Inference: how q is chosen", "coordinate ascent");
    await page.closePanel();
    const dialog = await openStudy("Compare two runs");
    expect(page.button("Mean-field against full q", dialog).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await says("Both start from the same q");
    const [a, b] = [
      await cellsOf(/^A: Coordinate-ascent VI, Correlated Gaussian, mean-field q/),
      await cellsOf(/^B: Coordinate-ascent VI, Correlated Gaussian, full q/),
    ];
    expect(numberIn(a[0]) - numberIn(a[1])).toBeCloseTo(0.51, 1);
    expect(numberIn(b[0]) - numberIn(b[1])).toBeCloseTo(0, 2);
    await page.until(() => dialog.querySelectorAll("path[data-field=density]").length === 2);
  });

  test("the points of logistic regression are added, relabelled, moved and erased by keyboard, each a new run that undo takes back", async () => {
    await page.openFile("logistic.json", JSON.stringify(logistic));
    await page.rest();
    await page.until(() => page.count("button", "Labelled points, one by one") > 0);
    const now = () => page.lab.getState();
    const rows = () => {
      const { points, labels } = now().dataset;
      return Array.from({ length: points.size }, (_, n) => [
        points.columns[0]?.[n],
        points.columns[1]?.[n],
        labels?.[n],
      ]);
    };
    await page.half("E");
    const [before, run, phi] = [rows(), now().run.id, now().run.frames.at(-1)?.phi];
    const cursor = () => {
      const [one] = page.buttons(/^(Labelled points, one by one|Point \d+, at .*, class \d)$/);
      if (!one) throw new Error("There is no cursor of the labelled points.");
      return one;
    };
    const press = (key: string, more: object = {}) => {
      cursor().focus();
      return page.key(key, more);
    };
    await page.press("Add points of class 2");
    await press("Enter");
    expect(rows()).toHaveLength(before.length + 1);
    expect(rows().at(-1)?.[2]).toBe(1);
    expect(now().run.id).not.toBe(run);
    // It begins from the q shown, and no step is made of it.
    expect(now().run.frames).toHaveLength(1);
    expect(now().run.frames[0]?.phi).toEqual(phi);
    expect(cursor().getAttribute("aria-label")).toMatch(/^Point 5, at .*, class 2$/);
    await page.press("Add points of class 1");
    await press("Enter");
    expect(rows().at(-1)?.[2]).toBe(0);
    const x = () => Number(rows().at(-1)?.[0]);
    const at = x();
    await press("ArrowRight", { altKey: true });
    cursor().blur();
    await page.rest();
    expect(x()).toBeGreaterThan(at);
    await press("Delete");
    expect(rows()).toEqual(before);
    await page.press("Undo");
    expect(rows()).toHaveLength(before.length + 1);
    for (let i = 0; i < 3; i++) await page.press("Undo");
    expect(rows()).toEqual(before);
    expect([now().run.id, now().run.frames.at(-1)?.phi]).toEqual([run, phi]);
  });
});

const logistic = {
  format: "elbo-lab/session@1",
  data: {
    points: [
      [1, 0.5],
      [0.4, 1],
      [-1, -0.3],
      [-0.2, -1],
    ],
    labels: [0, 0, 1, 1],
  },
  model: { kind: "log-density", target: { kind: "logistic" }, family: "full" },
};
