import * as v from "valibot";
import { check, checkKind, listOf, numberIn, oneOf, whole } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import { checkFormat, LESSON } from "../../checks/format.ts";
import { stopBounds } from "../../engine/registry/session.ts";
import { formats } from "../../models/faces.ts";
import { sessionIn } from "../session/read.ts";
import { readView } from "../view/read.ts";
import type { Lesson, LessonScene, Question } from "./contract.ts";
import { checkQuantity, partsOf, quantitiesIn, type Sizes } from "./quantity.ts";

/** Most scenes of a lesson, and options of a choice. */
const MOST_SCENES = 100;
const MOST_OPTIONS = 8;
/** Most half-steps that a line is drawn over. */
const MOST_DRAWN = 8;
const ID = "is not a name of letters, digits and hyphens";

const id = v.pipe(v.string(ID), v.regex(/^[A-Za-z0-9-]{1,60}$/, ID));
/** A text with something in it. */
const said = (most: number) =>
  v.pipe(
    v.string("is not a text"),
    v.check((text) => text.trim() !== "", "is empty"),
    v.maxLength(most, ({ received }) => `has ${received} characters; at most ${most} are read`),
  );
const [name, sentence, text] = [said(120), said(600), said(6000)];
const halfSteps = (least: number) => {
  const most = 2 * stopBounds.maxIterations.most;
  const number = whole(least, most);
  return v.optional(
    v.custom<number | "end">(
      (value) => value === "end" || v.is(number, value),
      `is neither "end" nor a whole number from ${least} to ${most}`,
    ),
  );
};
const lines = ["logLikelihood", "elbo", "gap"] as const;

const lesson = v.strictObject({
  format: v.literal(LESSON),
  id,
  title: name,
  about: sentence,
  scenes: listOf(v.unknown()),
});

const scene = v.strictObject({
  id,
  title: name,
  text,
  session: v.unknown(),
  walk: halfSteps(0),
  view: v.optional(v.unknown()),
  play: halfSteps(1),
  question: v.optional(v.unknown()),
  then: v.optional(text),
});

const questions = {
  change: v.strictObject({ kind: v.literal("change"), ask: sentence, of: oneOf(lines) }),
  choose: v.strictObject({
    kind: v.literal("choose"),
    ask: sentence,
    options: listOf(said(200)),
    answer: whole(0, MOST_OPTIONS - 1),
  }),
  number: v.strictObject({
    kind: v.literal("number"),
    ask: sentence,
    of: v.string("is not a text"),
    within: numberIn({ least: 0, most: 1 }),
  }),
  draw: v.strictObject({
    kind: v.literal("draw"),
    ask: sentence,
    of: oneOf(["logLikelihood", "elbo"]),
  }),
};

/**
 * The lesson in an object of an `elbo-lab/lesson@1` file: every session in it can be opened, and
 * every number that its texts name is one of its run. Throws a FileError that names the place.
 */
export function readLesson(value: unknown): Lesson {
  const { format: _, scenes, ...fields } = check(lesson, checkFormat(value, "", [LESSON]), "");
  if (scenes.length === 0) refuse("scenes", "is empty");
  if (scenes.length > MOST_SCENES) refuse("scenes", `has more than ${MOST_SCENES} scenes`);
  const read = scenes.map((each, i) => sceneIn(each, `scenes[${i}]`));
  for (const [i, { id: own }] of read.entries())
    if (read.findIndex((each) => each.id === own) < i)
      refuse(`scenes[${i}].id`, `is ${quoted(own)}, as one before it`);
  return { ...fields, scenes: read };
}

function sceneIn(value: unknown, place: string): LessonScene {
  const { view, question, ...fields } = check(scene, value, place);
  const at = (part: string) => within(place, part);
  const { dataset, choices } = sessionIn(fields.session, at("session"));
  const { points } = dataset;
  const sizes = formats.of(choices.model).sizes(choices.model, points.dimensions);
  checkText(fields.text, at("text"), sizes);
  checkText(fields.then ?? "", at("then"), sizes, true);
  const asked =
    question === undefined ? null : questionIn(question, at("question"), sizes, fields.play);
  return {
    ...fields,
    session: fields.session as object,
    ...(view !== undefined && { view: readView(view, at("view"), { dataset, choices }) }),
    ...(asked && { question: asked }),
  } as LessonScene;
}

function questionIn(
  value: unknown,
  place: string,
  sizes: Sizes,
  play: LessonScene["play"],
): Question {
  const question: Question = checkKind(questions, value, place);
  const at = (part: string) => within(place, part);
  checkText(question.ask, at("ask"), sizes);
  if (play === undefined && question.kind !== "choose")
    refuse(place, "has nothing to predict: play is missing");
  if (question.kind === "draw" && !(Number(play) <= MOST_DRAWN))
    refuse(at("kind"), `"draw" needs a play of 1 to ${MOST_DRAWN} half-steps`);
  if (question.kind === "number") checkQuantity(question.of, at("of"), sizes);
  if (question.kind === "choose") checkOptions(question, at, sizes);
  return question;
}

function checkOptions(
  { options, answer }: Extract<Question, { kind: "choose" }>,
  at: (part: string) => string,
  sizes: Sizes,
): void {
  if (options.length < 2 || options.length > MOST_OPTIONS)
    refuse(at("options"), `has ${options.length}; there are 2 to ${MOST_OPTIONS} to choose from`);
  if (answer >= options.length)
    refuse(at("answer"), `is ${answer}, but there are ${options.length} options`);
  for (const [i, option] of options.entries()) checkText(option, at(`options[${i}]`), sizes);
}

/** `after` what plays: before it nothing has changed. */
function checkText(said: string, place: string, sizes: Sizes, after = false): void {
  for (const quantity of quantitiesIn(said)) {
    checkQuantity(quantity, place, sizes);
    if (!after && partsOf(quantity).when === "change")
      refuse(place, `names ${quoted(quantity)}, which only "then" can tell`);
  }
}
