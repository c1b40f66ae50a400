import type { Locator } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const sizeOf = (part: Locator): Promise<number> =>
  part.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

const thicknessOf = (lab: Lab): Promise<number> =>
  lab.plane.evaluate((plane) =>
    Math.max(
      ...[...plane.querySelectorAll("ellipse, path")].map((mark) =>
        Number.parseFloat(getComputedStyle(mark).strokeWidth),
      ),
    ),
  );

const stage = (lab: Lab): Locator => lab.page.locator(":root[data-stage=true] [data-on-stage]");

async function present(lab: Lab): Promise<void> {
  await lab.button("Present").click();
  await expect(stage(lab)).toBeAttached();
}

test("Present is a stage over the whole screen, and the page is as before after it", async ({
  lab,
}) => {
  const before = { letter: await sizeOf(lab.button("E-step")), stroke: await thicknessOf(lab) };
  await present(lab);
  await expect.poll(() => thicknessOf(lab)).toBeGreaterThan(1.15 * before.stroke);
  expect(await lab.page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  for (const away of ["Undo", "Open…", "Export…", "Scenes", "Add", "Restart"])
    await expect(lab.button(away)).toBeHidden();
  await lab.page.keyboard.press("h");
  await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
  await expect(lab.button("Add")).toBeDisabled();
  await lab.button("Present").click();
  await expect.poll(() => sizeOf(lab.button("E-step"))).toBe(before.letter);
});

test("in Present a stray click changes nothing, and paging steps from everywhere", async ({
  lab,
}) => {
  const { page } = lab;
  await page.keyboard.press("f");
  await expect(stage(lab)).toBeAttached();
  for (const [x, y] of [
    [0.1, 0.9],
    [0.5, 0.5],
    [0.9, 0.1],
  ] as const)
    await lab.clickPlane(x, y);
  await page.keyboard.press("PageDown");
  await lab.expectIteration(1, "E");
  await page.keyboard.press("h");
  await lab.expectPoints("1000 points");
  await expect(lab.button("Undo")).toBeDisabled();
  await lab.choice("Speed").focus();
  await page.keyboard.press("PageDown");
  await lab.expectIteration(1, "M");
  await lab.scrubber.focus();
  await page.keyboard.press("PageUp");
  await lab.expectIteration(1, "E");
  await page.keyboard.press("PageUp");
  await lab.expectIteration(0);
});

test.describe("a small projector", () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test("all that is told is large, fits, and moves nothing as it wraps", async ({ lab, page }) => {
    await present(lab);
    const band = page.getByRole("banner").locator("div").last();
    const places = async () =>
      Promise.all(
        [band, lab.drawing, lab.chart, lab.button("E-step"), lab.readouts].map((part) =>
          part.boundingBox(),
        ),
      );
    const first = await places();
    await lab.iterate(2);
    expect(await places()).toEqual(first);
    await page.keyboard.press("c");
    await expect(lab.status).toContainText("Stopped");
    expect(await places()).toEqual(first);
    const cut = (part: Locator) =>
      part.evaluate((e) => e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth);
    expect(await cut(band)).toBe(false);
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await lab.expectIteration(1, "M");
    const large = {
      what: lab.status,
      why: band.locator("p").last(),
      label: lab.plane.locator("text").filter({ hasText: "π" }).first(),
      line: lab.chart.locator("text").filter({ hasText: "ELBO" }),
      number: lab.readouts.locator("dd").first(),
    };
    const least = { what: 30, why: 23, label: 24, line: 20, number: 25 };
    for (const [name, part] of Object.entries(large))
      expect(await sizeOf(part), name).toBeGreaterThan(least[name as keyof typeof least]);
    for (const alone of ["plane", "chart"] as const) {
      await page.keyboard.press("v");
      await expect(lab[alone === "plane" ? "chart" : "plane"]).toBeHidden();
      expect((await lab[alone].boundingBox())?.width).toBeGreaterThan(900);
    }
  });
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test("plane, chart and transport are on one screen, also in Present", async ({ lab }) => {
      const seen = async (parts: readonly Locator[], tabs: number) => {
        const first = await lab.drawing.boundingBox();
        await lab.iterate(2);
        const screen = await lab.page.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
        });
        expect(screen).toEqual({ wide: 0, high: 0 });
        const steps = ["Step back", "E-step", "M-step", "Play"].map((name) => lab.button(name));
        for (const part of [lab.plane, lab.chart, lab.readouts, ...steps, ...parts])
          await expect(part).toBeInViewport({ ratio: 1 });
        const plane = await lab.plane.boundingBox();
        expect(await lab.drawing.boundingBox(), "its place while stepping").toEqual(first);
        const chart = await lab.chart.boundingBox();
        expect(plane?.height).toBeGreaterThan(height * 0.45);
        expect(plane?.width).toBeGreaterThan(width * 0.45);
        expect(chart?.height).toBeGreaterThan(height * 0.25);
        await expect(lab.page.getByRole("tabpanel")).toHaveCount(tabs);
      };
      const [run, restart] = [lab.button("Run to convergence"), lab.button("Restart")];
      await seen([lab.scrubber, run, restart], height < 800 ? 0 : 1);
      await restart.click();
      await lab.expectIteration(0);
      await present(lab);
      await seen([], 0);
    });
  });

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("plane, a strip of the chart and the transport fit, nothing covers them, the steps at the thumb", async ({
    lab,
  }) => {
    const first = await lab.drawing.boundingBox();
    await lab.button("E-step").tap();
    await lab.expectNext("M");
    await lab.button("M-step").tap();
    await lab.expectNext("E");
    for (const part of [lab.plane, lab.chart, lab.button("E-step"), lab.button("M-step")])
      await expect(part).toBeInViewport({ ratio: 1 });
    const plane = await lab.plane.boundingBox();
    const step = await lab.button("E-step").boundingBox();
    expect(await lab.drawing.boundingBox(), "its place while stepping").toEqual(first);
    expect(plane?.height).toBeGreaterThan(220);
    expect(step?.y).toBeGreaterThan(844 * 0.8);
    expect(step?.height).toBeGreaterThanOrEqual(44);
    const covered = await lab.plane.evaluate((plane) => {
      const { x, y, width, height } = plane.getBoundingClientRect();
      const places = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((u) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].map((v) => [x + u * width, y + v * height] as const),
      );
      return places.filter(([px, py]) => !plane.contains(document.elementFromPoint(px, py))).length;
    });
    expect(covered).toBe(0);
  });

  test("every tap adds one point, however close and quick, also where a mean lies", async ({
    lab,
  }) => {
    await lab.clearPoints();
    await expect(lab.plane).toContainText("Tap to add");
    await expect(lab.plane).not.toContainText("Shift");
    for (let i = 0; i < 18; i++) {
      const { x, y } = await lab.spot(0.1 + 0.8 * ((i * 0.618) % 1), 0.3 + 0.6 * ((i * 0.382) % 1));
      await lab.page.touchscreen.tap(x, y);
      await lab.page.touchscreen.tap(x + 5, y);
    }
    await lab.expectPoints("36 points");
    const mean = await lab.handle("Mean of component 1").boundingBox();
    await lab.page.touchscreen.tap((mean?.x ?? 0) + 14, (mean?.y ?? 0) + 14);
    await lab.expectPoints("37 points");
  });

  test("a finger pans over points from elsewhere, also with Add in hand", async ({ lab, page }) => {
    const touch = await page.context().newCDPSession(page);
    const { x, y } = await lab.spot(0.5, 0.5);
    const mean = lab.handle("Mean of component 1");
    const before = await mean.boundingBox();
    const send = (type: "touchStart" | "touchMove" | "touchEnd", dx?: number) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: dx === undefined ? [] : [{ x: x + dx, y }],
      });
    await send("touchStart", 0);
    for (const dx of [20, 40, 60, 80]) await send("touchMove", dx);
    await send("touchEnd");
    await expect
      .poll(async () => ((await mean.boundingBox())?.x ?? 0) - (before?.x ?? 0))
      .toBeGreaterThan(40);
    await lab.expectPoints("1000 points");
  });
});
