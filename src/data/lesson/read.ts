import * as v from "valibot";
import { faultsOf, kindIn, listOf, numberIn, oneOf, whole } from "../../checks/check.ts";
import { type Fault, FileError, quoted, refuse, within } from "../../checks/fault.ts";
import { checkFormat, LESSON, SESSION } from "../../checks/format.ts";
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
  session: v.optional(v.unknown()),
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

/** How a lesson is read: a part of the reading that throws ends it, or is heard and the next part read. */
type Reading = <T>(part: () => T) => T | undefined;

/**
 * The lesson in an object of an `elbo-lab/lesson@1` file: every session in it can be opened, and
 * every number that its texts name is one of its run. Throws a FileError that names the place.
 */
export function readLesson(value: unknown): Lesson {
  read(value, (part) => part());
  const { format: _, ...fields } = value as Lesson & { readonly format: string };
  return { ...fields, scenes: fields.scenes.map(withSession) };
}

/** What stands under a figure of the foundations whose scene states no session. */
const UNDER_FIGURE = { format: SESSION, data: { generator: "two-class-lecture", n: 200, seed: 1 } };

/** The scene, where it is a figure's with a session; another has to state its own. */
function withSession(scene: LessonScene): LessonScene {
  const stated = scene.session !== undefined || !scene.view?.figure;
  return stated ? scene : { ...scene, session: UNDER_FIGURE };
}

/** Every fault of a lesson as it is being written, in its order: its first is the one that `readLesson` names. */
export function faultsIn(value: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  read(value, (part) => {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      faults.push(error.cause as Fault);
      return undefined;
    }
  });
  return faults;
}

function read(value: unknown, reading: Reading): void {
  const fields = reading(() => checkFormat(value, "", [LESSON]));
  if (!fields) return;
  const sound = readFields(lesson, fields, "", reading);
  if (!sound("scenes")) return;
  const scenes = fields.scenes as readonly unknown[];
  reading(() => {
    if (scenes.length === 0) refuse("scenes", "is empty");
    if (scenes.length > MOST_SCENES) refuse("scenes", `has more than ${MOST_SCENES} scenes`);
  });
  const ids = new Set<unknown>();
  for (const [i, each] of scenes.entries()) {
    const place = `scenes[${i}]`;
    readScene(each, place, reading);
    const { id: own } = (each ?? {}) as Partial<LessonScene>;
    if (ids.has(own))
      reading(() => refuse(within(place, "id"), `is ${quoted(String(own))}, as one before it`));
    ids.add(own);
  }
}

/** Reads the fields of an object one by one; tells of each, by its name, whether it is as it should be. */
function readFields(
  schema: Parameters<typeof faultsOf>[0],
  value: unknown,
  place: string,
  reading: Reading,
): (name: string) => boolean {
  const faults = faultsOf(schema, value, place);
  for (const fault of faults) reading(() => refuse(fault.place, fault.message));
  const at = new Set(faults.map((fault) => fault.place));
  return (name) => !at.has(place) && !at.has(within(place, name));
}

function readScene(value: unknown, place: string, reading: Reading): void {
  const at = (part: string) => within(place, part);
  const sound = readFields(scene, value, place, reading);
  if (!sound("")) return;
  const { session, text: said, then, view, question, play } = withSession(value as LessonScene);
  const opened = reading(() => sessionIn(session, at("session")));
  if (!opened) return;
  const { dataset, choices } = opened;
  const sizes = formats.of(choices.model).sizes(choices.model, dataset.points.dimensions);
  readText(said, at("text"), sizes, reading);
  readText(then, at("then"), sizes, reading, true);
  if (question !== undefined) readQuestion(question, at("question"), sizes, play, reading);
  if (view !== undefined) reading(() => readView(view, at("view"), opened));
}

function readQuestion(
  value: unknown,
  place: string,
  sizes: Sizes,
  play: unknown,
  reading: Reading,
): void {
  const kind = reading(() => kindIn(questions, value, place));
  if (!kind) return;
  const at = (part: string) => within(place, part);
  const sound = readFields(questions[kind], value, place, reading);
  const question = value as Question;
  readText(question.ask, at("ask"), sizes, reading);
  reading(() => {
    if (play === undefined && kind !== "choose")
      refuse(place, "has nothing to predict: play is missing");
    if (kind === "draw" && !(Number(play) <= MOST_DRAWN))
      refuse(at("kind"), `"draw" needs a play of 1 to ${MOST_DRAWN} half-steps`);
  });
  if (question.kind === "number" && sound("of"))
    reading(() => checkQuantity(question.of, at("of"), sizes));
  if (question.kind === "choose" && sound("options")) readOptions(question, at, sizes, reading);
}

function readOptions(
  { options, answer }: Extract<Question, { kind: "choose" }>,
  at: (part: string) => string,
  sizes: Sizes,
  reading: Reading,
): void {
  reading(() => {
    if (options.length < 2 || options.length > MOST_OPTIONS)
      refuse(at("options"), `has ${options.length}; there are 2 to ${MOST_OPTIONS} to choose from`);
    if (answer >= options.length)
      refuse(at("answer"), `is ${answer}, but there are ${options.length} options`);
  });
  for (const [i, option] of options.entries())
    readText(option, at(`options[${i}]`), sizes, reading);
}

/** `after` what plays: before it nothing has changed. What is no text has been named as such. */
function readText(
  said: unknown,
  place: string,
  sizes: Sizes,
  reading: Reading,
  after = false,
): void {
  if (typeof said !== "string") return;
  for (const quantity of quantitiesIn(said))
    reading(() => {
      checkQuantity(quantity, place, sizes);
      if (!after && partsOf(quantity).when === "change")
        refuse(place, `names ${quoted(quantity)}, which only "then" can tell`);
    });
}
