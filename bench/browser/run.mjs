// What the app does in a browser, in figures: `node bench/browser/run.mjs [--quick] [--only=name]`.
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { launch, uncapped } from "./browser.mjs";
import { engine } from "./engine.mjs";
import { figure, tableOf } from "./figure.mjs";
import { firstLoad } from "./firstLoad.mjs";
import { frameRate } from "./frameRate.mjs";
import { halfStep } from "./halfStep.mjs";
import { memory } from "./memory.mjs";
import { million } from "./million.mjs";
import { recolour } from "./recolour.mjs";
import { serveApp, serveBenchPage } from "./site.mjs";

/** Each measurement, and the flags of the browser it needs. */
const measurements = [
  { measure: firstLoad },
  { measure: halfStep },
  { measure: recolour, flags: uncapped },
  { measure: frameRate },
  { measure: million },
  { measure: memory },
  { measure: engine },
];

/**
 * Builds and serves the app and the bench page, and measures one thing after another, each in
 * a browser of its own.
 * @param {{ quick: boolean, only?: string, log?: (figure: import("./figure.mjs").Figure) => void }} options
 * @returns {Promise<import("./figure.mjs").Figure[]>}
 */
export async function browserFigures({ quick, only, log = () => {} }) {
  const sites = { app: await serveApp(), page: await serveBenchPage() };
  const figures = [];
  try {
    for (const { measure, flags } of measurements) {
      if (only && measure.name !== only) continue;
      const browser = await launch(flags);
      try {
        const load = loadavg()[0];
        const found = await measure(browser, sites, { quick });
        for (const each of found) {
          const told = figure(each.name, each.unit, each.value, { ...each.detail, load });
          figures.push(told);
          log(told);
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await Promise.all(Object.values(sites).map(({ stop }) => stop()));
  }
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const only = words.find((word) => word.startsWith("--only="))?.slice("--only=".length);
  const figures = await browserFigures({
    quick: words.includes("--quick"),
    ...(only && { only }),
    log: (each) => console.log(JSON.stringify(each)),
  });
  console.log(`\n${tableOf(figures)}`);
}
