import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Chooses a prior on θ in the Model panel, with the numbers it begins with. */
async function choosePrior(lab: Lab): Promise<void> {
  await lab.openPanel("Model");
  await lab.choice("Prior").selectOption("map");
  await expect(lab.header("Model")).toContainText("MAP");
  await lab.closePanel();
  await lab.ready();
}

async function logPrior(lab: Lab): Promise<number> {
  const term = lab.readouts.locator("dt", { hasText: "Log prior" });
  return Number(await term.locator("xpath=following-sibling::dd//data").getAttribute("value"));
}

test("with a prior the chart shows the penalised lines, and they never fall", async ({
  lab,
  page,
}) => {
  await choosePrior(lab);
  await expect(lab.status).toHaveText(/^Start: ℓ \+ log p\(θ\) = /);
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    await lab.iterate(1);
    const height = (await lab.logLikelihood()) + (await logPrior(lab));
    expect(height).toBeGreaterThanOrEqual(last);
    last = height;
  }
  await expect(lab.status).toHaveText(/^M-step: ELBO \+ log p\(θ\): .*, ℓ \+ log p\(θ\): /);
  await expect(lab.chart.getByText("ELBO + log p(θ)", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "ELBO terms" }).click();
  await expect(page.getByRole("row", { name: /^log prior/ })).toBeVisible();
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/ℓ \+ log p\(θ\) rose/);
});

test("a prior keeps the component off the outlier, and its session comes back as it was", async ({
  lab,
}) => {
  await lab.choose("Cluster with an outlier");
  await lab.openPanel("Model");
  await lab.choice("New start draws").selectOption({ label: "k-means++" });
  await lab.choice("Prior").selectOption("map");
  await lab.type(lab.field("Scale s"), "1/10");
  await expect(lab.field("Scale s")).toHaveValue("0.1");
  await lab.closePanel();
  await lab.ready();
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/^Stopped: converged/);
  const session = await lab.exported("Session (JSON)");
  expect(JSON.parse(session).model.prior).toEqual({ concentration: 2, degrees: 4, scale: 0.1 });
  const { steps } = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(steps.at(-1).logPrior).toBeCloseTo(await logPrior(lab), 12);
  await lab.openFile("again.json", session);
  await lab.expectIteration(0);
  await lab.ready();
  await lab.runToEnd();
  const again = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(again.steps.at(-1)).toEqual(steps.at(-1));
});

test("bad numbers of a prior get a sentence and change nothing; an added floor excludes it", async ({
  lab,
  page,
}) => {
  await lab.openPanel("Model");
  await lab.choice("Prior").selectOption("map");
  for (const [field, text, sentence] of [
    ["Concentration a", "1/2", "Concentration a is not a number from 1 up."],
    ["Degrees ν", "1", "Degrees ν is not a number above D − 1 = 1."],
    ["Scale s", "0", "Scale s is not a number above 0."],
  ] as const) {
    await lab.type(lab.field(field), text);
    await expect(lab.alert).toHaveText(sentence);
    await page.keyboard.press("Escape");
  }
  await expect(
    lab.choice("Floor").getByRole("option", { name: /not with a prior/ }),
  ).toBeDisabled();
  await lab.choice("Prior").selectOption("none");
  await lab.choice("Floor").selectOption("add");
  await expect(
    lab.choice("Prior").getByRole("option", { name: /not with a floor/ }),
  ).toBeDisabled();
});
