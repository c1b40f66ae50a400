import * as v from "valibot";
import { check, type Fields, kindIn, numberIn, whole } from "../../checks/check.ts";
import { FileError, refuse, within } from "../../checks/fault.ts";
import { checkFormat, LINK, SESSION, TRACE } from "../../checks/format.ts";
import { parseJson } from "../../checks/json.ts";
import { seed } from "../../checks/start.ts";
import { defaultStop, stopBounds } from "../../engine/registry/session.ts";
import { againstData, firstPair } from "../../engine/registry/suits.ts";
import { formats, ownRules } from "../../models/faces.ts";
import { type AnyKind, kinds, labelsOf, type Spec, shapeOf } from "../../models/kinds.ts";
import type { Dataset } from "../dataset.ts";
import { noData } from "../noData.ts";
import type { Session } from "../reader/protocol.ts";
import { openingFields, readOpening } from "../view/read.ts";
import { readData } from "./data.ts";
import { readInference, readLearning } from "./rules.ts";

const session = v.strictObject({
  format: v.literal(SESSION),
  data: v.optional(v.unknown()),
  model: v.optional(v.unknown(), { kind: "gaussian-mixture" }),
  start: v.optional(v.unknown()),
  inference: v.optional(v.unknown()),
  learning: v.optional(v.unknown()),
  stop: v.optional(v.unknown(), {}),
  seed: v.optional(seed, 1),
  ...openingFields,
});

const stop = v.strictObject({
  tolerance: v.optional(numberIn(stopBounds.tolerance), defaultStop.tolerance),
  maxIterations: v.optional(numberIn(stopBounds.maxIterations), defaultStop.maxIterations),
});

const trace = v.strictObject({
  format: v.literal(TRACE),
  session: v.unknown(),
  status: v.optional(v.unknown()),
  steps: v.array(v.unknown(), "is not a list"),
});

/** What links carried at first. */
const oldLink = v.strictObject({
  format: v.literal(LINK),
  session: v.unknown(),
  frame: whole(0, 2 * stopBounds.maxIterations.most),
});

/** Brings what reads the models of a file, and the rules of their own; to be awaited before any is read. */
export async function loadFormats(): Promise<void> {
  const own = kinds.filter(({ rules }) => rules);
  await Promise.all([
    ...kinds.map(({ first }) => formats.load(first)),
    ...own.map(({ first }) => ownRules.load(first)),
  ]);
}

/**
 * The session in the text of an `elbo-lab/session@1` or `elbo-lab/trace@1` file, what is left
 * out taking its default. Throws a FileError that names the place of the first fault.
 */
export function readSession(text: string, name?: string): Session {
  return sessionOf(checkFormat(parseJson(text), "", [SESSION, TRACE]), name);
}

/** The session in an object of either format. Throws a FileError that names the place of the first fault. */
export function sessionOf(fields: Fields, name?: string): Session {
  return fields.format === TRACE ? traced(fields, name) : sessionIn(fields, "", name);
}

/**
 * What a link carries: a session as its file has it, or, in the first links, a session and its
 * frame. Throws a FileError whose sentence begins with "This link is damaged".
 */
export function readLinkPayload(text: string): Session {
  try {
    const fields = checkFormat(parseJson(text), "", [SESSION, LINK]);
    if (fields.format === SESSION) return sessionIn(fields, "");
    const { session: inner, frame } = check(oldLink, fields, "");
    return { ...sessionIn(inner, "session"), opening: { frame } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new FileError(`This link is damaged: ${error.message}`);
  }
}

function traced(fields: unknown, name?: string): Session {
  return sessionIn(check(trace, fields, "").session, "session", name);
}

/** The session in a part of a file. Throws a FileError that names the place. */
export function sessionIn(value: unknown, place: string, name?: string): Session {
  const fields = check(session, checkFormat(value, place, [SESSION]), place);
  const at = (part: string) => within(place, part);
  const known = Object.fromEntries(kinds.map((row) => [row.kind, row]));
  const { first } = known[kindIn(known, fields.model, at("model"))] as AnyKind;
  const format = formats.of(first);
  const dataset = fields.data === undefined ? noData() : readData(fields.data, at("data"), name);
  const model = format.spec(fields.model, at("model"), dataset.points.dimensions);
  const none = shapeOf(model) === "none";
  if (fields.data === undefined && !none) refuse(at("data"), "is missing");
  if (none && dataset.points.size > 0) refuse(at("data"), "is given, though the target takes none");
  const unfit = againstData(model, dataset.points);
  if (unfit !== null) refuse(at("data"), unfit);
  checkObserved(dataset, at("data.observed"), model);
  const given = fields.start === undefined ? format.defaultStart : fields.start;
  const start = format.start(given, at("start"), model, dataset.points.dimensions);
  const against = { model, size: dataset.points.size };
  const pair = firstPair(model);
  const { inference: chosen = pair.inference, learning: learnt = pair.learning } = fields;
  const inference = readInference(chosen, at("inference"), against);
  const choices = {
    model,
    start,
    inference,
    learning: readLearning(learnt, at("learning"), against, inference),
    stop: check(stop, fields.stop, at("stop")),
    seed: fields.seed,
  };
  const { walk, frame, view, scene } = fields;
  const opening = readOpening({ walk, frame, view, scene }, place, { dataset, choices });
  return { dataset, choices, ...(opening && { opening }) };
}

/** A point can be observed of the labels that there are; other models leave it be. */
function checkObserved({ observed }: Dataset, place: string, model: Spec): void {
  const labels = labelsOf(model);
  const beyond = labels === null ? -1 : (observed?.findIndex((k) => k >= labels) ?? -1);
  if (labels !== null && beyond >= 0)
    refuse(`${place}[${beyond}]`, `is ${observed?.[beyond]}, but components end at ${labels - 1}`);
}
