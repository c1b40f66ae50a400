import "../../../engine/testing/setup.ts";
// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import type { Kept } from "../../../store/author/keep.ts";
import { openPage } from "../../testing/page.tsx";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  get: async (key: string) => structuredClone(kept.get(key)),
  set: async (key: string, value: unknown) => kept.set(key, structuredClone(value)),
  del: async (key: string) => kept.delete(key),
}));

const page = await openPage();
const { author } = await import("../../../store/author/author.ts");
const { finished, lessonLink } = await import("../../../store/author/finish.ts");
const { readLink } = await import("../../../store/files/linkText.ts");
const { afresh, fill, open } = await import("../../testing/desk.ts");
beforeEach(afresh);

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
  const again = await import("../../../store/author/author.ts");
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
    const store = await import("../../../store/author/author.ts");
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
