import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("a million points: the page goes on answering while they are fitted, and Cancel ends it at a whole frame", async ({
  lab,
  page,
}) => {
  test.setTimeout(90_000);
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "1000000");
  await expect(lab.header("Data")).toContainText("1000000 points", { timeout: 30_000 });
  await lab.closePanel();
  await lab.openPanel("Model");
  await lab.type(lab.field("Tolerance"), "0");
  await lab.type(lab.field("Cap, in iterations"), "100000");
  await lab.closePanel();
  await lab.ready();

  await lab.button("Run to convergence").click();
  await expect(lab.button("Cancel")).toBeVisible();
  await expect(lab.button("Run to convergence")).toHaveCount(0);
  await expect
    .poll(async () => (await lab.readings()).iteration, { timeout: 30_000 })
    .toBeGreaterThan(0);
  // It is the run that is long, not a task of the page: there it is answered in the middle of it.
  await page.getByRole("tab", { name: "Parameters" }).click();
  await expect(page.getByRole("tabpanel", { name: "Parameters" })).toBeVisible();
  await expect(lab.button("Cancel")).toBeVisible();
  await lab.button("Cancel").click();
  await expect(lab.status).toHaveText(/^Stopped: cancelled/);
  await expect(lab.button("Run to convergence")).toBeVisible();

  // It stopped at a whole frame, from which the run goes on.
  const stopped = await lab.readings();
  const frames = Number(await lab.scrubber.getAttribute("max"));
  await page.keyboard.press("ArrowRight");
  await expect(lab.scrubber).toHaveAttribute("max", String(frames + 1), { timeout: 20_000 });
  await lab.button("Step back").click();
  await expect.poll(() => lab.readings()).toEqual(stopped);
});
