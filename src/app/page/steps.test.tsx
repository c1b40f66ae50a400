import { beforeEach, expect, test } from "vitest";
import { storedSettings } from "../../store/lab/storedSettings.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const off = (name: string) => page.button(name).getAttribute("aria-disabled") === "true";
const why = (name: string) => page.button(name).getAttribute("aria-description") ?? "";

test("at first: the lecture example, no q, an E-step to press and nothing to undo", () => {
  expect(page.header("Data").textContent).toContain("Two-class lecture example, 1000 points");
  expect(page.header("Model").textContent).toContain("2 Gaussians, full covariance");
  expect(page.readings()).toMatchObject({ iteration: 0, elbo: null, gap: null });
  expect(String(page.readings().logLikelihood)).toMatch(/^-\d+\.\d{5,}$/);
  expect(page.text("group", "Readouts")).toContain("—");
  for (const name of ["Undo", "Redo", "Step back", "M-step"]) expect(off(name), name).toBe(true);
  expect(off("E-step")).toBe(false);
});

test("E-step and M-step take turns, the other one saying why not", async () => {
  expect(why("M-step")).toMatch(/E-step comes first/);
  await page.half("E");
  expect(why("E-step")).toMatch(/M-step comes first/);
  await page.half("E");
  expect(page.readings().iteration).toBe(1);
  expect(page.trace()).toHaveLength(2);
  await page.half("M");
  expect(off("M-step")).toBe(true);
  expect(page.status()).toMatch(/^M-step/);
});

test("the first ten half-steps are worth watching and keep every promise", async () => {
  let before = page.readings();
  for (const phase of ["E", "M", "E", "M", "E", "M", "E", "M", "E", "M"] as const) {
    await page.half(phase);
    const after = page.readings();
    const old = before.logLikelihood ?? Number.NaN;
    const ell = after.logLikelihood ?? Number.NaN;
    const elbo = after.elbo ?? Number.NaN;
    const slack = 1e-10 * (1 + Math.abs(ell));
    expect(ell).toBeGreaterThanOrEqual(old - slack);
    if (before.elbo !== null) expect(elbo).toBeGreaterThanOrEqual(before.elbo - slack);
    if (phase === "E") {
      expect(ell).toBe(old);
      expect(Math.abs(elbo - ell)).toBeLessThanOrEqual(slack);
      expect(Math.abs(after.gap ?? Number.NaN)).toBeLessThanOrEqual(slack);
      expect(page.status()).toMatch(/^E-step: .+/);
    } else {
      expect(ell - old, "a rise that can be seen").toBeGreaterThan(0.1);
      expect(after.gap).toBeGreaterThan(0);
      expect(after.gap).toBeCloseTo(ell - elbo, 8);
      expect(page.status()).toMatch(/^M-step: .+/);
    }
    before = after;
  }
  expect(before.iteration).toBe(5);
});

test("the numbers of an M-step's sentence add up as shown", async () => {
  await page.leap(1);
  for (let i = 0; i < 4; i++) {
    await page.leap(1);
    const sentence = page.status().replaceAll("−", "-");
    const found = /ELBO \+([\d.]+), . \+([\d.]+); a gap of ([\d.]+) opened/u.exec(sentence);
    const [elbo, ell, gap] = (found ?? []).slice(1).map(Number);
    expect(found, sentence).not.toBeNull();
    expect((elbo ?? 0) + (gap ?? 0)).toBeCloseTo(ell ?? 0, 10);
  }
});

test("letters: e and m each make only their own half-step, r restarts, c runs", async () => {
  await page.key("m");
  await page.key("e");
  await page.key("e");
  expect(page.trace().map(({ phase }) => phase)).toEqual(["init", "E"]);
  await page.key("m");
  expect(page.readings().iteration).toBe(1);
  expect(page.status()).toMatch(/^M-step/);
  await page.key("r");
  expect(page.readings()).toMatchObject({ iteration: 0, elbo: null });
  expect(page.slider("Frame").disabled).toBe(true);
  await page.key("c");
  await page.stopped();
  expect(page.status()).toMatch(/^Stopped: converged/);
});

