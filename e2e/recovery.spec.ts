import type { Page } from "@playwright/test";
import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ alone: true, contextOptions: { reducedMotion: "no-preference" } });

/** Keeps every worker that a page makes, so that one can be ended as a crash would. */
function keepWorkers(): void {
  const made: Worker[] = [];
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made.push(this);
    }
  };
  Object.assign(window, {
    endWorkers: () => {
      for (const worker of made.splice(0)) worker.terminate();
    },
    workersMade: () => made.length,
  });
}

async function openWatched(page: Page): Promise<Lab> {
  await page.addInitScript(keepWorkers);
  const lab = new Lab(page);
  await lab.open();
  return lab;
}

const endWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { endWorkers: end } = window as unknown as { endWorkers: () => void };
    end();
  });

/**
 * Ends the workers in the very frame in which the readouts reach an iteration, so that a fast
 * run is not over before; then presses a button, if one is named. The iteration it was.
 */
const endWorkersAt = (page: Page, iteration: number, press = ""): Promise<number> =>
  page.evaluate(
    ([least, name]) =>
      new Promise<number>((resolve) => {
        const { endWorkers: end } = window as unknown as { endWorkers: () => void };
        const look = (): void => {
          const data = document.querySelector<HTMLDataElement>('[aria-label="Readouts"] data');
          const now = Number(data?.value ?? 0);
          if (now < least) {
            requestAnimationFrame(look);
            return;
          }
          end();
          const buttons = [...document.querySelectorAll("button")];
          buttons.find(({ textContent }) => textContent === name)?.click();
          resolve(now);
        };
        look();
      }),
    [iteration, press] as const,
  );

test("a worker that dies between half-steps is replaced", async ({ page }) => {
  const lab = await openWatched(page);
  await lab.iterate(1);
  await endWorkers(page);
  await lab.half("E");
  await lab.half("M");
  await lab.expectIteration(2, "M");
  await expect(lab.alert).toHaveCount(0);
});

test("a worker that dies during a run is replaced and the run taken up again", async ({ page }) => {
  test.setTimeout(60_000);
  const lab = await openWatched(page);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "200000");
  await expect(lab.header("Data")).toContainText("200000 points", { timeout: 15_000 });
  await lab.closePanel();
  await lab.openPanel("Model");
  await lab.type(lab.field("Tolerance"), "0");
  await lab.type(lab.field("Cap, in iterations"), "60");
  await lab.closePanel();
  await lab.ready();
  const ended = endWorkersAt(page, 2);
  await lab.button("Run to convergence").click();
  expect(await ended).toBeLessThan(58);
  await expect(lab.status).toHaveText(/^Stopped at the cap of 60/, { timeout: 30_000 });
  const { steps } = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(steps).toHaveLength(121);
  expect(steps.map(({ iteration }: { iteration: number }) => iteration)).toEqual(
    Array.from({ length: 121 }, (_, i) => Math.ceil(i / 2)),
  );
  await expect(lab.alert).toHaveCount(0);
});

test("a worker that dies while playing is replaced and play goes on", async ({ page }) => {
  const lab = await openWatched(page);
  await lab.choice("Speed").selectOption("16");
  await lab.button("Play").click();
  await expect.poll(async () => (await lab.readings()).iteration).toBeGreaterThan(1);
  await endWorkers(page);
  const { iteration } = await lab.readings();
  await expect
    .poll(async () => (await lab.readings()).iteration, { timeout: 15_000 })
    .toBeGreaterThan((iteration ?? 0) + 3);
  await lab.button("Pause").click();
  await expect(lab.button("Play")).toBeVisible();
});

test("Cancel is answered though the worker has died", async ({ page }) => {
  const lab = await openWatched(page);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "200000");
  await expect(lab.header("Data")).toContainText("200000 points", { timeout: 15_000 });
  await lab.closePanel();
  await lab.ready();
  const ended = endWorkersAt(page, 1, "Cancel");
  await lab.button("Run to convergence").click();
  await ended;
  await expect(lab.status).toHaveText(/^Stopped: cancelled/);
  const { iteration } = await lab.readings();
  await page.keyboard.press("Shift+ArrowRight");
  await expect
    .poll(async () => (await lab.readings()).iteration)
    .toBeGreaterThanOrEqual((iteration ?? 0) + 1);
});

test("a worker that dies during a drag is replaced and ℓ follows again", async ({ page }) => {
  const lab = await openWatched(page);
  const box = await lab.handle("Mean of component 1").boundingBox();
  if (!box) throw new Error("The mean is not shown.");
  const before = await lab.logLikelihood();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 40, { steps: 3 });
  // θ in hand has no ℓ until the engine has told it.
  await expect.poll(async () => (await lab.readings()).logLikelihood ?? before).not.toBe(before);
  const during = await lab.logLikelihood();
  await endWorkers(page);
  await expect(async () => {
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 3 });
    expect((await lab.readings()).logLikelihood ?? during).not.toBe(during);
  }).toPass({ timeout: 15_000 });
  await page.mouse.up();
  await lab.expectIteration(0);
  await lab.half("E");
});
