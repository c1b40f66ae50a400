// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/dom";
import { beforeEach, expect, test, vi } from "vitest";
import type { Lesson } from "../../data/lesson/contract.ts";
import { openText } from "../../data/reader/open.ts";
import { emptyDraft } from "../../store/author/draft.ts";
import type { Kept } from "../../store/author/keep.ts";
import { openPage } from "../testing/page.tsx";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  get: async (key: string) => structuredClone(kept.get(key)),
  set: async (key: string, value: unknown) => kept.set(key, structuredClone(value)),
  del: async (key: string) => kept.delete(key),
}));

const page = await openPage();
const { author, startAnew } = await import("../../store/author/author.ts");
const { finished, lessonLink } = await import("../../store/author/finish.ts");
const { readLink } = await import("../../store/files/linkText.ts");
beforeEach(async () => {
  await page.afresh();
  author.setState({ draft: emptyDraft, gone: null, open: null, asked: false, played: null });
});

const open = async () => {
  page.lab.setState((s) => ({ view: { ...s.view, panel: "author" } }));
  return page.found("dialog", "Write a lesson");
};
const fill = (name: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const faultOf = (name: string) => {
  const field = screen.getByRole("textbox", { name });
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
};
/** The content of the file that a press saves. */
async function saved(): Promise<Lesson> {
  const files: Blob[] = [];
  const make = vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    files.push(blob as Blob);
    return "blob:";
  });
  // This DOM would go to the address of what is saved.
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await page.press("Save lesson");
  await page.until(() => files.length > 0);
  make.mockRestore();
  click.mockRestore();
  const opened = openText("a.json", await (files[0]?.text() ?? ""));
  return opened.kind === "lesson" ? opened.lesson : expect.unreachable();
}

test("a lesson is written, played, saved and read back", async () => {
  await page.press("Scenes");
  await page.press("Write a lesson");
  await page.found("dialog", "Write a lesson");
  fill("Title of the lesson", "Zwei Schritte");
  fill("What it is about", "What an E-step leaves alone.");
  await page.press("Save as scene");
  fill("Title of the scene", "The start");
  fill("What to look at", "There are {{points}} points, and $q$ is **unknown**.");
  const set = screen.getByRole("region", { name: "What to look at, as it will be set" });
  await page.until(() => set.querySelector("strong")?.textContent === "unknown");
  expect(set.querySelector("math")).not.toBeNull();
  await page.closePanel();

  await page.leap(1);
  expect(page.readings().iteration).toBe(1);
  await page.press("Log");
  await open();
  await page.press("Save as scene");
  fill("Title of the scene", "An E-step");
  fill("What to look at", "It comes after {{iterations}} iteration.");
  await page.select("Question", "change");
  fill("What is asked", "What does $\\ell$ do?");
  fill("Half-steps to play", "1");
  fill("What was seen, told afterwards", "It stays at {{logLikelihood}}.");
  const lesson = await saved();
  expect(lesson).toMatchObject({
    id: "zwei-schritte",
    title: "Zwei Schritte",
    scenes: [
      { title: "The start" },
      {
        title: "An E-step",
        walk: page.lab.getState().cursor,
        view: { log: true },
        play: 1,
        question: { kind: "change", ask: "What does $\\ell$ do?", of: "logLikelihood" },
      },
    ],
  });
  expect(lesson.scenes[0]).not.toHaveProperty("walk");
  expect(lesson.scenes[0]?.view ?? {}).not.toHaveProperty("log");
  page.lab.setState((s) => ({ view: { ...s.view, log: false } }));

  // The scene that is open plays; the player leads back to its words.
  await page.press("Preview");
  const player = await page.found("region", "Zwei Schritte");
  await page.until(() => player.textContent?.includes("It comes after 1 iteration."));
  expect(page.lab.getState().view).toMatchObject({ panel: null, log: true });
  fireEvent.click(await within(player).findByRole("button", { name: "stays" }));
  await page.until(() => player.textContent?.includes("It stays at −"));
  await page.press("Back to writing");
  await page.found("dialog", "Write a lesson");
  expect(screen.getByDisplayValue("An E-step")).toBeTruthy();
  await page.closePanel();
});

