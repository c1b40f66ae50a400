import type { Page } from "@playwright/test";

/** The page as a user sees it, by its accessible names (DESIGN §5). */
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** A session of two Gaussians on N points of the lecture example, that runs as long as it is let. */
export function lectureSession(points: number, maxIterations: number, components = 2) {
  return {
    format: "elbo-lab/session@1",
    data: { generator: "two-class-lecture", n: points, seed: 6316 },
    model: { kind: "gaussian-mixture", components, covariance: "full" },
    start: { kind: "k-means++", seed: 1 },
    stop: { tolerance: 0, maxIterations },
  };
}

/** Opens the built app and in it the session. */
export async function openSession(page: Page, at: string, session: object): Promise<void> {
  await page.goto(at);
  await waitForStart(page);
  const buffer = Buffer.from(JSON.stringify(session));
  const before = await logLikelihood(page);
  const file = { name: "bench.json", mimeType: "application/json", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await until(page, async () => !["", before].includes(await logLikelihood(page)));
}

async function waitForStart(page: Page): Promise<void> {
  await button(page, "Run to convergence").waitFor();
  await until(page, async () => (await logLikelihood(page)) !== "");
}

/** Looks twenty times a second, for a minute at most. */
async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; !(await holds()); i++) {
    if (i >= 1200) throw new Error("The app did not answer within a minute.");
    // The pause between two looks.
    await page.waitForTimeout(50);
  }
}

/** The readout as it stands in the page. */
export async function logLikelihood(page: Page): Promise<string> {
  return readout(page, "Log-likelihood");
}

export async function readout(page: Page, term: string): Promise<string> {
  const group = page.getByRole("group", { name: "Readouts" });
  return group.evaluate((element, wanted) => {
    const found = [...element.querySelectorAll("dt")].find((dt) => dt.textContent === wanted);
    return found?.nextElementSibling?.querySelector("data")?.value ?? "";
  }, term);
}
