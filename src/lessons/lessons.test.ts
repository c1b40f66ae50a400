import { describe, expect, test } from "vitest";
import { quantitiesIn } from "../data/lesson/quantity.ts";
import { readLesson } from "../data/lesson/read.ts";
import { writeLesson } from "../data/lesson/write.ts";
import { openText } from "../data/reader/open.ts";
import type { Lesson, LessonScene } from "./contract.ts";
import { loadCourse } from "./course/index.ts";
import { answerTo, isRight } from "./run/judge.ts";
import { quantityOf } from "./run/numbers.ts";
import { made } from "./testing/made.ts";

const course = await loadCourse();
const places = course.flatMap((lesson) =>
  lesson.scenes.map((scene) => ({ address: `${lesson.id}/${scene.id}`, scene })),
);

test("every lesson and every scene has an address of its own", () => {
  expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
  expect(new Set(places.map(({ address }) => address)).size).toBe(places.length);
});

test.each(course)("$id is a file that opens as it is", (lesson: Lesson) => {
  const text = JSON.stringify(writeLesson(lesson));
  expect(openText("lesson.json", text)).toEqual({
    kind: "lesson",
    lesson: readLesson(JSON.parse(text)),
  });
  expect(readLesson(JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(lesson)));
});

describe.each(places)("$address", ({ scene }: { readonly scene: LessonScene }) => {
  const { frames, from, to, dataset } = made(scene);
  const points = dataset.points.size;
  const [first, last] = [frames[from], frames[to]];

  test("comes to the frames that it opens at and plays to", () => {
    expect(first).toBeDefined();
    expect(to - from).toBe(typeof scene.play === "number" ? scene.play : to - from);
    if (scene.play !== undefined) expect(to).toBeGreaterThan(from);
  });

  test("every number that it names is there", () => {
    if (!first || !last) return expect.unreachable();
    const { question, text, then = "" } = scene;
    const asked = [
      text,
      question?.ask ?? "",
      ...(question?.kind === "choose" ? question.options : []),
    ];
    for (const [said, end] of [
      ...asked.map((each) => [each, first] as const),
      [then, last] as const,
    ])
      for (const name of quantitiesIn(said))
        expect(quantityOf(name, { from: first, to: end, points }).text, name).toMatch(/\d/);
  });

  test.runIf(scene.question)("its question has a right answer, which the engine makes", () => {
    const { question } = scene;
    const answer = question && answerTo(question, frames.slice(from, to + 1), points);
    if (!question || !answer) return expect.unreachable();
    const guess = { kind: answer.kind, guess: answer.right } as Parameters<typeof isRight>[0];
    const line = question.kind === "draw" ? (first?.[question.of] ?? 0) : 0;
    expect(isRight(guess, answer, question, line)).toBe(true);
  });
});
