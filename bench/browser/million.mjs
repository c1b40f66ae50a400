import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { button, iterationShown, openApp, openSession } from "./lab.mjs";
import { summary } from "./stats.mjs";
import { traced } from "./trace.mjs";
import { watchInput } from "./watchInput.mjs";

const N = 1_000_000;
const endless = { tolerance: 0, maxIterations: 100_000 };

/** How the page answers while a run on a million points is under way. */
export function million(browser, { app: site }, { quick }) {
  return onPage(browser, {}, async (page) => {
    await page.addInitScript(watchInput);
    await openApp(page, site.url);
    await openSession(page, { n: N, stop: endless });
    // Longer than the picture of a million points takes to be complete.
    await page.waitForTimeout(3000);
    const cancelled = [];
    const input = { plain: [], zoom: [] };
    const rates = [];
    for (let round = 0; round < (quick ? 1 : 4); round++) {
      await run(page);
      const before = { at: performance.now(), iteration: await iterationShown(page) };
      await page.evaluate(() => window.input.reset());
      await plainInput(page, quick ? 3 : 10);
      input.plain.push(...(await page.evaluate(() => window.input.samples)));
      const iterations = (await iterationShown(page)) - before.iteration;
      rates.push((2000 * iterations) / (performance.now() - before.at));
      await page.evaluate(() => window.input.reset());
      await zooming(page, quick ? 3 : 8);
      input.zoom.push(...(await page.evaluate(() => window.input.samples)));
      cancelled.push(await cancel(page));
    }
    const tasks = await page.evaluate(() => window.input.tasks);
    await run(page);
    const trace = await traced(browser, page, async () => {
      await plainInput(page, 2);
      await zooming(page, 4);
    });
    const cpu = trace.tasks.map((task) => task.cpu);
    return [
      of(`N=${N} running: input to painted frame, p95`, input.plain, "p95", "< 100"),
      of(`N=${N} running: input to painted frame, max`, input.plain, "max", "< 100"),
      of(`N=${N} running: wheel zoom of the plane to painted frame, p95`, input.zoom, "p95"),
      figure(`N=${N} running: longest task`, "ms", Math.max(0, ...tasks), {
        "tasks over 50 ms": tasks.length,
      }),
      figure(`N=${N} running: longest task, main thread CPU`, "ms", Math.max(...cpu)),
      of(`N=${N} running: Cancel to "Stopped" painted, max`, cancelled, "max", "< 150"),
      of(`N=${N} running: half-steps a second`, rates, "p50", undefined, "1/s"),
    ];
  });
}

function of(name, values, which, aim, unit = "ms") {
  const { [which]: value, ...rest } = summary(values);
  return figure(name, unit, value, { ...rest, ...(aim && { aim }) });
}

async function run(page) {
  const from = await iterationShown(page);
  await button(page, "Run to convergence").click();
  await button(page, "Cancel").waitFor();
  while ((await iterationShown(page)) <= from) await page.waitForTimeout(20);
  await page.evaluate(() => window.input.heedTasks(true));
}

/** Keys, hovers and clicks that change something small on the screen. */
async function plainInput(page, times) {
  const plane = await page.getByRole("group", { name: "Data plane" }).boundingBox();
  if (!plane) throw new Error("The plane is not shown.");
  const tools = ["Select", "Add"];
  for (let i = 0; i < times; i++) {
    await page.keyboard.press("Tab");
    await pause(page, i);
    await page.mouse.move(plane.x + plane.width * (0.3 + 0.04 * (i % 10)), plane.y + 200);
    await pause(page, i + 3);
    await page.getByRole("button", { name: "Restart", exact: true }).hover();
    await pause(page, i + 7);
    await page.keyboard.press(String(1 + (i % 2)));
    await pause(page, i + 11);
    const tool = page.getByRole("button", { name: tools[i % 2], exact: true });
    if (await tool.count()) await tool.first().click();
    await pause(page, i + 13);
  }
}

async function zooming(page, times) {
  const plane = await page.getByRole("group", { name: "Data plane" }).boundingBox();
  if (!plane) throw new Error("The plane is not shown.");
  await page.mouse.move(plane.x + plane.width / 2, plane.y + plane.height / 2);
  for (let i = 0; i < times; i++) {
    await page.mouse.wheel(0, i % 2 ? 120 : -120);
    await pause(page, i);
  }
}

/** Long enough for a frame or two, odd enough to fall anywhere in what goes on. */
const pause = (page, i) => page.waitForTimeout(60 + ((i * 37) % 83));

async function cancel(page) {
  await page.evaluate(() => {
    window.input.heedTasks(false);
    window.input.expectStopped();
  });
  await button(page, "Cancel").click();
  const taken = await page.waitForFunction(() => window.input.stoppedAfter);
  return taken.jsonValue();
}
