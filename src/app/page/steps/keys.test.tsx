import { beforeEach, expect, test } from "vitest";
import { storedSettings } from "../../../store/lab/storedSettings.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const off = (name: string) => page.button(name).getAttribute("aria-disabled") === "true";

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
