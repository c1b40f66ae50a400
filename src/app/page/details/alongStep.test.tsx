import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

test("Along the step: ℓ and the bound that touches it, of one θ after another", async () => {
  await page.leap(1);
  const panel = () => page.text("tabpanel", "Along the step");
  await page.until(() => /θ0.*θ1.*touches/.test(panel()));
  await page.half("E");
  await page.until(() => /bound of q.*bound of q/.test(panel()));
});

describe("Fisher's identity", () => {
  const caption = () => page.text("tabpanel", "Along the step");

  test("where the bound touches, its slope is that of ℓ, told in nats", async () => {
    await page.leap(2);
    await page.until(() =>
      /touches ℓ at θ1 with the same slope, \d+\.\d\d nats a step/.test(caption()),
    );
    expect(caption()).toContain("∇𝓛 = ∇ℓ (Fisher’s identity)");
    await page.half("E");
    await page.until(() =>
      caption().includes("The bound of q3 touches ℓ at θ2 with the same slope"),
    );
  });

  test("one gradient step after it is gradient ascent on ℓ; of more, the first alone", async () => {
    await page.choosePair("Gradient ascent");
    await page.leap(1);
    await page.until(() => caption().includes("So this step is gradient ascent on ℓ."));
    await page.choosePair("Generalised EM");
    await page.leap(1);
    await page.until(() => caption().includes("the first of the 10 steps is gradient ascent on ℓ"));
  });

  test("a q that is not the posterior has another slope, and both are told", async () => {
    await page.choosePair("Classification EM");
    await page.leap(1);
    await page.until(() =>
      /stays below ℓ at θ0 too: q is not the posterior, so the slopes differ: (\d+\.\d\d) nats a step for ℓ, (?!\1)\d+\.\d\d for the bound/.test(
        caption(),
      ),
    );
  });
});
