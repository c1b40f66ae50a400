import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Runs on the cluster with an outlier until a component has collapsed on it. */
async function collapse(lab: Lab): Promise<void> {
  await lab.choose("Cluster with an outlier");
  await lab.openPanel("Model");
  await lab.choice("New start draws").selectOption({ label: "k-means++" });
  await lab.closePanel();
  await lab.ready();
  await lab.runToEnd();
}

test("a collapse is told, shown and stopped, and nothing is lost", async ({ lab }) => {
  await collapse(lab);
  await expect(lab.status).toHaveText(
    /^Stopped at iteration \d+.*Component \d.*variance goes to 0/,
  );
  await expect(lab.plane).toContainText(/Component \d .*variance goes to 0 and ℓ to infinity/);
  await expect(lab.plane.getByRole("button", { name: "Use a floor" })).toBeVisible();
  await expect(lab.plane.getByRole("button", { name: "New start" })).toBeVisible();
  await lab.expectPoints("40 points");
  const { logLikelihood } = await lab.readings();
  expect(Number.isFinite(logLikelihood)).toBe(true);
  for (const name of ["E-step", "M-step", "Play", "Run to convergence"])
    await expect(lab.button(name)).toBeDisabled();
  await lab.button("Step back").click();
  await expect(lab.status).toHaveText(/^[EM]-step/);
  await lab.page.keyboard.press("ArrowRight");
  await expect(lab.status).toHaveText(/^Stopped/);
  const { status, steps } = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(status.status).toBe("degenerate");
  expect(status.components).toHaveLength(1);
  expect(steps.length).toBeGreaterThan(2);
});

test("the sentence names the point that a component sits on", async ({ lab }) => {
  await collapse(lab);
  await expect(lab.plane).toContainText(/Component \d sits on one point/);
});

test("a floor lets the run go on", async ({ lab }) => {
  await collapse(lab);
  await lab.plane.getByRole("button", { name: "Use a floor" }).click();
  await expect(lab.header("Model")).toContainText(/Σ ≥ /);
  await expect(lab.plane).not.toContainText("variance goes to 0");
  await lab.ready();
  await lab.expectNext("E");
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/^Stopped: converged/);
});

test("a new start leaves the collapse behind", async ({ lab }) => {
  await collapse(lab);
  await lab.plane.getByRole("button", { name: "New start" }).click();
  await lab.ready();
  await lab.expectIteration(0);
  await expect(lab.plane).not.toContainText("variance goes to 0");
  await lab.button("Undo").click();
  await expect(lab.status).toHaveText(/^Stopped/);
});

test("points on a line collapse into a sentence", async ({ lab }) => {
  await lab.choose("Points on a line");
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/^Stopped at iteration \d+\. Component/);
});

test("one point alone is a sentence too", async ({ lab }) => {
  await lab.clearPoints();
  await lab.clickPlane(0.5, 0.4);
  await lab.expectPoints("1 point");
  await lab.ready();
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/^Stopped at iteration \d+\. Component/);
});
