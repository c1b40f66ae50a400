import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { openApp } from "./lab.mjs";
import { summary } from "./stats.mjs";
import { cpuOf } from "./threadTime.mjs";
import { watchHalfSteps } from "./watchHalfSteps.mjs";

/** Half-steps before a restart, so that none comes near a fixed point where nothing changes. */
const RUN = 40;
/** Every half-step begins on a page where nothing has changed for so long (ms). */
const REST = 120;

/**
 * From the press of → to the painted frame that shows it, at N = 1000. The control is a page
 * that does next to nothing: what the browser and the machine's other work take by themselves.
 */
export async function halfStep(browser, sites, { quick }) {
  const count = quick ? 40 : 240;
  const gliding = await press(browser, sites.app, count, "no-preference");
  const jumping = await press(browser, sites.app, count / 2, "reduce");
  const control = await pressBare(browser, sites.page, count / 2);
  const aim = "p95 < 33";
  return [
    of("half-step, key to readouts and colours painted, p95", gliding, latest, { aim }),
    of("… readouts alone, p95", gliding, ofReadouts, { aim }),
    of("… colours of E-steps, first change, p95", only("E", gliding), ofColours, { aim }),
    of("… readouts and colours, motion reduced, p95", jumping, latest, { aim }),
    of("… control: one number on a bare page, p95", control, ofReadouts),
  ];
}

function of(name, { samples, cpu }, time, detail = {}) {
  const { p95, ...rest } = summary(samples.map(time));
  return figure(name, "ms", p95, { ...rest, "main thread CPU ms to rest": cpu, ...detail });
}

const only = (wanted, { samples, cpu }) => ({
  samples: samples.filter(({ phase, colours }) => phase === wanted && colours !== null),
  cpu,
});
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
    const found = await presses(page, count, restart);
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
    return presses(page, count, async () => {});
  });
}

async function presses(page, count, before) {
  const cpu = await cpuOf(page);
  let spent = 0;
  for (let i = 0; i < count; i++) {
    await before(i);
    const from = await cpu();
    await page.keyboard.press("ArrowRight");
    await atRest(page, i);
    spent += (await cpu()) - from;
  }
  const samples = await page.evaluate(() => window.halfSteps.samples);
  const missed = samples.filter(({ readouts }) => readouts === null).length;
  if (missed > 0) throw new Error(`${missed} of ${count} half-steps never showed.`);
  return { samples, cpu: spent / count };
}

/** The odd part lets presses fall anywhere between two frames of the display. */
const atRest = (page, i) =>
  page.evaluate((duration) => window.halfSteps.rest(duration), REST + ((i * 7) % 17));
