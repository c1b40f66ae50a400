import { fireEvent, screen } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { sceneOf } from "../../data/scenes/testing/find.ts";
import { play } from "../../data/scenes/testing/play.ts";
import { setTheta } from "../../store/edits/editTheta.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const item = (name: string) => screen.findByRole("menuitem", { name });
const describedBy = (element: HTMLElement) =>
  document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;

test("a model without components puts the study that counts them out of reach, and says why", async () => {
  await page.press("Studies");
  expect((await item("How many components")).getAttribute("aria-disabled")).not.toBe("true");
  await page.key("Escape");
  await page.openPanel("Model");
  await page.pick("Kind", "PPCA");
  await page.closePanel();
  await page.press("Studies");
  const study = await item("How many components");
  expect(study.getAttribute("aria-disabled")).toBe("true");
  expect(describedBy(study)).toBe("PPCA has no components to count.");
});

test("by hand: the brush is taken from the transport; there is no line to slide along before an M-step", async () => {
  await page.press("By hand");
  expect((await item("Slide θ along the step")).getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(await item("Break the bound yourself"));
  expect(page.lab.getState().view.painting).toEqual({ what: "q", component: 0 });
});

test("a run that ends below another of the same model says by how much, and offers more starts", async () => {
  await page.openFile("poor.json", JSON.stringify(sceneOf("poor-optimum").session));
  await page.runToEnd();
  expect(page.shown()).not.toContain("nats higher");
  const low = page.readings().logLikelihood ?? Number.NaN;
  await page.found("button", /^Try 20 starts$/);
  // Annealing finds the better optimum: EM goes on from there.
  setTheta(play(sceneOf("annealing")).frames.at(-1)?.theta);
  await page.rest();
  await page.runToEnd();
  const best = page.readings().logLikelihood ?? Number.NaN;
  expect(best).toBeGreaterThan(low);
  await page.press("Undo");
  await page.until(() => page.shown().includes("nats higher"));
  const [, told = ""] = /An earlier run ended (\S+) nats higher/.exec(page.shown()) ?? [];
  expect(Number(told)).toBeCloseTo(best - low, 1);
});
