import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const off = (name: string) => page.button(name).getAttribute("aria-disabled") === "true";

test("the whole iterations asked for at once are made once", async () => {
  await page.leap(4);
  const { steps } = JSON.parse(page.exported("Trace (JSON)"));
  expect(steps).toHaveLength(9);
  expect(page.readings().iteration).toBe(4);
});

test("frames are stepped back over, scrubbed and walked again unchanged", async () => {
  const frames = [page.readings()];
  const said = [page.status()];
  for (const phase of ["E", "M", "E", "M", "E", "M"] as const) {
    await page.half(phase);
    frames.push(page.readings());
    said.push(page.status());
  }
  for (let i = 5; i >= 3; i--) {
    await page.press("Step back");
    expect(page.readings()).toEqual(frames[i]);
    expect(page.status()).toBe(said[i]);
  }
  for (const i of [1, 5]) {
    await page.slide("Frame", i);
    expect(page.readings()).toEqual(frames[i]);
  }
  await page.key("Home");
  for (const frame of frames.slice(1)) {
    await page.key("PageDown");
    expect(page.readings()).toEqual(frame);
  }
  expect(page.trace()).toHaveLength(7);
});

test("from an earlier frame the run is taken up again, to the same numbers", async () => {
  await page.leap(3);
  const end = page.readings();
  await page.slide("Frame", 2);
  expect(page.readings().iteration).toBe(1);
  await page.runToEnd();
  await page.slide("Frame", 6);
  expect(page.readings()).toEqual(end);
});

test("a run tells its tolerance and can be taken further; no optimum is claimed", async () => {
  await page.runToEnd();
  expect(page.status()).toMatch(/^Stopped: converged at iteration \d+.* nats a point/);
  expect(page.status()).not.toMatch(/optimum|maximum/);
  const { iteration } = page.readings();
  await page.press(/^Go on/);
  await page.stopped();
  expect(page.readings().iteration).toBeGreaterThan(iteration ?? Number.NaN);
});

test("the cap ends a run, and play, and says so; a half-step more is made by hand", async () => {
  await page.openPanel("Model");
  await page.type(page.field("Tolerance"), "0");
  await page.type(page.field("Cap, in iterations"), "7");
  await page.closePanel();
  await page.runToEnd();
  expect(page.status()).toMatch(
    /^Stopped at the cap of 7 iterations, as a tolerance of 0 asks for/,
  );
  expect(page.trace()).toHaveLength(15);
  await page.half("E");
  expect(page.readings().iteration).toBe(8);
  await page.key("r");
  await page.select("Speed", "16");
  await page.press("Play");
  await page.stopped();
  expect(page.status()).toMatch(/^Stopped at the cap of 7/);
  expect(off("Play")).toBe(false);
});

test("what can't be the cap or the tolerance is refused at its field", async () => {
  await page.openPanel("Model");
  for (const [name, text, says] of [
    ["Tolerance", "-1", "The tolerance is a number from 0 up."],
    ["Cap, in iterations", "0", "The cap is a whole number from 1 to 100000."],
    ["Cap, in iterations", "1/2", "The cap is a whole number from 1 to 100000."],
  ] as const) {
    await page.type(page.field(name), text);
    expect(page.alert()).toBe(says);
    await page.key("Escape");
    expect(page.alert()).toBeNull();
  }
});
