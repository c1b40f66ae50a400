import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("E-step and M-step take turns, the other one saying why not", async ({ lab }) => {
  await lab.half("E");
  await expect(lab.button("E-step")).toHaveAccessibleDescription(/M-step comes first/);
  await lab.button("E-step").click({ force: true });
  await lab.expectIteration(1, "E");
  await lab.half("M");
  await lab.expectIteration(1, "M");
});

test("keys step, iterate, go back and home", async ({ lab }) => {
  const { keyboard } = lab.page;
  await keyboard.press("ArrowRight");
  await lab.expectIteration(1, "E");
  await keyboard.press("PageDown");
  await lab.expectIteration(1, "M");
  await keyboard.press("Shift+ArrowRight");
  await lab.expectIteration(2, "M");
  await keyboard.press("ArrowRight");
  await lab.expectIteration(3, "E");
  await keyboard.press("Shift+ArrowRight");
  await lab.expectIteration(3, "M");
  await keyboard.press("ArrowLeft");
  await lab.expectIteration(3, "E");
  await keyboard.press("PageUp");
  await lab.expectIteration(2, "M");
  await keyboard.press("Home");
  await lab.expectIteration(0);
  await lab.expectNext("E");
  await expect(lab.button("Step back")).toBeDisabled();
});

test("letters: e and m each make only their own half-step, r restarts", async ({ lab }) => {
  const { keyboard } = lab.page;
  await keyboard.press("m");
  await keyboard.press("e");
  await lab.expectIteration(1, "E");
  await keyboard.press("e");
  await keyboard.press("m");
  await lab.expectIteration(1, "M");
  await keyboard.press("r");
  await lab.expectIteration(0);
  await expect(lab.scrubber).toBeDisabled();
});

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

test("play goes on to the end of the run and stops there by itself", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.type(lab.field("Cap, in iterations"), "3");
  await lab.closePanel();
  await lab.choice("Speed").selectOption("16");
  await lab.button("Play").click();
  await expect(lab.status).toHaveText(/^Stopped at the cap of 3 iterations/);
  await expect(lab.button("Play")).toBeVisible();
  await lab.expectIteration(3);
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

test("a run tells its tolerance and can be taken further", async ({ lab }) => {
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/converged at iteration \d+.* nats a point/);
  const { iteration } = await lab.readings();
  await lab.page.getByRole("button", { name: /^Go on/ }).click();
  await expect
    .poll(async () => (await lab.readings()).iteration ?? 0)
    .toBeGreaterThan(iteration ?? Number.NaN);
  await expect(lab.status).toHaveText(/^Stopped/);
});

test("the cap ends a run, and says so", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.type(lab.field("Tolerance"), "0");
  await lab.type(lab.field("Cap, in iterations"), "7");
  await lab.closePanel();
  await lab.runToEnd();
  await expect(lab.status).toHaveText(
    /^Stopped at the cap of 7 iterations, as a tolerance of 0 asks for/,
  );
  await lab.expectIteration(7, "M");
  await lab.half("E");
  await lab.expectIteration(8, "E");
});

test("frames are stepped back over, scrubbed and walked again unchanged", async ({ lab }) => {
  const frames = [await lab.readings()];
  for (const phase of ["E", "M", "E", "M", "E", "M"] as const) frames.push(await lab.half(phase));
  for (let i = 5; i >= 3; i--) {
    await lab.button("Step back").click();
    await expect.poll(() => lab.readings()).toEqual(frames[i]);
  }
  await lab.scrubber.fill("1");
  await expect.poll(() => lab.readings()).toEqual(frames[1]);
  await lab.scrubber.fill("5");
  await expect.poll(() => lab.readings()).toEqual(frames[5]);
  await expect(lab.scrubber).toHaveAttribute("aria-valuetext", /E-step of iteration 3/);
  await lab.scrubber.blur();
  await lab.page.keyboard.press("Home");
  for (const frame of frames.slice(1)) {
    await lab.page.keyboard.press("PageDown");
    await expect.poll(() => lab.readings()).toEqual(frame);
  }
  expect(JSON.parse(await lab.exported("Trace (JSON)")).steps).toHaveLength(7);
});

test("from an earlier frame the run is taken up again, to the same numbers", async ({ lab }) => {
  await lab.iterate(3);
  const end = await lab.readings();
  await lab.scrubber.fill("2");
  await lab.expectIteration(1, "M");
  await lab.button("E-step").click();
  await lab.expectIteration(2, "E");
  await lab.runToEnd();
  await lab.scrubber.fill("6");
  await expect.poll(() => lab.readings()).toEqual(end);
});

test("on the chart a click goes to the frame there", async ({ lab }) => {
  await lab.iterate(4);
  const plot = lab.chart.getByRole("slider");
  const box = await plot.boundingBox();
  if (!box) throw new Error("The chart is not shown.");
  await plot.click({ position: { x: box.width * 0.55, y: box.height / 2 } });
  await expect.poll(async () => (await lab.readings()).iteration).toBeLessThan(4);
  await expect(lab.status).toHaveText(/^[EM]-step/);
});

test("the whole iteration asked for at once is made once", async ({ lab }) => {
  const { keyboard } = lab.page;
  for (let i = 0; i < 8; i++) await keyboard.press("ArrowRight");
  await lab.expectIteration(4, "M");
  expect(JSON.parse(await lab.exported("Trace (JSON)")).steps).toHaveLength(9);
});
