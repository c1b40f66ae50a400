import { fireEvent, within } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { FakeStudy } from "../../store/testing/fakeStudy.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const spread = [
  [2, 0.5],
  [0.5, 1],
];

/** Sixty points of two classes, and K components from a start of its own: quick to fit. */
const small = (components = 2, changes: object = {}) =>
  JSON.stringify({
    format: "elbo-lab/session@1",
    data: { generator: "two-class-lecture", n: 60, seed: 6316 },
    model: { kind: "gaussian-mixture", components, covariance: "full", floor: null },
    start:
      components === 2
        ? {
            weights: [0.5, 0.5],
            means: [
              [1, 2],
              [0, -2],
            ],
            covariances: [spread, spread],
          }
        : { kind: "k-means++", seed: 1 },
    ...changes,
  });

/** Opens a study from its menu. */
async function openStudy(name: string): Promise<HTMLElement> {
  await page.press("Studies");
  fireEvent.click(await page.found("menuitem", name));
  return page.found("dialog", name);
}

const numberIn = (text: string | null | undefined) => Number((text ?? "").replace("−", "-"));

/** The cells of the row that begins with a name, once it is there. */
const cellsOf = async (row: RegExp) =>
  within(await page.found("row", row))
    .getAllByRole("cell")
    .map(({ textContent }) => textContent ?? "");

const says = (words: string | RegExp) =>
  page.until(() => {
    const { textContent } = page.dialog();
    return typeof words === "string" ? textContent?.includes(words) : words.test(textContent ?? "");
  });

describe("Compare two runs", () => {
  test("EM against gradient ascent: the same θ₀, one scrubber, and A is the session’s own run", async () => {
    await page.openFile("small.json", small());
    const dialog = await openStudy("Compare two runs");
    await says("Both start from the same θ");
    const [a, b] = [await cellsOf(/^A: EM/), await cellsOf(/^B: Gradient ascent/)];
    expect(a.at(-1)).toMatch(/^Stopped: converged/);
    expect(b.at(-1)).toMatch(/^Stopped/);

    const both = /half-step of both runs/i;
    await page.slide(both, 0);
    const starts = dialog.textContent?.match(/At the start: ℓ[^A-Z]*/g) ?? [];
    expect(starts).toHaveLength(2);
    expect(starts[0]).toBe(starts[1]);
    await page.slide(both, 1);
    expect(dialog.textContent?.match(/Iteration 1, after its E-step: ℓ/g)).toHaveLength(2);
    fireEvent.click(page.button("Play", dialog));
    await page.until(() => Number(page.slider(both).value) > 1);

    await page.closePanel();
    expect(page.readings().iteration).toBe(0);
    await page.runToEnd();
    expect(page.readings().logLikelihood).toBeCloseTo(numberIn(a[0]), 1);
  });

  test("a diagonal covariance adapts θ₀ and says so; B taken into the lab is one edit", async () => {
    await page.openFile("small.json", small());
    await page.leap(2);
    const before = page.readings();
    const dialog = await openStudy("Compare two runs");
    fireEvent.click(page.button("Full against diagonal covariance", dialog));
    await says("2 Gaussians, diagonal covariance");
    await says(/B starts from A’s θ.* brought into the family/);
    fireEvent.change(page.choice("Rules of B"), { target: { value: "K-means" } });
    await says(/made level: equal weights, equal circles/);
    expect((await cellsOf(/^B: K-means/)).at(-1)).toMatch(/^Stopped: converged/);
    await page.press("Take B into the lab");
    await page.until(() => page.header("Model").textContent?.includes("K-means"));
    expect(page.count("dialog", /./)).toBe(0);
    await page.press("Undo");
    expect(page.header("Model").textContent).toContain("full covariance, EM");
    expect(page.readings()).toEqual(before);
  });

  test("a comparison that this session has no part in says why", async () => {
    await page.openFile("small.json", small(2, { inference: { kind: "hard" } }));
    const dialog = await openStudy("Compare two runs");
    const em = page.button("EM against gradient ascent", dialog);
    expect(em.getAttribute("aria-disabled")).toBe("true");
    expect(em.title).toMatch(/its rules are Classification EM/);
    fireEvent.click(page.button("Two starts", dialog));
    await says(/B starts by random points, seed/);
    await page.until(() => within(dialog).getAllByRole("row").length === 3);
    await page.closePanel();
  });
});

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

describe("Many starts", () => {
  test("every run is shown or counted apart, and one opened is that very run", async () => {
    await page.openFile("small.json", small(3));
    const before = page.readings();
    const dialog = await openStudy("Many starts");
    await page.type(page.field("Starts"), "12");
    fireEvent.click(page.button("Run 12 starts", dialog));
    const counted = () => {
      const apart = within(dialog).queryByRole("region", { name: "Counted apart" });
      const rows = apart ? within(apart).getAllByRole("row").slice(1) : [];
      return rows.map((row) => Number(within(row).getAllByRole("cell")[0]?.textContent));
    };
    const shown = () => {
      const ends = within(dialog).queryByRole("group", { name: /^Where each run ended/ });
      return ends ? within(ends).getAllByRole("button") : [];
    };
    await page.until(() => counted().reduce((sum, n) => sum + n, shown().length) === 12);

    const [first] = shown();
    const name = first?.getAttribute("aria-label") ?? "";
    const [, value, iterations] = name.match(/ℓ = (\S+) after (\d+) iterations/) ?? [];
    if (first) fireEvent.click(first);
    await page.stopped();
    expect(page.readings().iteration).toBe(Number(iterations));
    expect(page.readings().logLikelihood).toBeCloseTo(numberIn(value), 1);
    await page.press("Undo");
    expect(page.readings()).toEqual(before);
  });

  test("a number of starts that can't be has a sentence at its field", async () => {
    await openStudy("Many starts");
    await page.type(page.field("Starts"), "1");
    expect(page.alert()).toBe("The number of starts is a whole number from 2 to 200.");
    await page.closePanel();
    expect(FakeStudy.alive.size).toBe(0);
  });
});

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
