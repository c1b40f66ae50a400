import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { author, startAnew } from "../../../store/author/author.ts";
import { emptyDraft } from "../../../store/author/draft.ts";
import { afresh, fill, open, saved } from "../../testing/desk.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(afresh);

test("scenes are moved by keys with the focus on them, doubled, taken again, deleted and brought back", async () => {
  await open();
  for (const title of ["A", "B", "C"]) {
    await page.press("Save as scene");
    fill("Title of the scene", title);
  }
  const titles = () =>
    author
      .getState()
      .draft.scenes.map(({ title }) => title)
      .join("");
  const opener = await page.found("button", "3 C");
  opener.focus();
  await page.key("ArrowUp", { altKey: true });
  await page.key("ArrowUp", { altKey: true });
  await page.key("ArrowUp", { altKey: true });
  expect(titles()).toBe("CAB");
  expect(document.activeElement).toBe(opener);
  const tools = screen.getByRole("group", { name: "Scene 2, A" });
  fireEvent.click(within(tools).getByRole("button", { name: "Duplicate" }));
  await page.until(() => titles() === "CAAB");
  fireEvent.click(within(tools).getByRole("button", { name: "Delete" }));
  await page.until(() => titles() === "CAB");
  expect(document.activeElement?.textContent).toBe("Bring it back");
  await page.press("Bring it back");
  expect(titles()).toBe("CAAB");
  await page.closePanel();
  await page.leap(2);
  await open();
  const last = screen.getByRole("group", { name: "Scene 4, B" });
  fireEvent.click(within(last).getByRole("button", { name: "Take again" }));
  const [first, , , again] = author.getState().draft.scenes;
  expect(first?.walk).toBeUndefined();
  expect(again).toMatchObject({ title: "B", walk: page.lab.getState().cursor });
  await page.closePanel();
});

test("a lesson that was opened is written on as a copy; what was there before comes back", async () => {
  startAnew({ ...emptyDraft, title: "Mine" });
  await page.press("Scenes");
  const [card] = await screen.findAllByRole("link", { name: /^1/ });
  card?.click();
  await page.found("region", "Scene");
  const course = page.lab.getState().lesson?.lesson;
  await page.press("Edit a copy");
  await page.found("dialog", "Write a lesson");
  expect(author.getState().draft).toMatchObject({ id: `${course?.id}-copy`, title: course?.title });
  expect(await saved()).toEqual(
    JSON.parse(JSON.stringify({ ...course, id: `${course?.id}-copy` })),
  );
  await page.press("Bring it back");
  expect(page.field("Title of the lesson").value).toBe("Mine");
  await page.closePanel();
  await page.press("Close lesson");
});

test("a scene offers a study as it was asked when it stood open last", async () => {
  await page.press("Studies");
  fireEvent.click(await page.found("menuitem", "Many starts"));
  await page.found("textbox", "Starts");
  await page.type(page.field("Starts"), "7");
  await page.pick("Drawn by, with seeds 1, 2, …", "k-means++");
  await page.closePanel();
  await open();
  fill("Title of the lesson", "Starts");
  fill("What it is about", "Where they end.");
  await page.press("Save as scene");
  fill("Title of the scene", "Seven");
  fill("What to look at", "Where does it end?");
  await page.pick("Study, offered afterwards", "Many starts: 7 starts, k-means++");
  const study = { kind: "starts", count: 7, rule: "k-means++" };
  expect((await saved()).scenes[0]?.view?.study).toEqual(study);
  await page.pick("Study, offered afterwards", "Many starts");
  expect((await saved()).scenes[0]?.view?.study).toEqual({ kind: "starts" });
  await page.pick("Study, offered afterwards", "None");
  expect((await saved()).scenes[0]?.view?.study).toBeUndefined();
});
