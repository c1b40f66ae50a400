import katex from "katex";
import { describe, expect, test } from "vitest";
import { readLesson } from "../../data/lesson/read.ts";
import { writeLesson } from "../../data/lesson/write.ts";
import { brokenPromises } from "../../engine/run/brokenPromises.ts";
import type { Lesson, LessonScene, Question } from "../contract.ts";
import { loadCourse } from "./index.ts";
import { changeOf, valueIn, watch } from "./testing/watch.ts";

const course = await loadCourse();
const scenes = course.flatMap((lesson) =>
  lesson.scenes.map((scene) => ({ place: `${lesson.id}/${scene.id}`, scene })),
);

const FORMULA = /\$\$([^$]+)\$\$|\$([^$]+)\$/g;

const optionsOf = (question?: Question) => (question?.kind === "choose" ? question.options : []);
const textsOf = ({ title, text, then, question }: LessonScene): string[] =>
  [title, text, then, question?.ask, ...optionsOf(question)].flatMap((each) => each ?? []);
const formulasOf = (text: string) =>
  Array.from(text.matchAll(FORMULA), ([, block, inline]) => block ?? inline);

/** Words as they are read: a formula or a number of the run is one. */
const wordsOf = (text: string): number =>
  text
    .replace(FORMULA, " x ")
    .replace(/\{\{[^}]+\}\}/g, " x ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;

test("eighteen lessons, each and each of its scenes with a name of its own", () => {
  expect(course).toHaveLength(18);
  for (const key of ["id", "title", "about"] as const)
    expect(new Set(course.map((lesson) => lesson[key])).size).toBe(course.length);
  for (const { id, scenes } of course) {
    expect(id).toMatch(/^[a-z-]+$/);
    expect(new Set(scenes.map((scene) => scene.id)).size).toBe(scenes.length);
    for (const scene of scenes) expect(scene.id).toMatch(/^[a-z-]+$/);
  }
});

describe.each(course)("$title", ({ id, about, title, scenes }: Lesson) => {
  test("has 4 to 7 scenes, and asks in at least one", () => {
    expect(scenes.length).toBeGreaterThanOrEqual(4);
    expect(scenes.length).toBeLessThanOrEqual(7);
    expect(scenes.some(({ question }) => question)).toBe(true);
  });

  test("its texts are short, plain and whole sentences", () => {
    expect(wordsOf(about)).toBeLessThanOrEqual(30);
    for (const scene of scenes) {
      const { id, text, question } = scene;
      expect(wordsOf(text), id).toBeLessThanOrEqual(90);
      expect(wordsOf(`${text} ${question?.ask ?? ""}`), id).toBeGreaterThanOrEqual(30);
      if (scene.then) expect(wordsOf(scene.then), id).toSatisfy(between(15, 75));
      if (question) expect(question.ask).toMatch(/\?( \(.*\))?$/);
      expect(wordsOf(question?.ask ?? ""), id).toBeLessThanOrEqual(35);
      for (const option of optionsOf(question)) expect(option).not.toMatch(/\.$/);
    }
    for (const text of [title, about, ...scenes.flatMap(textsOf)]) {
      expect(text.replace(FORMULA, "x")).not.toMatch(/!/);
      expect(text).not.toMatch(
        /\b(simply|obvious(ly)?|clearly|trivial(ly)?|of course|just|easily|note that|let us|let’s)\b/i,
      );
      expect(text).not.toMatch(
        /['"]|\b(cluster index|latent class|evidence lower-bound|loglikelihood)\b/,
      );
    }
  });

  test("is read as a file of it would be: its sessions open, its quantities are numbers of their runs", () => {
    const file = writeLesson({ id, title, about, scenes });
    expect(readLesson(JSON.parse(JSON.stringify(file)))).toEqual({ id, title, about, scenes });
  });

  test("no sentence is taken for the item of a list", () => {
    for (const text of scenes.flatMap(textsOf)) expect(text).not.toMatch(/^(\d+[.)]|[-+*#>])\s/m);
  });

  test("its formulas can be set", () => {
    for (const text of scenes.flatMap(textsOf)) {
      expect(text.replace(/[^$]/g, "").length % 2).toBe(0);
      for (const tex of formulasOf(text)) {
        const set = () =>
          katex.renderToString(tex ?? "", {
            throwOnError: true,
            strict: "error",
            macros: { "\\L": "\\mathcal{L}" },
          });
        expect(set, tex).not.toThrow();
      }
    }
  });
});

const between = (least: number, most: number) => (count: number) => count >= least && count <= most;

describe.each(scenes)("$place", ({ scene }) => {
  const { dataset, choices, frames, before, after } = watch(scene);
  const { question, view = {} } = scene;
  const slipped = "slip" in choices.model;

  test("plays to its end with finite numbers, keeping its promises unless it slips", () => {
    const seen = frames.slice(0, frames.indexOf(after) + 1);
    for (const [i, frame] of seen.entries()) {
      expect(Number.isFinite(frame.logLikelihood)).toBe(true);
      const last = seen[i - 1];
      if (last && !slipped) expect(brokenPromises(last, frame)).toEqual([]);
    }
  });

  test("its views are there", () => {
    if (view.picked !== undefined) expect(view.picked).toBeLessThan(dataset.points.size);
    if (view.labels || view.boundaries) expect(dataset.labels).not.toBeNull();
  });

  test("what it asks has one answer, to be told from the others", () => {
    if (!question) return;
    if (question.kind !== "choose") expect(scene.play).toBeDefined();
    expect(scene.then).toBeTypeOf("string");
    if (question.kind === "choose") {
      expect(new Set(question.options).size).toBe(question.options.length);
      expect(question.options[question.answer]).toBeTypeOf("string");
    }
    if (question.kind === "draw") expect(valueIn(after, question.of)).toBeTypeOf("number");
    if (question.kind !== "change") return;
    // Far from where rounding would decide, unless nothing moves at all.
    const change = Math.abs(changeOf({ before, after } as never, question.of));
    expect(change > 1e-3 || change <= 1e-10 * (1 + Math.abs(before.logLikelihood))).toBe(true);
  });
});
