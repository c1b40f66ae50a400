import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** How many places the mean of component 1 is seen at, from a press of a button until it stands still. */
function placesAfter(lab: Lab, button: string): Promise<number> {
  return lab.plane.evaluate(async (plane, name) => {
    const place = (): string =>
      plane.querySelector('[aria-label^="Mean of component 1"]')?.getAttribute("style") ?? "";
    const seen = new Set([place()]);
    plane.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)?.click();
    let still = 0;
    while (still < 30) {
      await new Promise(requestAnimationFrame);
      still = seen.has(place()) ? still + 1 : 0;
      seen.add(place());
    }
    return seen.size;
  }, button);
}

test.describe("as most see it", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("the zoom buttons glide", async ({ lab }) => {
    for (const button of ["Zoom in", "Fit view"])
      expect(await placesAfter(lab, button), button).toBeGreaterThan(2);
  });
});

test("with reduced motion the zoom buttons jump", async ({ lab }) => {
  for (const button of ["Zoom in", "Zoom out", "Zoom in", "Fit view"])
    expect(await placesAfter(lab, button), button).toBe(2);
});
