import { fireEvent, screen } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { sceneOf } from "../../../data/scenes/testing/find.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const opened = (model: object, more: object = {}) =>
  page.openFile(
    "target.json",
    JSON.stringify({
      format: "elbo-lab/session@1",
      model: { kind: "log-density", ...model },
      ...more,
    }),
  );

const about = /θ|M-step|component|each point|points\b/;
/** What is said of θ, of an M-step or of points, with what stands around it; but for menus, which stay once they were opened and say why they have nothing for a model. */
function saidOfTheta(): string[] {
  const page = document.body.cloneNode(true) as HTMLElement;
  for (const menu of page.querySelectorAll("[role=menu]")) menu.remove();
  const around = new RegExp(`.{0,40}(?:${about.source}).{0,40}`, "g");
  return [...(page.textContent ?? "").matchAll(around)].map(([text]) => text);
}

const typed = { target: { kind: "typed", expression: "-x^2-y^2+x*y/2" }, family: "full" };

test.each([{ kind: "ascent" }, { kind: "coordinate" }, { kind: "forward-kl" }])(
  "a target alone: nothing on the page speaks of a θ, an M-step or a point: %j",
  async (inference) => {
    await opened(typed, { inference });
    // The words for a model whose z all points share arrive with the first of them.
    await page.until(() => saidOfTheta().length === 0);
    await page.half("E");
    await page.half("E");
    for (const name of ["Why", "Formulas", "Map", "ELBO terms", "Parameters"]) {
      await page.tab(name);
      await page.rest();
      expect(saidOfTheta(), name).toEqual([]);
    }
    await page.runToEnd();
    expect(saidOfTheta()).toEqual([]);
  },
);

test("its parameters are exported with those of q, and told to be of q", async () => {
  await opened(typed);
  await page.half("E");
  expect(JSON.parse(page.exported("Parameters (JSON)"))).toMatchObject({
    mean: [expect.any(Number), expect.any(Number)],
    covariance: [expect.any(Array), expect.any(Array)],
  });
  expect(page.exported("Parameters (LaTeX)")).toContain("q after iteration 1");
});

test("by hand: what cannot be taken in hand says why, in regression too", async () => {
  const item = (name: string) => screen.findByRole("menuitem", { name });
  const because = async (name: string) => {
    const found = await item(name);
    const ids = found.getAttribute("aria-describedby") ?? "";
    return (
      found.getAttribute("aria-disabled") === "true" && document.getElementById(ids)?.textContent
    );
  };
  await opened(typed);
  await page.press("By hand");
  expect(await because("Slide θ along the step")).toBe("There is no θ: every half-step moves q.");
  expect(await because("Move an ellipse")).toBe(false);
  fireEvent.click(await item("Place the start"));
  await page.until(() => page.shown().includes("Click where the mean of q goes"));
  await page.key("Escape");
  await page.openFile("r.json", JSON.stringify(sceneOf("regression-outlier").session));
  await page.press("By hand");
  expect(await because("Move an ellipse")).toBe("Nothing of this model is drawn to be dragged.");
  expect(await because("Place the start")).toContain("No part of this start is a place");
});
