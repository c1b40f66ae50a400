import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { median, ratio, summary } from "./stats.mjs";

const SIZE = 10_000;

/** Recolouring every point: D3's circles over our canvas, round by round, frames uncapped. */
export async function recolour(browser, { page: site }, { quick }) {
  const rounds = await onPage(browser, {}, async (page) => {
    await page.goto(site.url);
    return page.evaluate(
      ([size, count, frames]) => window.bench.recolour(size, count, frames),
      [SIZE, quick ? 3 : 9, quick ? 10 : 24],
    );
  });
  return [of("work", rounds), of("frame", rounds)];
}

function of(part, rounds) {
  const medians = (who) => rounds.map((round) => median(round[who][part]));
  const all = (who) => summary(rounds.flatMap((round) => round[who][part]));
  const { median: value, ...spread } = ratio(medians("svg"), medians("canvas"));
  const [canvas, svg] = [all("canvas"), all("svg")];
  return figure(`recolour N=${SIZE}, D3 circles ÷ our canvas, ${part} time`, "×", value, {
    ...spread,
    "canvas p50 ms": canvas.p50,
    "canvas p95 ms": canvas.p95,
    "circles p50 ms": svg.p50,
    "circles p95 ms": svg.p95,
    aim: "≥ 10",
  });
}
