import { fireEvent, within } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { FakeStudy } from "../../../store/testing/fakeStudy.ts";
import { openPage } from "../../testing/page.tsx";
import { numberIn, openStudy, small } from "../../testing/study.ts";

const page = await openPage();
beforeEach(page.afresh);

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
