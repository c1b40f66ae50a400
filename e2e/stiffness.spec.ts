import { readFileSync } from "node:fs";
import { expectSteps } from "./support/compare.ts";
import type { Lab } from "./support/lab.ts";
import type { Step } from "./support/oracle.ts";
import { expect, test } from "./support/test.ts";

interface SoftRun {
  readonly name: string;
  readonly beta?: number;
  readonly x?: readonly (readonly number[])[];
  readonly init: { readonly means: readonly (readonly number[])[] };
  readonly steps: readonly Step[];
}

const fixture = new URL("../src/engine/oracle/fixtures/kmeans.json", import.meta.url);
const { runs } = JSON.parse(readFileSync(fixture, "utf8")).expected as { runs: SoftRun[] };
const points = runs.find(({ name }) => name === "K3")?.x ?? [];
const soft = runs.filter(({ name }) => name.startsWith("K3-soft"));

/** Opens the reference's points and means, with Σ as it happens to be, and chooses soft K-means. */
async function openSoft(lab: Lab, { init: { means } }: SoftRun): Promise<void> {
  const unit = [
    [2, 0],
    [0, 2],
  ];
  const start = {
    weights: means.map(() => 1 / means.length),
    means,
    covariances: means.map(() => unit),
  };
  const model = { kind: "gaussian-mixture", components: means.length };
  const session = { format: "elbo-lab/session@1", data: { points }, model, start };
  await lab.openFile("means.json", JSON.stringify(session));
  await expect(lab.header("Model")).toContainText("3 Gaussians");
  await lab.openPanel("Model");
  await expect(lab.field("Stiffness β")).toHaveCount(0);
  await lab.choice("Named pair").selectOption("Soft K-means");
  await expect(lab.field("Stiffness β")).toHaveValue(/^0\.50*$/);
}

for (const run of soft)
  test(`soft K-means with its stiffness typed is the reference's ${run.name}`, async ({ lab }) => {
    await openSoft(lab, run);
    // Through another value, so that typing the one wanted begins a run of its own.
    await lab.type(lab.field("Stiffness β"), "1");
    await expect(lab.field("Stiffness β")).toHaveValue(/^1(\.0+)?$/);
    await lab.type(lab.field("Stiffness β"), String(run.beta));
    await expect(lab.field("Stiffness β")).not.toHaveValue(/^1(\.0+)?$/);
    await lab.closePanel();
    await lab.ready();
    await lab.leap(5);
    const { steps } = JSON.parse(await lab.exported("Trace (JSON)"));
    expect(steps).toHaveLength(11);
    expectSteps(steps, {
      ...run,
      init: steps[0],
      x: points,
      covarianceType: "spherical",
      floor: null,
    });
  });

test("a stiffness of 0 or less gets a sentence at its field and changes nothing", async ({
  lab,
}) => {
  const [run] = soft;
  if (!run) throw new Error("The reference has no soft run.");
  await openSoft(lab, run);
  for (const bad of ["0", "-3"]) {
    await lab.type(lab.field("Stiffness β"), bad);
    await expect(lab.alert).toHaveText("β is a number above 0.");
    await lab.page.keyboard.press("Escape");
    await expect(lab.field("Stiffness β")).toHaveValue(/^0\.50*$/);
  }
});
