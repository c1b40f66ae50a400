/** The app's page as its users find it: by accessible names (DESIGN §5). */

/** @param {import("@playwright/test").Page} page */
export const button = (page, name) => page.getByRole("button", { name, exact: true });

/** Opens the app and waits until θ₀ is there. */
export async function openApp(page, url) {
  await page.goto(url);
  await button(page, "Run to convergence").waitFor();
  await page.waitForFunction(logLikelihoodShown);
}

/**
 * Opens a session on the lecture's two classes with five components: EM then creeps on for
 * thousands of iterations. At a fixed point the engine passes over no point any more.
 */
export async function openSession(page, { n, stop }) {
  const session = {
    format: "elbo-lab/session@1",
    data: { generator: "two-class-lecture", n, seed: 6316 },
    model: { kind: "gaussian-mixture", components: 5, covariance: "full", floor: null },
    start: { kind: "k-means++", seed: 1 },
    stop,
  };
  const buffer = Buffer.from(JSON.stringify(session));
  const file = { name: "bench.json", mimeType: "application/json", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  const data = page.getByRole("banner").getByRole("button", { name: /^Data/ });
  await data.filter({ hasText: new RegExp(String(n)) }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(logLikelihoodShown, undefined, { timeout: 60_000 });
}

/** The iteration that the readouts show. */
export const iterationShown = (page) =>
  page.evaluate(() => {
    const [first] = document.querySelectorAll('[aria-label="Readouts"] data');
    return Number(first?.value);
  });

/** The KL gap that the readouts show; above 0 while θ still moves. */
export const gapShown = (page) =>
  page.evaluate(() => {
    const shown = document.querySelectorAll('[aria-label="Readouts"] data');
    return Number(shown[3]?.value);
  });

/** Runs in the page. */
function logLikelihoodShown() {
  const [, logLikelihood] = document.querySelectorAll('[aria-label="Readouts"] data');
  return logLikelihood !== undefined && logLikelihood.value !== "";
}
