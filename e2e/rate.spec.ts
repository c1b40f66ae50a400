import type { Step } from "./support/oracle.ts";
import { expect, test } from "./support/test.ts";

test("the log view of a converged run tells the rate, which is that of its trace", async ({
  lab,
}) => {
  await lab.runToEnd();
  await lab.chart.getByRole("button", { name: "Log" }).click();
  const note = lab.chart.getByText(/of the information is missing/);
  await expect(note).toBeVisible();
  const told = Number(/: ρ = (0\.\d+) of the distance/.exec((await note.textContent()) ?? "")?.[1]);
  const steps: Step[] = JSON.parse(await lab.exported("Trace (JSON)")).steps;
  const lines = steps
    .filter(({ phase }) => phase !== "E")
    .map((step) => Number(step.logLikelihood));
  const [a = 0, b = 0, c = 0] = lines.slice(-3);
  expect(Math.abs(told - Math.sqrt((c - b) / (b - a)))).toBeLessThan(0.01);
});

test("it goes with the run it was told of, and comes back for no other rule", async ({ lab }) => {
  await lab.runToEnd();
  await lab.chart.getByRole("button", { name: "Log" }).click();
  const note = lab.chart.getByText(/of the information is missing/);
  await expect(note).toBeVisible();
  await lab.button("Restart").click();
  await lab.expectIteration(0);
  await lab.iterate(2);
  await expect(lab.chart).toContainText("ℓ* − ℓ (nats, log)");
  await expect(note).toHaveCount(0);
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("ECM");
  await lab.closePanel();
  await lab.ready();
  await lab.runToEnd();
  await expect(lab.chart).toContainText("ℓ* − ℓ (nats, log)");
  await expect(note).toHaveCount(0);
});
