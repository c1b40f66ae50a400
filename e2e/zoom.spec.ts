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

test("the plane zooms by wheel and buttons, and fits again", async ({ lab }) => {
  const place = async (): Promise<number> =>
    (await lab.handle("Mean of component 1").boundingBox())?.y ?? Number.NaN;
  await lab.button("Fit view").click();
  const before = await place();
  await lab.button("Zoom in").click();
  await expect.poll(place).not.toBe(before);
  await lab.button("Fit view").click();
  await expect.poll(place).toBe(before);
  const { x, y } = await lab.spot(0.2, 0.2);
  await lab.page.mouse.move(x, y);
  await lab.page.mouse.wheel(0, -300);
  await expect.poll(place).not.toBe(before);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true });

  test("the first pinch zooms, with no touch before it", async ({ lab, page }) => {
    const zooms = (): Promise<boolean> =>
      lab.drawing.evaluate(({ parentElement }) => "__zoom" in (parentElement ?? {}));
    await expect.poll(zooms).toBe(true);
    const apart = async (): Promise<number> => {
      const [one, two] = await Promise.all(
        [1, 2].map((k) => lab.handle(`Mean of component ${k}`).boundingBox()),
      );
      return Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0));
    };
    const [before, { x, y }] = [await apart(), await lab.spot(0.5, 0.5)];
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...across: number[]) =>
      fingers.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: across.map((dx, id) => ({ x: x + dx, y, id })),
      });
    await touch("touchStart", -50, 50);
    await touch("touchMove", -100, 100);
    await touch("touchEnd");
    await expect.poll(async () => (await apart()) / before).toBeCloseTo(2, 1);
    await lab.expectIteration(0);
  });
});
