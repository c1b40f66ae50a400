import { onPage } from "./browser.mjs";
import { criticalPaths } from "./critical.mjs";
import { figure } from "./figure.mjs";
import { openApp } from "./lab.mjs";
import { summary } from "./stats.mjs";
import { traced } from "./trace.mjs";
import { watchHalfSteps } from "./watchHalfSteps.mjs";

/** Half-steps before a restart, so that none comes near a fixed point where nothing changes. */
const RUN = 40;
/** Every half-step begins on a page where nothing has changed for so long (ms). */
const REST = 120;
/** Half-steps traced after those that are timed: a trace slows them down. */
const TRACED = 24;

/**
 * From the press of → to the painted frame that shows it, at N = 1000. The control is a page
 * that does next to nothing: what the browser and the machine's other work take by themselves.
 */
export async function halfStep(browser, sites, { quick }) {
  const count = quick ? 40 : 240;
  const gliding = await press(browser, sites.app, count, "no-preference");
  const jumping = await press(browser, sites.app, count / 2, "reduce");
  const control = await pressBare(browser, sites.page, count / 2);
  const withColours = gliding.paths.filter(({ colours }) => colours !== undefined);
  const aim = "p95 < 33";
  return [
    of("half-step, key to readouts and colours painted, p95", gliding.samples, latest, { aim }),
    of("… readouts alone, p95", gliding.samples, ofReadouts, { aim }),
    of("… colours of E-steps, first change, p95", only("E", gliding.samples), ofColours, { aim }),
    of("… readouts and colours, motion reduced, p95", jumping.samples, latest, { aim }),
    of("… control: one number on a bare page, p95", control.samples, ofReadouts),
    of("… main thread CPU from key to readouts, p95", gliding.paths, ({ readouts }) => readouts),
    of("… main thread CPU from key to colours, p95", withColours, ({ colours }) => colours),
  ];
}

function of(name, samples, time, detail = {}) {
  const { p95, ...rest } = summary(samples.map(time));
  return figure(name, "ms", p95, { ...rest, ...detail });
}

const only = (wanted, samples) =>
  samples.filter(({ phase, colours }) => phase === wanted && colours !== null);
const ofReadouts = ({ at, readouts }) => readouts - at;
const ofColours = ({ at, colours }) => colours - at;
const latest = ({ phase, at, readouts, colours }) =>
  (phase === "E" ? Math.max(readouts, colours ?? 0) : readouts) - at;

function press(browser, site, count, reducedMotion) {
  return onPage(browser, { reducedMotion }, async (page) => {
    await page.addInitScript(watchHalfSteps);
    await openApp(page, site.url);
    await page.waitForTimeout(1000);
    const restart = async (i) => {
      if (i % RUN !== 0) return;
      await page.keyboard.press("r");
      await atRest(page, i);
    };
    const found = await presses(browser, page, count, restart);
    // From θ₀ on, E-steps and M-steps by turns.
    const samples = found.samples.map((sample, i) => ({ ...sample, phase: i % 2 ? "M" : "E" }));
    return { ...found, samples };
  });
}

function pressBare(browser, site, count) {
  return onPage(browser, {}, async (page) => {
    await page.addInitScript(watchHalfSteps);
    await page.goto(site.url);
    await page.evaluate(() => window.bench.bare());
    return presses(browser, page, count, async () => {});
  });
}

async function presses(browser, page, count, before) {
  const press = async (i) => {
    await before(i);
    await page.keyboard.press("ArrowRight");
    await atRest(page, i);
  };
  for (let i = 0; i < count; i++) await press(i);
  const samples = await page.evaluate(() => window.halfSteps.samples);
  const trace = await traced(browser, page, async () => {
    for (let i = 0; i < TRACED; i++) await press(count + i);
  });
  return { samples, paths: criticalPaths(trace) };
}

/** The odd part lets presses fall anywhere between two frames of the display. */
const atRest = (page, i) =>
  page.evaluate((duration) => window.halfSteps.rest(duration), REST + ((i * 7) % 17));
