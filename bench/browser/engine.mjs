import { onPage } from "./browser.mjs";
import { figure } from "./figure.mjs";
import { summary } from "./stats.mjs";

const cases = [
  { size: 1_000, components: 2, iterations: 60 },
  { size: 10_000, components: 3, iterations: 40 },
  { size: 100_000, components: 5, iterations: 20 },
  { size: 1_000_000, components: 5, iterations: 5 },
];

/** One EM iteration (E, M, ℓ, ELBO) of the app's own engine in Chromium's worker. */
export async function engine(browser, { page: site }, { quick }) {
  const figures = [];
  for (const { size, components, iterations } of cases) {
    const asked = [size, components, iterations, quick ? 3 : 9];
    const { times, logLikelihood } = await onPage(browser, {}, async (page) => {
      await page.goto(site.url);
      return page.evaluate((given) => window.bench.iterate(...given), asked);
    });
    const { p50, ...rest } = summary(times);
    figures.push(
      figure(`EM iteration in the worker, N=${size} K=${components}`, "ms", p50, {
        ...rest,
        min: Math.min(...times),
        iterations,
        "ns a point and component": (1e6 * p50) / (size * components),
        logLikelihood,
      }),
    );
  }
  return figures;
}
