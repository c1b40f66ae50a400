// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test, vi } from "vitest";
import { foundations } from "../../foundations/index.ts";
import { openPage } from "../testing/page.tsx";

const page = await openPage();
const { linkToShown } = await import("../../store/files/linkText.ts");
const { openFigure } = await import("../../store/figure/figure.ts");

beforeEach(async () => {
  location.hash = "";
  await page.afresh();
});

/** The figure of a title, with all that it says. */
async function shown(title: string): Promise<HTMLElement> {
  await page.found("heading", title);
  const [figure] = screen.getAllByRole("article");
  return figure ?? expect.unreachable();
}

const TITLE = "Marginal and conditional of a Gaussian";

test("from the list to a figure, and back to the run where it was", async () => {
  await page.half("E");
  await page.press("Foundations");
  const list = await page.found("dialog", "Foundations");
  const links = within(list).getAllByRole("link");
  expect(links.map((each) => each.textContent)).toEqual(foundations.map(({ title }) => title));
  fireEvent.click(within(list).getByRole("link", { name: TITLE }));
  await shown(TITLE);
  expect(location.hash).toBe("#figure=marginal");
  expect(page.count("button", "M-step")).toBe(0);
  await page.key("m");
  await page.key("ArrowRight");
  await page.press("Lab");
  await page.until(() => page.count("button", "M-step") === 1);
  expect(page.readings()).toMatchObject({ iteration: 1 });
  expect(page.status()).toMatch(/^E-step/);
  expect(location.hash).toBe("");
});

test("a clicker turns from figure to figure, and stops at the ends", async () => {
  const [first, second] = foundations;
  if (!first || !second) return expect.unreachable();
  openFigure(first.name);
  await shown(first.title);
  await page.key("PageDown");
  await shown(second.title);
  await page.key("PageUp");
  await shown(first.title);
  await page.key("PageUp");
  await shown(first.title);
});

test("its link brings everything back to where it stood", async () => {
  openFigure("marginal", { turn: 45 });
  const figure = await shown(TITLE);
  const handle = within(figure).getByRole("slider", { name: "Mean" });
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  await page.until(() => handle.getAttribute("aria-valuetext") === "0.20, −0.15");
  const { hash } = new URL(await linkToShown());
  expect(hash).toBe("#figure=marginal&turn=45&mean=0.2,-0.15");
  location.hash = "";
  await page.until(() => page.count("button", "E-step") === 1);
  location.hash = hash;
  const again = within(await shown(TITLE)).getByRole("slider", { name: "Mean" });
  await page.until(() => again.getAttribute("aria-valuetext") === "0.20, −0.15");
});

test("what there isn't is refused in a sentence", async () => {
  openFigure("flowers");
  await page.until(() => page.alert()?.includes('There is no figure "flowers".'));
  expect(page.count("button", "E-step")).toBe(1);
  openFigure("marginal", { turn: 999 });
  await shown(TITLE);
  await page.until(() => page.alert()?.includes("turn is no number from −180 to 180."));
});

test("a scene of a lesson is a figure, its words beside it, without a session of its own", async () => {
  const scenes = [
    {
      id: "a",
      title: "Cut",
      text: "Drag the cut.",
      view: { figure: { name: "marginal", state: { turn: 0 } } },
      question: { kind: "choose", ask: "What then?", options: ["One", "Two"], answer: 1 },
    },
    { id: "b", title: "Labels", text: "Count them.", view: { figure: { name: "bernoulli" } } },
  ];
  const lesson = { format: "elbo-lab/lesson@1", id: "l", title: "Figures", about: "Both.", scenes };
  await page.openFile("lesson.json", JSON.stringify(lesson));
  await shown(TITLE);
  const words = await page.found("region", "Figures");
  await page.until(() => words.textContent?.includes("Drag the cut."));
  const two = within(words).getByRole("button", { name: "Two" });
  await page.until(() => two.getAttribute("aria-disabled") === "false");
  two.click();
  await page.until(() => two.getAttribute("aria-pressed") === "true");
  await page.key("PageDown");
  await shown("Maximum likelihood from labels");
  await page.until(() => words.textContent?.includes("Count them."));
  await page.key("PageUp");
  await shown(TITLE);
});

test("in a frame of another page the figure stands alone, with a link to the whole", async () => {
  vi.stubGlobal("parent", {});
  openFigure("marginal", { turn: 45 });
  await shown(TITLE);
  const link = screen.getByRole("link", { name: "Open in ELBO Lab" });
  expect(link.getAttribute("href")).toBe(location.href);
  expect(page.count("button", "Lab")).toBe(0);
  vi.stubGlobal("parent", window);
});