test("each fault is named at its field, nothing typed is lost, and what is missing has the focus", async () => {
  await open();
  await page.press("Save as scene");
  const text = "What to look at";
  fill(text, "{{loss}}");
  await page.until(() =>
    faultOf(text).includes('What to look at names "loss", which is no number'),
  );
  fill(text, "{{elbo.change}}");
  await page.until(() => faultOf(text).includes('which only "then" can tell'));
  fill(text, "The formula $\\frac{1$");
  await page.until(() => page.shown().includes("can't be set"));
  fill("Half-steps to play", "many");
  await page.until(() => faultOf("Half-steps to play").includes('is neither "end" nor'));
  expect(screen.getByDisplayValue("many")).toBeTruthy();
  // What is only empty is not called wrong before it is missed.
  expect(faultOf("Title of the lesson")).toBe("");
  await page.press("Save lesson");
  await page.until(() => faultOf("Title of the lesson").includes("is empty"));
  await page.until(() => document.activeElement === page.field("Title of the lesson"));
  fill("Half-steps to play", "9");
  await page.select("Question", "draw");
  await page.until(() => page.shown().includes("needs a play of 1 to 8 half-steps"));
  await page.select("Question", "choose");
  fill("Option 1", "{{means.9.0}}");
  await page.until(() => faultOf("Option 1").includes("is beyond"));
  await page.select("Question", "number");
  fill("Margin", "a bit");
  await page.until(() => faultOf("Margin").includes("Margin is not a finite number"));
  await page.select("Question", "choose");
  expect(screen.getByDisplayValue("{{means.9.0}}")).toBeTruthy();
  fill("Name in an address", "a/b");
  await page.until(() => faultOf("Name in an address").includes("letters, digits and hyphens"));
  await page.closePanel();
});

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

test("a small lesson fits a link; a large one says so; the draft is kept", async () => {
  await open();
  fill("Title of the lesson", "Linked");
  fill("What it is about", "A link.");
  await page.press("Save as scene");
  fill("Title of the scene", "One");
  fill("What to look at", "Look.");
  const { hash } = new URL(await lessonLink());
  const working = { signal: new AbortController().signal, tell: () => {} };
  const { shown } = await readLink(hash.slice(1), working);
  expect(shown).toMatchObject({ lesson: { at: 0, lesson: await finished() } });
  const points = Array.from({ length: 5000 }, (_, i) => [Math.sin(i), Math.cos(i * i)]);
  author.setState(({ draft }) => ({
    draft: {
      ...draft,
      scenes: draft.scenes.map((each) => ({
        ...each,
        session: { ...each.session, data: { points } },
      })),
    },
  }));
  await expect(lessonLink()).rejects.toThrow("more than a link can carry");
  await page.until(() =>
    JSON.stringify(kept.get("elbo-lab/lesson-draft")).includes('"title":"Linked"'),
  );
  vi.resetModules();
  const again = await import("../../store/author/author.ts");
  await again.loadDraft();
  expect(again.author.getState().draft).toEqual(author.getState().draft);
  await page.closePanel();
});

test("two tabs that write on one draft keep both; the other's is offered until it is opened or forgotten", async () => {
  const drafts = () =>
    [...kept].flatMap(([key, value]) =>
      key.startsWith("elbo-lab/lesson-draft") ? [(value as Kept).draft.title] : [],
    );
  const tab = async () => {
    vi.resetModules();
    // Another tab has no slot of its own yet.
    sessionStorage.removeItem("elbo-lab/draft");
    const store = await import("../../store/author/author.ts");
    await store.loadDraft();
    return store;
  };
  kept.clear();
  const [one, two] = [await tab(), await tab()];
  one.edit({ title: "One" });
  await page.until(() => drafts().includes("One"));
  two.edit({ title: "Two" });
  await page.until(() => drafts().includes("Two"));
  expect(drafts().sort()).toEqual(["One", "Two"]);
  expect([one, two].map(({ author }) => author.getState().apart)).toEqual([false, true]);
  one.edit({ title: "One, longer" });
  await page.until(() => drafts().includes("One, longer"));
  expect(drafts().sort()).toEqual(["One, longer", "Two"]);

  const three = await tab();
  const { draft, others } = three.author.getState();
  const [other] = others;
  expect([draft.title, ...others.map((each) => each.draft.title)].sort()).toEqual([
    "One, longer",
    "Two",
  ]);
  if (!other) return expect.unreachable();
  three.openOther(other);
  expect(three.author.getState()).toMatchObject({
    draft: other.draft,
    gone: { kind: "lesson", draft },
    others: [],
  });
  await page.until(() => drafts().length === 1 && drafts()[0] === other.draft.title);
});