test("keys step, iterate, go back and home", async () => {
  const at = () => page.slider("Frame").getAttribute("aria-valuetext");
  for (const [key, shift, where] of [
    ["ArrowRight", false, "E-step of iteration 1, frame 1 of 1"],
    ["PageDown", false, "M-step of iteration 1, frame 2 of 2"],
    ["ArrowRight", true, "M-step of iteration 2, frame 4 of 4"],
    ["ArrowRight", false, "E-step of iteration 3, frame 5 of 5"],
    ["ArrowRight", true, "M-step of iteration 3, frame 6 of 6"],
    ["ArrowLeft", false, "E-step of iteration 3, frame 5 of 6"],
    ["PageUp", false, "M-step of iteration 2, frame 4 of 6"],
    ["Home", false, "start, frame 0 of 6"],
  ] as const) {
    await page.key(key, { shiftKey: shift });
    expect(at(), key).toBe(where);
  }
  expect(off("Step back")).toBe(true);
});

test("with a modifier a key is the browser's, and behind an open dialog no key acts", async () => {
  for (const [key, init] of [
    ["e", { ctrlKey: true }],
    ["m", { ctrlKey: true }],
    ["ArrowRight", { altKey: true }],
    ["ArrowRight", { ctrlKey: true }],
  ] as const)
    await page.key(key, init);
  await page.openPanel("Data");
  for (const key of ["e", "ArrowRight", "PageDown", "c"]) await page.key(key);
  (document.activeElement as HTMLElement).blur();
  for (const key of ["e", "ArrowRight", "PageDown", "c"]) await page.key(key);
  expect(page.trace()).toHaveLength(1);
  await page.closePanel();
});

test("a clicker steps wherever the focus is, but for fields", async () => {
  const at = () => page.slider("Frame").getAttribute("aria-valuetext");
  await page.key("PageDown");
  const focused: (() => HTMLElement | undefined | null)[] = [
    ...["Select", "Zoom in", "Fit view", "Step back", "Play"].map(
      (name) => () => page.button(name),
    ),
    () => page.choice("Speed"),
    () => page.slider("Frame"),
    () =>
      document.querySelector<HTMLElement>("[aria-label='Log-likelihood and ELBO'] [role=slider]"),
    () => document.querySelector<HTMLElement>("[role=tab]"),
    () => page.buttons(/^Mean of component 1/)[0],
    () => page.buttons(/^Points?, one by one/)[0],
    () => page.button("Show"),
  ];
  for (const [i, find] of focused.entries()) {
    const element = find();
    element?.focus();
    expect(document.activeElement, `place ${i}`).toBe(element);
    await page.key("PageDown");
    expect(at(), `place ${i}`).toContain("frame 2 of");
    await page.key("PageUp");
    expect(at(), `place ${i}`).toContain("frame 1 of");
  }
});

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

test("a number with a letter key in it is typed, and the page doesn't step", async () => {
  await page.half("E");
  await page.tab("Parameters");
  page.field("Weight of component 1").focus();
  for (const key of ["m", "e", "c", "r", "1", " ", "ArrowLeft", "Home", "PageDown"])
    await page.key(key);
  expect(page.trace()).toHaveLength(2);
  expect(page.readings().iteration).toBe(1);
});

test("the letters can be switched off, and the arrows stay", async () => {
  await page.key("?");
  const letters = await page.found("checkbox", /letters/i);
  letters.click();
  await page.closePanel();
  for (const key of ["e", "m", "p", "c", "r", "f", "1", "?"]) await page.key(key);
  expect(page.trace()).toHaveLength(1);
  expect(page.lab.getState().activity).toBe("idle");
  expect(page.count("dialog", /./)).toBe(0);
  // A page that is opened later begins with what is stored.
  expect(storedSettings().letterKeys).toBe(false);
  await page.key("ArrowRight");
  expect(page.trace()).toHaveLength(2);
  page.press("Guide, keys and settings");
  (await page.found("checkbox", /letters/i)).click();
  await page.closePanel();
  await page.key("m");
  expect(page.trace()).toHaveLength(3);
});
