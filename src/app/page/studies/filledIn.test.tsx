import { fireEvent, within } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { cellsOf, numberIn, says } from "../../testing/study.ts";

const page = await openPage();
beforeEach(page.afresh);

test("data with gaps: beside their run one on column means filled in, moments against what was hidden", async () => {
  const ys = [1, 2, 4, 3, 6, 5, 9, 7];
  const session = {
    format: "elbo-lab/session@1",
    data: {
      points: ys.map((y, n) => [n, n % 4 === 1 ? null : y]),
      columns: ["age", "height"],
      hidden: [
        [1, 1, 2],
        [5, 1, 5],
      ],
    },
    model: { kind: "gaussian-mixture", components: 1 },
    start: { kind: "random-points", seed: 1 },
    view: { study: { kind: "compare", data: "column-means" } },
  };
  await page.openFile("gaps.json", JSON.stringify(session));
  const dialog = await page.found("dialog", "Compare two runs");
  await says("ℓ of different data does not compare as a number");
  await says("Both start from the same θ");
  await cellsOf(/^B: EM/);
  const moments = (xs: readonly number[]) => {
    const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
    return [mean, xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length] as const;
  };
  const [mean, variance] = moments(ys);
  const there = ys.filter((_, n) => n % 4 !== 1);
  const [known, spread] = moments(there);
  const rows = () =>
    within(within(dialog).getByRole("region", { name: "Mean and variance of each column" }))
      .getAllByRole("row")
      .slice(1)
      .map((row) =>
        within(row)
          .queryAllByRole("cell")
          .map(({ textContent }) => textContent ?? ""),
      );
  const [, , , , means = [], variances = []] = rows();
  expect(means.map(numberIn).map((x) => x.toFixed(2))[0]).toBe(mean.toFixed(2));
  expect(numberIn(means[2])).toBeCloseTo(known, 2);
  const shrunk = (spread * 6) / 8;
  const off = 100 * (shrunk / variance - 1);
  expect(numberIn(variances[0])).toBeCloseTo(variance, 2);
  expect(variances[2]).toBe(`${shrunk.toFixed(3)} (−${Math.abs(off).toFixed(1)} %)`);
  // A: the regression of height on age leaves less off.
  const left = Number(/\((.*) %\)/.exec(variances[1] ?? "")?.[1]?.replace("−", "-"));
  expect(Math.abs(left)).toBeLessThan(Math.abs(off));

  fireEvent.click(page.button("Complete rows only", dialog));
  await page.until(() => numberIn(rows()[4]?.[2]).toFixed(2) === known.toFixed(2));
  await page.press("Take B into the lab");
  await page.until(() => page.header("Data").textContent?.includes("complete rows only"));
  expect(page.points()).toHaveLength(6);
  await page.press("Undo");
  expect(page.points()).toHaveLength(8);
});
