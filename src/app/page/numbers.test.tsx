import { beforeEach, describe, expect, test } from "vitest";
import { expectSteps, near } from "../testing/compare.ts";
import { edges, lectureNear, sessionOf, typesK3 } from "../testing/oracle.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

test("the lecture example, half-step by half-step on the readouts", async () => {
  const run = lectureNear();
  await page.openFile("near.json", sessionOf(run));
  expect(page.header("Data").textContent).toContain("near.json");
  for (const { phase, iteration, logLikelihood, elbo, kl } of run.steps) {
    if (phase !== "init") await page.half(phase);
    const shown = page.readings();
    const where = `${phase}${iteration}`;
    expect(shown.iteration, where).toBe(iteration);
    near(shown.logLikelihood, logLikelihood, { rel: 1e-9, abs: 0 }, `${where} ℓ`);
    near(shown.elbo, elbo, { rel: 1e-9, abs: 0 }, `${where} ELBO`);
    const abs = 1e-9 * Math.abs(logLikelihood ?? Number.NaN);
    near(shown.gap, kl, { rel: 0, abs }, `${where} gap`);
  }
  const trace = JSON.parse(page.exported("Trace (JSON)"));
  expect(trace.format).toBe("elbo-lab/trace@1");
  expect(trace.status).toMatchObject({ status: "ok", iteration: 6 });
  expect(trace.steps).toHaveLength(run.steps.length);
  expectSteps(trace.steps, run);
});

test.each(typesK3())("$covarianceType covariances, by their trace", async (run) => {
  await page.openFile("types.json", sessionOf(run));
  await page.runToEnd();
  expect(page.trace()).toHaveLength(run.steps.length);
  expectSteps(page.trace(), run);
});

describe("at the edges", () => {
  test.each(edges())("$name ends as it may", async (run) => {
    await page.openFile(`${run.name}.json`, sessionOf(run));
    expect(page.alert()).toBeNull();
    expect(page.readings().iteration).toBe(0);
    await page.runToEnd();
    const { status, steps } = JSON.parse(page.exported("Trace (JSON)"));
    expect(run.acceptStatus).toContain(status.status);
    if (status.status === "degenerate" && run.latestIteration) {
      expect(status.iteration).toBeLessThanOrEqual(run.latestIteration);
      for (const k of status.components) expect(run.components).toContain(k);
    }
    if (status.status === "ok") expect(steps).toHaveLength(run.steps.length);
    else expect(page.status()).toMatch(/^Stopped.*Component/);
    expectSteps(steps, run);
  });
});
