import type { Page } from "@playwright/test";
import { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// What depends on when and in what a worker dies is in src/store/run, where workers die without a browser.
test.use({ alone: true });

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
 * run is not over before. The iteration it was.
 */
const endWorkersAt = (page: Page, iteration: number): Promise<number> =>
  page.evaluate(
    (least) =>
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
          resolve(now);
        };
        look();
      }),
    iteration,
  );

test("a worker that dies during a run is replaced and the run taken up again, so is one that dies after it", async ({
  page,
}) => {
  test.setTimeout(60_000);
  const lab = await openWatched(page);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "200000");
  await expect(lab.header("Data")).toContainText("200000 points", { timeout: 15_000 });
  await lab.closePanel();
  await lab.openPanel("Model");
  await lab.type(lab.field("Tolerance"), "0");
  await lab.type(lab.field("Cap, in iterations"), "24");
  await lab.closePanel();
  await lab.ready();
  const ended = endWorkersAt(page, 2);
  await lab.button("Run to convergence").click();
  expect(await ended).toBeLessThan(22);
  await expect(lab.status).toHaveText(/^Stopped at the cap of 24/, { timeout: 30_000 });
  const { steps } = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(steps).toHaveLength(49);
  expect(steps.map(({ iteration }: { iteration: number }) => iteration)).toEqual(
    Array.from({ length: 49 }, (_, i) => Math.ceil(i / 2)),
  );
  await endWorkers(page);
  await page.keyboard.press("ArrowRight");
  await expect(lab.scrubber).toHaveAttribute("max", "49", { timeout: 15_000 });
  await expect(lab.alert).toHaveCount(0);
});
