import { screen, within } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { mixture } from "../../../models/gaussian-mixture/scenes/session.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const session = mixture(2, {
  data: { generator: "two-class-lecture", n: 200, seed: 1 },
  start: { kind: "random-points", seed: 1 },
});
const scene = { title: "A scene", text: "There are {{points}} points.", session, walk: 2, play: 1 };
const question = (change: object) => ({ ...scene, question: { ask: "What then?", ...change } });
const lesson = (...scenes: object[]) =>
  JSON.stringify({
    format: "elbo-lab/lesson@1",
    id: "page",
    title: "On the page",
    about: "A lesson.",
    scenes: scenes.map((each, i) => ({ ...each, id: `s${i}` })),
  });

async function opened(...scenes: object[]) {
  await page.openFile("lesson.json", lesson(...scenes));
  return page.found("region", "On the page");
}

test("a choice: the right option is marked, and what was chosen is told", async () => {
  const options = ["Only $q$", "Only $\\theta$"];
  const panel = await opened(question({ kind: "choose", options, answer: 0, ask: "What moves?" }));
  await page.until(() => panel.textContent?.includes("There are 200 points."));
  const [, theta] = within(panel).getAllByRole("button", { name: /^Only/ });
  if (!theta) return expect.unreachable();
  theta.click();
  await page.until(() => panel.textContent?.includes("Not quite: “Only"));
  expect(page.readings().iteration).toBe(2);
  expect(theta.getAttribute("aria-pressed")).toBe("true");
  await page.press("Ask again");
  await page.until(() => page.readings().iteration === 1);
});

test("a number is typed as an expression; what is none says why", async () => {
  const panel = await opened(
    question({ kind: "number", of: "elbo.change", within: 0.2, ask: "By how much?" }),
  );
  const field = await page.found("textbox", "Your guess");
  await page.type(field, "much");
  field.closest("form")?.requestSubmit();
  await page.until(() => page.alert()?.includes("much"));
  expect(page.readings().iteration).toBe(1);
  await page.type(field, "sqrt(4) / 1000");
  field.closest("form")?.requestSubmit();
  await page.until(() => panel.textContent?.includes("You said 0.002."));
});

test("PageDown goes through questions, half-steps and scenes, PageUp back; → does not pass a question", async () => {
  const panel = await opened(question({ kind: "change", of: "gap" }), { ...scene, walk: 4 });
  await page.key("ArrowRight");
  expect(panel.textContent).toContain("Guess first, or skip.");
  expect(page.readings().iteration).toBe(1);
  await page.key("PageDown");
  await page.until(() => page.readings().iteration === 2 && page.status().startsWith("E-step"));
  await page.until(() => panel.textContent?.includes("The gap falls, by"));
  await page.key("PageDown");
  await page.until(() => panel.textContent?.includes("2 of 2"));
  await page.key("PageUp");
  await page.until(() => panel.textContent?.includes("1 of 2"));
});

test("a study is offered once what was asked is told, and opens with what it is asked", async () => {
  const view = { study: { kind: "starts", count: 2, rule: "random-points" } };
  const panel = await opened({ ...question({ kind: "change", of: "elbo" }), view });
  await page.until(() => panel.textContent?.includes("There are 200 points."));
  expect(page.count("dialog", "Many starts")).toBe(0);
  expect(within(panel).queryByRole("button", { name: "Many starts" })).toBeNull();
  await page.press("Skip");
  (await within(panel).findByRole("button", { name: "Many starts" })).click();
  const dialog = await page.found("dialog", "Many starts");
  await page.until(() => dialog.textContent?.includes("Done: 2 of 2 runs."));
  expect(page.field("Starts").value).toBe("2");
  await page.closePanel();
  expect(page.lab.getState().lesson).not.toBeNull();
});

test("the panel is a course: a lesson opens from its card, and its guesses can be cleared", async () => {
  await page.press("Scenes");
  const [card] = await screen.findAllByRole("link", { name: /^1/ });
  const pictures = () => [...document.querySelectorAll("ol li svg")].map((each) => each.innerHTML);
  await page.until(() => pictures().every((each) => /[ ,]d="M|<rect|<ellipse/.test(each)));
  expect(new Set(pictures()).size, "no two cards of the course look alike").toBe(18);
  card?.click();
  await page.found("region", "Scene");
  expect(page.lab.getState().lesson).not.toBeNull();
  await page.press("Close lesson");
  await page.until(() => page.count("region", "Scene") === 0);
});
