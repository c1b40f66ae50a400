import { expectSteps, near } from "./support/compare.ts";
import { edges, lectureNear, sessionOf, typesK3 } from "./support/oracle.ts";
import { expect, test } from "./support/test.ts";

test("the lecture example, half-step by half-step on the readouts", async ({ lab }) => {
  const run = lectureNear();
  await lab.openFile("near.json", sessionOf(run));
  await lab.expectPoints("near.json");
  await lab.ready();
  for (const { phase, iteration, logLikelihood, elbo, kl } of run.steps) {
    const shown = phase === "init" ? await lab.readings() : await lab.half(phase);
    const where = `${phase}${iteration}`;
    expect(shown.iteration, where).toBe(iteration);
    near(shown.logLikelihood, logLikelihood, { rel: 1e-9, abs: 0 }, `${where} ℓ`);
    near(shown.elbo, elbo, { rel: 1e-9, abs: 0 }, `${where} ELBO`);
    near(
      shown.gap,
      kl,
      { rel: 0, abs: 1e-9 * Math.abs(logLikelihood ?? Number.NaN) },
      `${where} gap`,
    );
  }
  const trace = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(trace.format).toBe("elbo-lab/trace@1");
  expect(trace.status).toMatchObject({ status: "ok", iteration: 6 });
  expect(trace.steps).toHaveLength(run.steps.length);
  expectSteps(trace.steps, run);
});

test("the six covariance types, by their traces", async ({ lab }) => {
  for (const run of typesK3()) {
    await lab.openFile(`${run.covarianceType}.json`, sessionOf(run));
    await lab.expectPoints(`${run.covarianceType}.json`);
    await lab.ready();
    await lab.runToEnd();
    const { steps } = JSON.parse(await lab.exported("Trace (JSON)"));
    expect(steps).toHaveLength(run.steps.length);
    expectSteps(steps, run);
  }
});

for (const ends of ["ok", "otherwise"] as const)
  test(`the edge cases that end ${ends}`, async ({ lab }) => {
    for (const run of edges().filter(({ acceptStatus }) =>
      ends === "ok" ? acceptStatus?.[0] === "ok" : acceptStatus?.[0] !== "ok",
    ))
      await test.step(run.name, async () => {
        await lab.openFile(`${run.name}.json`, sessionOf(run));
        await lab.expectPoints(`${run.name}.json`);
        await expect(lab.alert).toHaveCount(0);
        await lab.ready();
        await lab.expectIteration(0);
        await lab.runToEnd();
        const { status, steps } = JSON.parse(await lab.exported("Trace (JSON)"));
        expect(run.acceptStatus).toContain(status.status);
        if (status.status === "degenerate" && run.latestIteration) {
          expect(status.iteration).toBeLessThanOrEqual(run.latestIteration);
          for (const k of status.components) expect(run.components).toContain(k);
        }
        if (status.status === "ok") expect(steps).toHaveLength(run.steps.length);
        else await expect(lab.status).toHaveText(/^Stopped.*Component/);
        expectSteps(steps, run);
      });
  });
