import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { openText } from "../reader/open.ts";
import { writeSession } from "../session/write.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import type { Lesson } from "./contract.ts";
import { faultsIn, readLesson } from "./read.ts";
import { writeLesson } from "./write.ts";

const session = writeSession(fourPoints, twoComponents);
const line = { kind: "change", ask: "What does the ELBO do?", of: "elbo" };
const choice = { kind: "choose", ask: "Which?", options: ["q", "θ", "both"], answer: 2 };
const number = { kind: "number", ask: "How far?", of: "means.1.0", within: 0.1 };
const scene = (change: object) => ({
  id: "a",
  title: "A",
  text: "There are {{points}} points.",
  session,
  ...change,
});
const asks = (question: object) => scene({ play: 1, question });
const lesson = (...scenes: object[]) => ({
  format: "elbo-lab/lesson@1",
  id: "one",
  title: "One",
  about: "What it is about.",
  scenes: scenes.map((each, i) => ({ ...each, id: `s${i}` })),
});

test("a lesson comes back from its file as it was", () => {
  const { format: _, ...whole } = lesson(
    scene({ walk: 2, view: { tab: "terms", labels: true, picked: 3 } }),
    scene({ view: { study: { kind: "starts", count: 12, rule: "k-means++" } } }),
    asks(line),
    asks(choice),
    asks(number),
    scene({ play: 8, question: { kind: "draw", ask: "Where?", of: "logLikelihood" } }),
    scene({ then: "ℓ is {{logLikelihood}}, {{ means.0.1.change }} further.", question: choice }),
  );
  const text = JSON.stringify(writeLesson(whole as unknown as Lesson));
  expect(openText("a.json", text)).toEqual({ kind: "lesson", lesson: whole });
});

describe("a fault names its place", () => {
  test.each<[string, object]>([
    ["scenes is empty.", lesson()],
    ["scenes is not a list.", { ...lesson(), scenes: 1 }],
    ["title is empty.", { ...lesson(scene({})), title: " " }],
    ["colour is not a known field.", { ...lesson(scene({})), colour: 1 }],
    ["id is not a name of letters, digits and hyphens.", { ...lesson(scene({})), id: "a/b" }],
    ["scenes[1].html is not a known field.", lesson(scene({}), scene({ html: "" }))],
    ["scenes[0].text is missing.", lesson({ ...scene({}), text: undefined })],
    [
      'scenes[0].walk is neither "end" nor a whole number from 0 to 200000.',
      lesson(scene({ walk: -1 })),
    ],
    ["scenes[0].view.picked is 4, but points end at 3.", lesson(scene({ view: { picked: 4 } }))],
    [
      "scenes[0].view.study.count is not a whole number from 2 to 200.",
      lesson(scene({ view: { study: { kind: "starts", count: 1 } } })),
    ],
    [
      "scenes[0].view.study needs points, of which there are none.",
      lesson(
        scene({
          text: "Nothing yet.",
          session: { ...session, data: { points: [] } },
          view: { study: { kind: "starts" } },
        }),
      ),
    ],
    ["scenes[0].view.zoom is not a known field.", lesson(scene({ view: { zoom: 2 } }))],
    [
      "scenes[1].session.data.points[2][0] is not a finite number.",
      lesson(
        scene({}),
        scene({
          session: {
            ...session,
            data: {
              points: [
                [1, 2],
                [1, 2],
                ["a", 1],
              ],
            },
          },
        }),
      ),
    ],
    [
      'scenes[0].session.format is missing; it must be "elbo-lab/session@1".',
      lesson(scene({ session: {} })),
    ],
    [
      'scenes[0].question.kind "guess" is not known here; this version knows "change", "choose", "number", "draw".',
      lesson(asks({ kind: "guess" })),
    ],
    [
      "scenes[2].question.answer is 4, but there are 3 options.",
      lesson(scene({}), scene({}), asks({ ...choice, answer: 4 })),
    ],
    [
      "scenes[0].question.options has 1; there are 2 to 8 to choose from.",
      lesson(asks({ ...choice, options: ["q"], answer: 0 })),
    ],
    [
      'scenes[0].question.of is not one of "logLikelihood", "elbo", "gap".',
      lesson(asks({ ...line, of: "loss" })),
    ],
    [
      "scenes[0].question.within is not a number from 0 to 1.",
      lesson(asks({ ...number, within: 3 })),
    ],
    [
      'scenes[0].question.kind "draw" needs a play of 1 to 8 half-steps.',
      lesson(scene({ play: "end", question: { kind: "draw", ask: "Where?", of: "elbo" } })),
    ],
    [
      "scenes[0].question has nothing to predict: play is missing.",
      lesson(scene({ question: line })),
    ],
    [
      'scenes[0].then names "loss", which is no number of the run; known are "logLikelihood", "elbo", "gap", "iterations", "points", "weights", "means", "covariances".',
      lesson(scene({ then: "It is {{loss}}." })),
    ],
    [
      'scenes[0].text names "elbo.change", which only "then" can tell.',
      lesson(scene({ text: "{{elbo.change}}" })),
    ],
    [
      'scenes[0].text names "means.2.0", but there 2 is beyond 1, the last.',
      lesson(scene({ text: "{{means.2.0}}" })),
    ],
    [
      'scenes[0].question.ask names "means.1", which is not one number; one is "means.0.0".',
      lesson(asks({ ...line, ask: "{{means.1}}" })),
    ],
    [
      'scenes[0].question.of names "weights.first", which is not one number; one is "weights.0".',
      lesson(asks({ ...number, of: "weights.first" })),
    ],
  ])("%s", (message, value) => {
    const read = JSON.parse(JSON.stringify(value));
    expect(() => readLesson(read)).toThrow(new FileError(message));
    expect(faultsIn(read).map(({ place, message }) => `${place} ${message}.`)).toContain(message);
  });

  test("all faults of a lesson that is being written are named, the first one first", () => {
    const faulty = {
      ...lesson(
        scene({ title: "", then: "{{loss}} and {{means.7.0}}" }),
        asks({ ...choice, ask: " ", options: ["", "{{elbo.change}}", 3], answer: 1 }),
        scene({ play: 0, question: { ...number, within: "a" } }),
      ),
      about: "",
    };
    expect(faultsIn(faulty).map(({ place }) => place)).toEqual([
      "about",
      "scenes[0].title",
      "scenes[0].then",
      "scenes[0].then",
      "scenes[1].question.ask",
      "scenes[1].question.options[0]",
      "scenes[1].question.options[2]",
      "scenes[1].question.options[1]",
      "scenes[2].play",
      "scenes[2].question.within",
    ]);
    expect(() => readLesson(faulty)).toThrow("about is empty.");
  });

  test("two scenes of one name are told apart no more", () => {
    const twice = lesson(scene({}), scene({}));
    const same = { ...twice, scenes: twice.scenes.map((each) => ({ ...each, id: "a" })) };
    expect(() => readLesson(same)).toThrow('scenes[1].id is "a", as one before it.');
  });

  test("a megabyte of text is not read", () => {
    expect(() => readLesson(lesson(scene({ text: "$x$ ".repeat(250_000) })))).toThrow(
      "scenes[0].text has 1000000 characters; at most 6000 are read.",
    );
  });
});
