import { expect, test } from "./support/test.ts";

test("PPCA is a kind of model away, and EM comes to its closed form", async ({ lab, page }) => {
  await lab.half("E");
  await lab.openPanel("Model");
  await lab.choice("Kind").selectOption({ label: "PPCA" });
  await expect(lab.header("Model")).toContainText("PPCA");
  await lab.type(lab.field("Tolerance"), "1e-12");
  await lab.closePanel();
  await lab.ready();
  await lab.iterate(1);
  await lab.button("Run to convergence").click();
  await expect(lab.status).toHaveText(/^Stopped: converged/);
  const byEm = await lab.logLikelihood();
  await lab.openPanel("Model");
  await lab.choice("New start draws").selectOption("closed-form");
  await lab.closePanel();
  await lab.ready();
  expect(Math.abs((await lab.logLikelihood()) - byEm)).toBeLessThan(1e-4);
  await page.getByRole("tab", { name: "Parameters" }).click();
  await expect(page.getByRole("textbox", { name: "Noise variance" })).toBeVisible();
});

test("rules that need labels are out of reach for PPCA, and come back with the mixture", async ({
  lab,
}) => {
  await lab.openPanel("Model");
  await lab.choice("Inference: how q is chosen").selectOption("hard");
  await lab.choice("Kind").selectOption({ label: "PPCA" });
  await expect(lab.choice("Inference: how q is chosen")).toHaveValue("exact");
  await expect(
    lab.choice("Inference: how q is chosen").locator("option[value=hard]"),
  ).toBeDisabled();
  await lab.choice("Kind").selectOption({ label: "Gaussian mixture" });
  await expect(
    lab.choice("Inference: how q is chosen").locator("option[value=hard]"),
  ).toBeEnabled();
});

test("a PPCA session is saved and opened again with the same trace", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.choice("Kind").selectOption({ label: "PPCA" });
  await lab.closePanel();
  await lab.ready();
  await lab.iterate(3);
  const trace = JSON.parse(await lab.exported("Trace (JSON)")).steps;
  await lab.openFile("ppca.json", await lab.exported("Session (JSON)"));
  await lab.expectIteration(0);
  await lab.ready();
  await lab.iterate(3);
  expect(JSON.parse(await lab.exported("Trace (JSON)")).steps).toEqual(trace);
});
