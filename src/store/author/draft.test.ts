import "../../engine/testing/setup.ts";
import { expect, test } from "vitest";
import type { Lesson } from "../../data/lesson/contract.ts";
import { openText } from "../../data/reader/open.ts";
import { writeSession } from "../../data/session/write.ts";
import { fourPoints, twoComponents } from "../../data/testing/session.ts";
import { loadCourse } from "../../lessons/course/index.ts";
import {
  changed,
  contentOf,
  copiedId,
  type DraftScene,
  draftOf,
  duplicated,
  emptyDraft,
  idOf,
  inserted,
  moved,
  removed,
  takenAgain,
  withScene,
  withStudy,
} from "./draft.ts";

const session = writeSession(fourPoints, twoComponents);
const questions = [
  { kind: "change", ask: "What does the gap do?", of: "gap" },
  { kind: "choose", ask: "Which?", options: ["$q$", " θ ", "both"], answer: 2 },
  { kind: "number", ask: "How far?", of: "means.1.0", within: 0.07 },
  { kind: "draw", ask: "Where?", of: "elbo" },
] as const;
const lesson: Lesson = {
  id: "One-2",
  title: " Two  points ",
  about: "What it is about.",
  scenes: [
    {
      id: "a",
      title: "A",
      text: "  {{points}}\n\n- one\n",
      session,
      walk: "end",
      // biome-ignore lint/suspicious/noThenProperty: the field of the file is called so.
      then: "x ",
    },
    { id: "b", title: "B", text: "b", session, walk: 0, view: { tab: "terms", labels: true } },
    { id: "c", title: "C", text: "c", session, play: "end" },
    ...questions.map((question, i) => ({
      id: `q${i}`,
      title: "Q",
      text: "q",
      session,
      play: i + 1,
      question,
    })),
  ],
};

const written = (draft: ReturnType<typeof draftOf>) =>
  openText("a.json", JSON.stringify(contentOf(draft)));

test("what is written reads back as the same lesson", async () => {
  for (const each of [lesson, ...(await loadCourse())]) {
    const whole = JSON.parse(JSON.stringify(each));
    expect(written(draftOf(each))).toEqual({ kind: "lesson", lesson: whole });
    // As it is kept in the browser.
    expect(written(structuredClone(draftOf(each)))).toEqual({ kind: "lesson", lesson: whole });
  }
});

test("a scene keeps its study when what it opens is taken again, and loses nothing else with it", () => {
  const study = { kind: "starts", count: 7 } as const;
  const offering = (scene: DraftScene) => withStudy(scene, study);
  const draft = draftOf(lesson);
  for (const [at, scene] of draft.scenes.entries()) {
    expect(withStudy(offering(scene), null)).toEqual(withStudy(scene, null));
    const there = { ...draft, scenes: draft.scenes.map(offering) };
    const again = takenAgain(there, at, { session, view: { log: true } }).scenes[at];
    expect(again?.view).toEqual({ log: true, study });
  }
});

test("another kind of question loses nothing that was typed for this one", () => {
  const draft = draftOf(lesson);
  const at = lesson.scenes.findIndex(({ question }) => question?.kind === "choose");
  const question = draft.scenes[at]?.question;
  if (!question) return expect.unreachable();
  const none = changed(draft, at, { question: { ...question, kind: "none" } });
  expect(written(none)).not.toHaveProperty(["lesson", "scenes", at, "question"]);
  const back = none.scenes[at]?.question;
  expect(back && changed(none, at, { question: { ...back, kind: "choose" } })).toEqual(draft);
});

test("what is no number stands in the file as it was typed, for the reader to name", () => {
  const draft = changed(draftOf(lesson), 2, { play: "many" });
  expect(() => written(draft)).toThrow('scenes[2].play is neither "end" nor a whole number');
  expect(written(changed(draft, 2, { play: " 4 " }))).toHaveProperty("lesson.scenes.2.play", 4);
  expect(written(changed(draft, 2, { play: "  " }))).not.toHaveProperty("lesson.scenes.2.play");
});

test("scenes keep names of their own, whatever is done to them", () => {
  const seen = { session, walk: 3 };
  let draft = withScene(withScene(withScene(emptyDraft, seen), seen), seen);
  draft = duplicated(removed(draft, 0), 0);
  draft = duplicated(withScene(draft, seen), 3);
  const ids = draft.scenes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(5);
  expect(draft.scenes[1]).toEqual({ ...draft.scenes[0], id: ids[1] });
});

test("a scene that was moved or deleted comes back to its place", () => {
  const draft = draftOf(lesson);
  const last = draft.scenes.length - 1;
  for (let from = 0; from <= last; from++) {
    for (let to = 0; to <= last; to++) {
      const there = moved(draft, from, to);
      expect(there.scenes[to]).toBe(draft.scenes[from]);
      expect(moved(there, to, from)).toEqual(draft);
    }
    expect(moved(draft, from, from > 0 ? -1 : last + 1)).toBe(draft);
    const scene = draft.scenes[from];
    expect(scene && inserted(removed(draft, from), from, scene)).toEqual(draft);
  }
});

test.each([
  ["", "Zwei Übungen — μ, 1", "zwei-ubungen-1"],
  ["", "期待値", "lesson"],
  ["own", "Title", "own"],
  ["", "x".repeat(90), "x".repeat(60)],
])("the name in an address of %j, %j is %s", (id, title, name) => {
  expect(idOf({ ...emptyDraft, id, title })).toBe(name);
});

test("a copy's name is no longer than a name may be", () => {
  expect(copiedId("x".repeat(60))).toMatch(/^x{55}-copy$/);
});
