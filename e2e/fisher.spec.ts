import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Chooses a pair of rules, makes the first iterations and gives the caption of "Along the step". */
async function captionAfter(lab: Lab, pair: string, iterations: number) {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption(pair);
  await lab.closePanel();
  await lab.ready();
  await lab.iterate(iterations);
  const panel = lab.page.getByRole("tabpanel", { name: "Along the step" });
  return panel.getByRole("paragraph");
}

test("where the bound touches, its slope is that of ℓ, and is told in nats", async ({ lab }) => {
  const caption = await captionAfter(lab, "EM", 2);
  await expect(caption).toHaveText(/touches ℓ at θ1 with the same slope, \d+\.\d\d nats a step/);
  await expect(caption).toContainText("∇𝓛 = ∇ℓ (Fisher’s identity)");
  await lab.half("E");
  await expect(caption).toHaveText(/The bound of q3 touches ℓ at θ2 with the same slope/);
});

test("one gradient step after it is gradient ascent on ℓ; of more, the first alone", async ({
  lab,
}) => {
  const caption = await captionAfter(lab, "Gradient ascent", 1);
  await expect(caption).toContainText("So this step is gradient ascent on ℓ.");
  await captionAfter(lab, "Generalised EM", 1);
  await expect(caption).toContainText("the first of the 10 steps is gradient ascent on ℓ");
});

test("a q that is not the posterior has another slope, and both are told", async ({ lab }) => {
  const caption = await captionAfter(lab, "Classification EM", 1);
  await expect(caption).toHaveText(
    /stays below ℓ at θ0 too: q is not the posterior, so the slopes differ: (\d+\.\d\d) nats a step for ℓ, (?!\1)\d+\.\d\d for the bound/,
  );
});
