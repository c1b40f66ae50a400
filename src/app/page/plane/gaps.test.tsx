import { fireEvent } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { all, flowers, means, open } from "../../testing/flowers.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

describe("points with a gap", () => {
  const gaps = () => all("[data-gap]");
  const at = (n: number) => all(`circle[data-gap='${n}']`)[0];

  test("are ticks where they are known, and after an E-step stand where q expects them", async () => {
    const table = flowers.map((row) => [...row]);
    table[4]?.splice(2, 1, Number.NaN);
    table[9]?.splice(3, 1, Number.NaN);
    table[20]?.splice(2, 2, Number.NaN, Number.NaN);
    const points = await open([0, 1, 2, 3], table);
    await page.select("Horizontal axis", "2");
    await page.select("Vertical axis", "3");
    await page.until(() => gaps().length === 2);
    expect(all("circle[data-gap]")).toEqual([]);
    expect(page.shown()).toContain("ticks: one of the two columns is missing");
    expect(page.shown()).toContain("not drawn: 1 with more than one gap here");
    await page.half("E");
    await page.until(() => all("circle[data-gap]").length === 2);
    expect(page.shown()).toContain("hollow: at its conditional mean, ±1σ");
    // q(z) times each component's regression of the third column on the others.
    const { imputed, colours } = page.lab.getState();
    expect([...(imputed?.rows ?? [])]).toEqual([4, 9]);
    expect(imputed?.means[0]).toBeGreaterThan(Math.min(...means().map((mean) => mean[2] ?? 0)));
    expect(colours?.pixels).toHaveLength(points.size);
    const before = at(4)?.getAttribute("cx");
    await page.half("M");
    await page.half("E");
    await page.until(() => page.lab.getState().imputed !== imputed);
    await page.until(() => at(4)?.getAttribute("cx") !== before);
    fireEvent.pointerDown(at(9) as Element);
    expect(page.lab.getState().view.picked).toBe(9);
  });

  test("that were hidden have a line to where they are, and an error beside that of the column mean", async () => {
    const session = {
      format: "elbo-lab/session@1",
      data: {
        points: [
          [0, 1],
          [1, 3],
          [2, null],
          [5, 4],
          [6, 7],
          [null, 6],
        ],
        columns: ["age", "height"],
        hidden: [[2, 1, 2.5]],
      },
      model: { kind: "gaussian-mixture", components: 1 },
      start: { kind: "random-points", seed: 1 },
      walk: 2,
      view: { hidden: true },
    };
    await page.openFile("hidden.json", JSON.stringify(session));
    await page.half("E");
    await page.until(() =>
      page.shown().includes("root mean square error (by column mean): height"),
    );
    // The other gap was never filled: only what was hidden has a line.
    await page.until(() => all("[data-truth]").length === 1);
    expect(all("[data-truth='2']")).toHaveLength(1);
    const [mean] = page.theta().means;
    const [[xx = 0] = [], [xy = 0] = []] = page.theta().covariances[0] ?? [];
    const told = (mean?.[1] ?? 0) + (xy / xx) * (2 - (mean?.[0] ?? 0));
    const byMean = (1 + 3 + 4 + 7 + 6) / 5;
    const said = () =>
      (/: height ([\d.]+) \(([\d.]+)\)/.exec(page.shown()) ?? []).slice(1).map(Number);
    // The last known error stands until that of the q shown arrives.
    await page.until(() => Math.abs((said()[0] ?? 0) - Math.abs(told - 2.5)) < 0.005);
    expect(said()[1]).toBeCloseTo(byMean - 2.5, 2);
    await page.press("Show");
    fireEvent.click(await page.found("menuitemcheckbox", "What was hidden"));
    await page.until(() => all("[data-truth]").length === 0);
    expect(page.shown()).not.toContain("root mean square");
  });
});
