import { fireEvent } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { readView } from "../../../data/view/read.ts";
import { openingOf } from "../../../store/seen/seen.ts";
import { all, COLUMNS, means, open } from "../../testing/flowers.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const mean = (k: number) => page.buttons(new RegExp(`^Mean of component ${k}`))[0] as HTMLElement;
const optionsOf = (name: string) => [...page.choice(name).options].map(({ text }) => text);

describe("four columns", () => {
  beforeEach(async () => {
    await open([0, 1, 2, 3]);
    await page.found("combobox", "Horizontal axis");
  });

  test("two of them are shown, chosen by their names; that is no edit, and no colour changes", async () => {
    await page.half("E");
    await page.until(() => page.lab.getState().colours);
    const { past, run, colours } = page.lab.getState();
    expect(optionsOf("Vertical axis")).toEqual([
      ...COLUMNS,
      "density",
      expect.stringMatching(/^principal axis 2/),
    ]);
    await page.pick("Horizontal axis", "petal length");
    await page.pick("Vertical axis", "petal width");
    expect(openingOf(page.lab.getState()).view).toMatchObject({ axes: [2, 3] });
    // The ellipses are about the means of those two columns.
    const said = all("li").map(({ textContent }) => textContent ?? "");
    for (const [k, at] of means().entries()) {
      const numbers =
        said[k]
          ?.match(/mean (\S+), (\S+)$/)
          ?.slice(1)
          .map(Number) ?? [];
      expect(numbers[0]).toBeCloseTo(at[2] ?? 0, 1);
      expect(numbers[1]).toBeCloseTo(at[3] ?? 0, 1);
    }
    const now = page.lab.getState();
    expect([now.past, now.run, now.colours]).toEqual([past, run, colours]);
    expect(page.shown()).toContain("marginal of the two columns shown, the rest integrated out");
  });

  test("a chosen column changes places with that of the other axis; principal axes come together", async () => {
    await page.pick("Vertical axis", "sepal length");
    const shown = () => page.lab.getState().view.axes;
    expect(shown()).toEqual([1, 0]);
    await page.select("Horizontal axis", "principal");
    expect(shown()).toBe("principal");
    expect(page.choice("Vertical axis").value).toBe("principal");
    await page.pick("Vertical axis", "petal length");
    expect(shown()).toEqual([0, 2]);
    await page.pick("Vertical axis", "density");
    expect(shown()).toEqual([0]);
    await page.pick("Horizontal axis", "petal width");
    expect(shown()).toEqual([3]);
  });

  test("a mean that is moved moves in the two columns shown", async () => {
    await page.pick("Vertical axis", "petal width");
    const before = means();
    mean(2).focus();
    fireEvent.keyDown(mean(2), { key: "ArrowUp" });
    fireEvent.keyUp(mean(2), { key: "ArrowUp" });
    await page.until(() => String(means()) !== String(before));
    const after = means();
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]?.slice(1, 3)).toEqual(before[1]?.slice(1, 3));
    expect(after[1]?.[3]).toBeGreaterThan(before[1]?.[3] ?? Number.NaN);
  });

  test("a point can't be clicked onto it, and the button says why", async () => {
    const add = page.button("Add");
    expect(add.getAttribute("aria-disabled")).toBe("true");
    expect(add.title).toBe("4 columns are not all on the plane: a click does not tell a point.");
    expect(page.button("Select").getAttribute("aria-pressed")).toBe("true");
    expect(page.button("Erase").getAttribute("aria-disabled")).toBe("false");
  });

  test("a pair is chosen by eye among all, a column against its density, or the principal axes", async () => {
    const choose = async (name: string) => {
      await page.press("All pairs…");
      const dialog = await page.found("dialog", "All pairs of columns");
      expect(dialog.querySelectorAll("canvas")).toHaveLength(12);
      await page.press(name);
      return page.lab.getState().view.axes;
    };
    expect(await choose("petal width over sepal width")).toEqual([1, 3]);
    expect(page.choice("Vertical axis").selectedOptions[0]?.text).toBe("petal width");
    expect(await choose("petal length against its density")).toEqual([2]);
    expect(await choose("Principal axes")).toBe("principal");
    expect(page.choice("Horizontal axis").selectedOptions[0]?.text).toMatch(
      /^principal axis 1 \(\d\d % of the variance\)$/,
    );
  });

  test("one column against its density has a curve, and below it one for each component", async () => {
    await page.half("E");
    await page.half("M");
    await page.pick("Vertical axis", "density");
    await page.until(() => all("[data-share]").length === 3);
    expect(all("[data-density]")).toHaveLength(1);
    const { field } = page.lab.getState();
    const { x0, x1, nx } = field?.grid ?? { x0: 0, x1: 0, nx: 2 };
    const step = (x1 - x0) / (nx - 1);
    const area = (field?.logDensity ?? new Float64Array()).reduce(
      (s, v) => s + step * Math.exp(v),
      0,
    );
    // Dashed those of the θ before: p(x) of that, and gone when q is made anew.
    const drawn = (of: string) => all(of)[0]?.getAttribute("d") ?? "";
    expect(drawn("[data-past]")).toMatch(/^M/);
    expect(drawn("[data-past]")).not.toBe(drawn("[data-density]"));
    await page.half("E");
    await page.until(() => drawn("[data-past]") === "");
    // All of p(x) but what lies beyond the plane.
    expect(area).toBeGreaterThan(0.95);
    expect(area).toBeLessThan(1.0001);
  });

  test("axes are in a link, and what they can't be is refused by its place", () => {
    const s = page.lab.getState();
    for (const axes of [[3], [2, 0], "principal"])
      expect(readView({ axes }, "view", s)).toEqual({ axes });
    expect(() => readView({ axes: [0, 4] }, "view", s)).toThrow(/view\.axes\[1\] is 4/);
  });
});

describe("one column", () => {
  beforeEach(async () => {
    await open([2]);
  });

  test("its points lie on a line below their density, and a mean goes along it", async () => {
    await page.until(() => all("[data-share]").length === 3);
    expect(page.shown()).toContain("petal length");
    const before = means();
    mean(1).focus();
    fireEvent.keyDown(mean(1), { key: "ArrowRight" });
    fireEvent.keyUp(mean(1), { key: "ArrowRight" });
    await page.until(() => String(means()) !== String(before));
    expect(means()[0]).toHaveLength(1);
    expect(means()[0]?.[0]).toBeGreaterThan(before[0]?.[0] ?? Number.NaN);
    expect(means().slice(1)).toEqual(before.slice(1));
  });

  test("is fitted to its end, and has no pairs to choose from", async () => {
    await page.runToEnd();
    expect(page.status()).toMatch(/^Stopped/);
    expect(page.buttons(/^All pairs/)).toEqual([]);
    expect(page.button("Add").getAttribute("aria-disabled")).toBe("false");
  });
});

test("undo brings back data of two columns, all of them on the plane", async () => {
  await open([0, 1, 2, 3]);
  await page.choose("Old Faithful");
  await page.until(() => page.count("combobox", "Horizontal axis") === 0);
  await page.press("Undo");
  expect(await page.found("combobox", "Horizontal axis")).toBeDefined();
});
