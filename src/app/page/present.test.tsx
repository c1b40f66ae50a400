import { fireEvent, screen } from "@testing-library/dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settings } from "../../store/lab/settings.ts";
import { palettes } from "../../views/palette.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
const locks: { release: () => void }[] = [];
const root = document.documentElement;

beforeEach(async () => {
  await page.afresh();
  root.requestFullscreen = vi.fn(async () => {});
  locks.length = 0;
  const request = vi.fn(async () => {
    locks.push({ release: vi.fn() });
    return locks.at(-1);
  });
  Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
});
afterEach(() => {
  settings.setState({ theme: "system", letterKeys: true });
  vi.unstubAllGlobals();
});

const stage = () => screen.getByRole("banner").textContent ?? "";
const view = () => page.lab.getState().view;

async function present(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await page.key("f");
  await page.found("button", "Controls");
}

test("the stage says what the half-step did and why, with one button of each name, and all else is a key away", async () => {
  await present();
  expect(stage()).toMatch(/Any q makes a bound .* Next: E-step: /);
  await page.key("PageDown");
  await page.key("PageDown");
  expect(screen.getAllByRole("status")).toHaveLength(1);
  expect(stage()).toContain(page.status());
  expect(stage()).toContain("That is why ℓ can’t fall.");
  expect(page.text("group", "Log-likelihood and ELBO")).not.toContain("The bound");
  expect(page.buttons(/^(Undo|Data.*|Model.*|Open…|Export…)$/)).toEqual([]);
  await page.key("h");
  expect(root.dataset.stage).toBeUndefined();
  expect(page.button("Present").getAttribute("aria-pressed")).toBe("true");
  expect(page.buttons(/^(Undo|Data.*|Model.*|Open…|Export…)$/)).toHaveLength(5);
  await page.key("h");
  expect(root.dataset.stage).toBe("true");
  await page.press("Controls");
  expect(view().controls).toBe(true);
  await page.press("Present");
  expect(view()).toMatchObject({ present: false, controls: false });
});

test("a key goes through plane and chart, the plane alone and the chart alone, in Present alone", async () => {
  await page.key("v");
  expect(view().parts).toBe("both");
  await present();
  for (const parts of ["plane", "chart", "both"]) {
    await page.key("v");
    expect(root.dataset.parts).toBe(parts);
  }
});

test.each(["b", "."])(
  "%s darkens the screen; a press lights it, and a key then acts",
  async (key) => {
    await present();
    const dark = () => page.count("button", "Light the screen") === 1;
    await page.key(key);
    expect(dark()).toBe(true);
    await page.key(key);
    expect(dark()).toBe(false);
    await page.key(key);
    await page.key("PageDown");
    expect(dark()).toBe(false);
    expect(page.readings().iteration).toBe(1);
    await page.key(key);
    await page.press("Light the screen");
    expect(dark()).toBe(false);
  },
);

test("a dot follows the pointer while its key is held", async () => {
  await present();
  const dot = () => document.querySelector<HTMLElement>("[data-laser]");
  fireEvent(document, new PointerEvent("pointermove", { clientX: 30, clientY: 40 }));
  await page.key("l");
  await page.key("l");
  expect(dot()?.style.translate).toBe("30px 40px");
  fireEvent(document, new PointerEvent("pointermove", { clientX: 50, clientY: 60 }));
  expect(dot()?.style.translate).toBe("50px 60px");
  fireEvent.keyUp(document.body, { key: "l" });
  await page.until(() => !dot());
});

test("letters that are switched off are no keys of the stage either", async () => {
  await present();
  settings.setState({ letterKeys: false });
  for (const key of ["v", "h", "b", ".", "l"]) await page.key(key);
  expect(view()).toMatchObject({ parts: "both", controls: false, blank: false, laser: false });
});

test("paging steps from a field and from a dialog too", async () => {
  await present();
  await page.key("h");
  page.choice("Speed").focus();
  await page.key("PageDown");
  expect(page.readings().iteration).toBe(1);
  await page.press("Guide, keys and settings");
  await screen.findByRole("dialog");
  fireEvent.keyDown(page.choice("Theme"), { key: "PageUp" });
  await page.rest();
  expect(page.readings().iteration).toBe(0);
  await page.closePanel();
});

test("the screen is kept awake, also after sleep, until Present ends", async () => {
  await present();
  await page.until(() => locks.length === 1);
  document.dispatchEvent(new Event("visibilitychange"));
  await page.until(() => locks.length === 2);
  await page.press("Present");
  expect(locks[1]?.release).toHaveBeenCalled();
  document.dispatchEvent(new Event("visibilitychange"));
  await page.rest();
  expect(locks).toHaveLength(2);
});

test("Present ends with full screen, but not where another projector took it: the next press brings it back", async () => {
  await present();
  vi.stubGlobal("screen", { width: 1280, height: 720 });
  document.dispatchEvent(new Event("fullscreenchange"));
  expect(view().present).toBe(true);
  const asked = vi.mocked(root.requestFullscreen).mock.calls.length;
  fireEvent.keyUp(document.body, { key: "PageDown" });
  expect(root.requestFullscreen).toHaveBeenCalledTimes(asked + 1);
  document.dispatchEvent(new Event("fullscreenchange"));
  await page.until(() => !view().present);
  expect(root.style.cssText).toBe("");
});

test("true labels are told by shape with a legend, or by colour", async () => {
  await page.press("Show");
  fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: "True labels as shapes" }));
  const legend = () => page.text("group", "Data plane");
  await page.until(() => legend().includes("true labels:"));
  const signs = () => [...document.querySelectorAll("polygon")];
  const shapes = signs().map((sign) => sign.getAttribute("points"));
  expect(new Set(shapes).size).toBe(2);
  fireEvent.click(await screen.findByRole("menuitemradio", { name: "True labels as colours" }));
  await page.until(() => new Set(signs().map((sign) => sign.getAttribute("fill"))).size === 2);
  await page.leap(1);
  expect(legend()).not.toContain("colours come from");
});

test("a theme for bright rooms is chosen with the keys, and is remembered", async () => {
  await page.press("Guide, keys and settings");
  await screen.findByRole("dialog");
  await page.pick("Theme", "high contrast, for a bright room");
  expect(root.dataset.theme).toBe("contrast");
  await page.closePanel();
  const { storedSettings } = await import("../../store/lab/storedSettings.ts");
  expect(storedSettings().theme).toBe("contrast");
  expect(palettes.contrast).toHaveLength(8);
});
