import { expect, test } from "vitest";
import { loadCourse } from "./index.ts";
import { choices } from "./testing/choices/index.ts";
import { watch } from "./testing/watch.ts";

const course = await loadCourse();
const asked = course.flatMap(({ id, scenes }) =>
  scenes.flatMap((scene) =>
    scene.question?.kind === "choose"
      ? [{ place: `${id}/${scene.id}`, scene, question: scene.question }]
      : [],
  ),
);

test("each choice is computed, and no other", () => {
  expect(Object.keys(choices).sort()).toEqual(asked.map(({ place }) => place).sort());
});

test.each(asked)("$place: the option marked holds and no other", ({ place, scene, question }) => {
  const { options, answer } = question;
  const holding = choices[place]?.(watch(scene)) ?? {};
  expect(Object.keys(holding).sort()).toEqual([...options].sort());
  expect(options.filter((option) => holding[option])).toEqual([options[answer]]);
});
