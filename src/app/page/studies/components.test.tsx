import { fireEvent, within } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { cellsOf, numberIn, openStudy, small } from "../../testing/study.ts";

const page = await openPage();
beforeEach(page.afresh);

/** ℓ of one Gaussian at its maximum: −N/2 (2 log 2π + log |S| + 2). */
function closedForm(points: readonly (readonly number[])[]): number {
  const size = points.length;
  const mean = (f: (x: number, y: number) => number) =>
    points.reduce((sum, [x = 0, y = 0]) => sum + f(x, y), 0) / size;
  const [mx, my] = [mean((x) => x), mean((_, y) => y)];
  const xx = mean((x) => (x - mx) ** 2);
  const xy = mean((x, y) => (x - mx) * (y - my));
  const yy = mean((_, y) => (y - my) ** 2);
  return (-size / 2) * (2 * Math.log(2 * Math.PI) + Math.log(xx * yy - xy * xy) + 2);
}

describe("How many components", () => {
  test("K = 1 has the ℓ and BIC of its closed form, the best are marked, and a K can be taken", async () => {
    await page.openFile("small.json", small());
    const points = page.points();
    const dialog = await openStudy("How many components");
    await page.type(page.field("Largest K"), "3");
    await page.type(page.field("Starts for each fit"), "2");
    fireEvent.click(page.button("Fit K = 1 to 3", dialog));
    await page.found("row", /^3/);
    const wanted = closedForm(points);
    const [count, ell, , bic] = await cellsOf(/^1 5/);
    expect(count).toBe("5");
    expect(numberIn(ell)).toBeCloseTo(wanted, 1);
    expect(numberIn(bic?.replace("best", ""))).toBeCloseTo(5 * Math.log(60) - 2 * wanted, 1);
    expect(within(dialog).getAllByText("best", { exact: true })).toHaveLength(4);
    // On the charts one K is ringed, if one is best.
    for (const mark of dialog.querySelectorAll("[data-best]"))
      expect(mark.querySelectorAll("circle")).toHaveLength(
        mark.getAttribute("data-best") === "true" ? 2 : 1,
      );
    expect(dialog.querySelectorAll("[data-best=true]").length).toBeGreaterThan(0);

    const two = await cellsOf(/^2 11/);
    fireEvent.click(page.button("Take K = 2", dialog));
    await page.stopped();
    expect(page.readings().logLikelihood).toBeCloseTo(numberIn(two[1]), 1);
  });
});
