import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

/** The longest time (ms) the page was busy without a break over the next frames. */
function longestPause(lab: Lab, forMs: number): Promise<number> {
  return lab.page.evaluate(
    (duration) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        let last = begun;
        let longest = 0;
        const tick = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - begun < duration) setTimeout(tick, 5);
          else resolve(longest);
        };
        setTimeout(tick, 5);
      }),
    forMs,
  );
}

test("a million points: the page stays responsive and Cancel answers at once", async ({ lab }) => {
  test.setTimeout(90_000);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "1000000");
  await expect(lab.header("Data")).toContainText("1000000 points", { timeout: 30_000 });
  await lab.closePanel();
  await lab.openPanel("Model");
  await lab.type(lab.field("Tolerance"), "0");
  await lab.type(lab.field("Cap, in iterations"), "100000");
  await lab.closePanel();
  await lab.ready();

  await lab.button("Run to convergence").click();
  await expect(lab.button("Cancel")).toBeVisible();
  await expect(lab.button("Run to convergence")).toHaveCount(0);
  await expect
    .poll(async () => (await lab.readings()).iteration, { timeout: 30_000 })
    .toBeGreaterThan(0);
  expect(await longestPause(lab, 1500), "the page is never blocked for long").toBeLessThan(500);

  const answered = await lab.button("Cancel").evaluate(
    (button, status) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const line = document.querySelector(status);
        const look = (): void => {
          if (line?.textContent?.startsWith("Stopped")) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        if (button instanceof HTMLElement) button.click();
        look();
      }),
    "[role=status]",
  );
  await expect(lab.status).toHaveText(/^Stopped: cancelled/);
  expect(answered).toBeLessThan(1000);
  await expect(lab.button("Run to convergence")).toBeVisible();

  // It stopped at a whole frame, from which the run goes on.
  const stopped = await lab.readings();
  const frames = Number(await lab.scrubber.getAttribute("max"));
  await lab.page.keyboard.press("ArrowRight");
  await expect(lab.scrubber).toHaveAttribute("max", String(frames + 1), { timeout: 20_000 });
  await lab.button("Step back").click();
  await expect.poll(() => lab.readings()).toEqual(stopped);
});
