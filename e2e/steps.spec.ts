import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("letters: c runs to convergence, p plays, a digit shows handles, ? lists the keys", async ({
  lab,
}) => {
  const { keyboard } = lab.page;
  await keyboard.press("2");
  await expect(lab.handle("Long axis of component 2")).toBeVisible();
  await keyboard.press("c");
  await expect(lab.status).toHaveText(/^Stopped: converged/);
  await keyboard.press("Home");
  await keyboard.press("p");
  await expect(lab.button("Pause")).toBeVisible();
  await keyboard.press("p");
  await expect(lab.button("Play")).toBeVisible();
  await keyboard.press("?");
  await expect(lab.dialog).toBeVisible();
  for (const key of ["→", "Shift", "Home", "Space", "PageDown"])
    await expect(lab.dialog).toContainText(key);
});

test("Space plays and pauses", async ({ lab }) => {
  await lab.choice("Speed").selectOption("16");
  await lab.choice("Speed").blur();
  await lab.page.keyboard.press("Space");
  await expect(lab.button("Pause")).toBeVisible();
  await expect.poll(async () => (await lab.readings()).iteration).toBeGreaterThan(2);
  await lab.page.keyboard.press("Space");
  await expect(lab.button("Play")).toBeVisible();
  const paused = await lab.readings();
  await lab.button("Step back").click();
  await lab.page.keyboard.press("ArrowRight");
  await expect.poll(() => lab.readings()).toEqual(paused);
});

test("in slow motion a half-step plays stage by stage", async ({ lab }) => {
  const stages = lab.page.getByRole("list", { name: /stages/i });
  await expect(stages).toContainText("weigh each point");
  await expect(stages).toContainText("reweigh");
  await lab.choice("Speed").selectOption("slow");
  const lit = await litFrom(stages);
  await lab.half("E");
  const [weigh, touches] = ["weigh each point", "the bound touches ℓ"];
  await expect.poll(lit).toEqual([weigh, touches, `${weigh}, ${touches}`]);
});

/** From now on: which stages were lit together, one set after the other. */
async function litFrom(stages: Locator): Promise<() => Promise<string[]>> {
  const seen = await stages.evaluateHandle((list) => {
    const sets: string[] = [];
    const look = (): void => {
      const items = [...list.querySelectorAll("li li[data-lit=true]")];
      const set = items.map(({ textContent }) => textContent).join(", ");
      if (set !== "" && set !== sets.at(-1)) sets.push(set);
    };
    new MutationObserver(look).observe(list, { attributes: true, subtree: true });
    return sets;
  });
  return () => seen.evaluate((sets) => sets);
}

test("on the chart a click goes to the frame there", async ({ lab }) => {
  await lab.iterate(4);
  const plot = lab.chart.getByRole("slider");
  const box = await plot.boundingBox();
  if (!box) throw new Error("The chart is not shown.");
  await plot.click({ position: { x: box.width * 0.55, y: box.height / 2 } });
  await expect.poll(async () => (await lab.readings()).iteration).toBeLessThan(4);
  await expect(lab.status).toHaveText(/^[EM]-step/);
});
