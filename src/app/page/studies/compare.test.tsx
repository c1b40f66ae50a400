import { fireEvent, within } from "@testing-library/dom";
import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { cellsOf, numberIn, openStudy, says, small } from "../../testing/study.ts";

const page = await openPage();
beforeEach(page.afresh);

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
