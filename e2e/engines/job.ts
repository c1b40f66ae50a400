import { expect } from "@playwright/test";
import type { Step } from "../../src/app/testing/oracle.ts";
import type { EngineLab, Readings } from "./lab.ts";
import { until } from "./until.ts";

/** Half-steps that are made one by one. */
const PRESSES = 6;

/** The first screen, stepped by key and run to its end: the readings on the way. */
export async function steps(lab: EngineLab, home: string): Promise<Readings[]> {
  await lab.open(home);
  const painted = await lab.driver.ask(
    () => performance.getEntriesByName("first-contentful-paint").length,
    null,
  );
  expect(painted, "first paint").toBe(1);
  const readings: Readings[] = [];
  for (let i = 1; i <= PRESSES; i++) {
    await lab.driver.press("ArrowRight");
    readings.push(
      await lab.until(
        ({ iteration, elbo }) => iteration === Math.ceil(i / 2) && elbo !== readings.at(-1)?.elbo,
        `half-step ${i}`,
      ),
    );
  }
  return readings;
}

/** The trace as it was saved, which ends with what the page shows. */
export async function traceOut(lab: EngineLab): Promise<void> {
  const text = await lab.exported("Trace (JSON)");
  const { steps } = JSON.parse(text) as { readonly steps: readonly Step[] };
  const { logLikelihood, iteration } = await lab.readings();
  expect(steps.at(-1)?.logLikelihood).toBe(logLikelihood);
  expect(steps).toHaveLength(1 + 2 * (iteration ?? Number.NaN));
}

/** The link that was copied opens the same, once the page was left. */
export async function linkReopened(lab: EngineLab): Promise<void> {
  const before = await lab.readings();
  await lab.click("Copy link");
  await lab.says("body", "Link copied");
  const address = await lab.pasted();
  expect(address).toMatch(/#.{20}/);
  await lab.driver.goto("about:blank");
  await lab.open(address);
  await lab.until(({ iteration }) => iteration === before.iteration, "the link's frame");
  expect(await lab.readings()).toEqual(before);
}

/** A mean goes where it is dragged, and a run begins from there. */
export async function meanDragged(lab: EngineLab): Promise<void> {
  const name = "Mean of component 1";
  const [before, { x, y }] = [await lab.readings(), await lab.spotOf(name)];
  const [dx, dy] = [60, -40];
  const way = [0, 0.25, 0.5, 0.75, 1].map((part) => ({ x: x + part * dx, y: y + part * dy }));
  await lab.driver.point(...way);
  const after = await lab.until(({ iteration }) => iteration === 0, "a new run");
  expect(after.logLikelihood).not.toBe(before.logLikelihood);
  await until(async () => {
    const spot = await lab.spotOf(name);
    return Math.hypot(spot.x - x - dx, spot.y - y - dy) < 2;
  }, "the mean where it was dragged");
}

/** A session's file, opened and run: where it ends. */
export async function sessionRun(lab: EngineLab, path: string): Promise<Readings> {
  const before = await lab.readings();
  await lab.driver.give(path);
  await lab.until(({ logLikelihood: ell }) => ell !== null && ell !== before.logLikelihood, "θ₀");
  await lab.click("Run to convergence");
  await lab.says("[role=status]", "Stopped");
  return lab.readings();
}

/** Points clicked on an empty plane, which EM takes up. */
export async function pointsClicked(lab: EngineLab): Promise<void> {
  await lab.click("Data");
  await lab.click("Clear");
  await lab.says("fieldset[aria-label='Data plane']", "empty");
  await lab.driver.press("Escape");
  const box = await lab.driver.ask((selector) => {
    const { x, y, width, height } = (
      document.querySelector(selector) ?? document.body
    ).getBoundingClientRect();
    return { x, y, width, height };
  }, "fieldset[aria-label='Data plane'] canvas");
  for (let i = 0; i < 5; i++) {
    await lab.driver.point({
      x: box.x + box.width * (0.2 + 0.09 * i),
      y: box.y + box.height * (0.3 + 0.06 * ((i * 3) % 5)),
    });
    await lab.says("header", `${i + 1} point`);
  }
  await lab.driver.press("ArrowRight");
  await lab.until(({ elbo }) => elbo !== null, "an E-step on the points");
}
