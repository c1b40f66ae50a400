import type { Lab } from "./support/lab.ts";
import type { Step } from "./support/oracle.ts";
import { expect, test } from "./support/test.ts";

const pairs = [
  "EM",
  "K-means",
  "Soft K-means",
  "Classification EM",
  "Deterministic annealing",
  "Monte-Carlo EM",
  "Generalised EM",
  "ECM",
  "Gradient ascent",
  "Stochastic gradient ascent",
] as const;

/** Pairs that draw: only of these could a second run be another. */
const draws: readonly string[] = ["Monte-Carlo EM", "Stochastic gradient ascent"];

/** Pairs that promise that ℓ never falls, and those that promise it of the ELBO. */
const climbsLikelihood = ["EM", "Soft K-means", "ECM", "Generalised EM"];
const climbsBound = [...climbsLikelihood, "K-means", "Classification EM"];

async function traceOf(lab: Lab): Promise<Step[]> {
  return JSON.parse(await lab.exported("Trace (JSON)")).steps;
}

for (const pair of pairs)
  test(`${pair}: chosen by name and run; what draws gives the same trace again`, async ({
    lab,
  }) => {
    await lab.openPanel("Model");
    await lab.choice("Named pair").selectOption(pair);
    await expect(lab.header("Model")).toContainText(pair);
    await lab.closePanel();
    await lab.ready();
    await lab.leap(4);
    const steps = await traceOf(lab);
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1];
      if (!before || step.logLikelihood === null) continue;
      const slack = 1e-9 * (1 + Math.abs(step.logLikelihood ?? 0));
      if (climbsLikelihood.includes(pair))
        expect(step.logLikelihood).toBeGreaterThanOrEqual((before.logLikelihood ?? 0) - slack);
      if (climbsBound.includes(pair) && typeof before.elbo === "number")
        expect(step.elbo).toBeGreaterThanOrEqual(before.elbo - slack);
    }
    if (!draws.includes(pair)) return;
    const session = await lab.exported("Session (JSON)");
    await lab.openFile("again.json", session);
    await lab.expectIteration(0);
    await lab.ready();
    await lab.leap(4);
    expect(await traceOf(lab)).toEqual(steps);
  });

test("an E-step whose q is not the posterior does not say that the bound touches ℓ", async ({
  lab,
  page,
}) => {
  const stages = page.getByRole("list", { name: "Stages of a half-step" });
  await lab.half("E");
  await expect(stages).toContainText("the bound touches ℓ");
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("Classification EM");
  await lab.closePanel();
  await lab.ready();
  await lab.half("E");
  expect((await lab.readings()).gap).toBeGreaterThan(0);
  await expect(stages).toContainText("the bound stays below ℓ");
  await expect(stages).not.toContainText("touches");
});

test("K-means tells its inertia beside the ELBO", async ({ lab, page }) => {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("K-means");
  await lab.closePanel();
  await lab.ready();
  await lab.leap(2);
  await page.getByRole("tab", { name: "ELBO terms" }).click();
  await expect(page.locator("p", { hasText: /^Inertia J = / })).toContainText(
    "𝓛 = −J/2s² + constant",
  );
});

test("a K-means trace tells inertia and assignments, and the inertia never rises", async ({
  lab,
}) => {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("K-means");
  await lab.closePanel();
  await lab.ready();
  await lab.leap(3);
  const steps = JSON.parse(await lab.exported("Trace (JSON)")).steps.slice(1);
  const points = await lab.points();
  let last = Number.POSITIVE_INFINITY;
  let chosen: number[] = [];
  for (const { phase, inertia, assignments, means } of steps) {
    if (phase === "E") chosen = assignments;
    const own = points.reduce((sum, [x = 0, y = 0], n) => {
      const [a = 0, b = 0] = means[chosen[n] ?? 0];
      return sum + (x - a) ** 2 + (y - b) ** 2;
    }, 0);
    expect(inertia).toBeCloseTo(own, 6);
    expect(inertia).toBeLessThanOrEqual(last * (1 + 1e-12));
    last = inertia;
  }
});

test("bad values get a sentence at their field and change nothing", async ({ lab, page }) => {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("Deterministic annealing");
  await lab.type(lab.field("β"), "0");
  await expect(lab.alert).toHaveText("β is a number above 0 and at most 1.");
  await page.keyboard.press("Escape");
  await lab.choice("Named pair").selectOption("Monte-Carlo EM");
  await lab.type(lab.field("Samples"), "0");
  await expect(lab.alert).toHaveText(/^Samples is a whole number from 1/);
  await page.keyboard.press("Escape");
  await lab.choice("Named pair").selectOption("Gradient ascent");
  await lab.type(lab.field("Step size"), "-1");
  await expect(lab.alert).toHaveText("Step size is a number above 0.");
  await page.keyboard.press("Escape");
  await lab.type(lab.field("Minibatch"), "1/2");
  await expect(lab.alert).toHaveText(/^Minibatch is a whole number from 1/);
  await lab.type(lab.field("Minibatch"), "ten");
  await expect(lab.alert).toHaveText('"ten" is not a number or expression.');
  await lab.type(lab.field("Minibatch"), "sqrt(100)");
  await expect(lab.field("Minibatch")).toHaveValue("10");
  await expect(lab.header("Model")).toContainText("Stochastic gradient ascent");
});

test("a step too long makes ℓ fall, and nothing is said to be broken", async ({ lab, page }) => {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption("Gradient ascent");
  await lab.type(lab.field("Step size"), "2");
  await lab.closePanel();
  await lab.ready();
  let falls = 0;
  let last = await lab.logLikelihood();
  for (let i = 0; i < 6; i++) {
    await lab.iterate(1);
    const now = await lab.logLikelihood();
    if (now < last) falls += 1;
    last = now;
  }
  expect(falls).toBeGreaterThan(0);
  await expect(page.getByText("not allowed here")).toHaveCount(0);
});
