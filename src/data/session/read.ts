import * as v from "valibot";
import type { InferenceChoice } from "../../engine/registry/allRules.ts";
import type { Spec } from "../../engine/registry/spec.ts";
import { FileError, within } from "../fault.ts";
import type { Linked, Session } from "../opened.ts";
import { readBrushed } from "./brushed.ts";
import { check, checkKind, kindOf, whole } from "./check.ts";
import { readData } from "./data.ts";
import { checkFormat, LINK, SESSION, TRACE } from "./format.ts";
import { parseJson } from "./json.ts";
import type { ModelFormat } from "./modelFormat.ts";
import { modelFormats } from "./models.ts";
import { inference, learning, MAX_ITERATIONS, stop } from "./rules.ts";
import { seed } from "./seed.ts";
import { checkSuits } from "./suits.ts";

const session = v.strictObject({
  format: v.literal(SESSION),
  data: v.unknown(),
  model: v.optional(v.unknown(), { kind: "gaussian-mixture" }),
  start: v.optional(v.unknown()),
  inference: v.optional(v.unknown(), { kind: "exact" }),
  learning: v.optional(v.unknown(), { kind: "closed-form" }),
  stop: v.optional(v.unknown(), {}),
  seed: v.optional(seed, 1),
});

const trace = v.strictObject({
  format: v.literal(TRACE),
  session: v.unknown(),
  status: v.optional(v.unknown()),
  steps: v.array(v.unknown(), "is not a list"),
});

const link = v.strictObject({
  format: v.literal(LINK),
  session: v.unknown(),
  frame: whole(0, 2 * MAX_ITERATIONS),
});

/**
 * The session in the text of an `elbo-lab/session@1` or `elbo-lab/trace@1` file, what is left
 * out taking its default. Throws a FileError that names the place of the first fault.
 */
export function readSession(text: string, name?: string): Session {
  const fields = checkFormat(parseJson(text), "", [SESSION, TRACE]);
  return fields.format === TRACE ? traced(fields, name) : sessionIn(fields, "", name);
}

/** The session of an `elbo-lab/trace@1` file. Throws a FileError that names the place. */
export function readTrace(text: string, name?: string): Session {
  return traced(checkFormat(parseJson(text), "", [TRACE]), name);
}

/** What a link carries. Throws a FileError whose sentence begins with "This link is damaged". */
export function readLinkPayload(text: string): Linked {
  try {
    const { session: inner, frame } = check(link, checkFormat(parseJson(text), "", [LINK]), "");
    return { ...sessionIn(inner, "session"), frame };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new FileError(`This link is damaged: ${error.message}`);
  }
}

/** What was brushed by hand names points and components, so that it is read against both. */
function inForce(
  stated: v.InferOutput<(typeof inference)[keyof typeof inference]>,
  place: string,
  size: number,
  components: number | null,
): InferenceChoice {
  if (stated.kind !== "by-hand") return stated;
  const brushed = readBrushed(stated.brushed, within(place, "brushed"), size, components ?? 0);
  return { ...stated, brushed };
}

function traced(fields: unknown, name?: string): Session {
  return sessionIn(check(trace, fields, "").session, "session", name);
}

function sessionIn(value: unknown, place: string, name?: string): Session {
  const fields = check(session, checkFormat(value, place, [SESSION]), place);
  const at = (part: string) => within(place, part);
  const format: ModelFormat<Spec> = modelFormats[kindOf(modelFormats, fields.model, at("model"))];
  const model = format.spec(fields.model, at("model"));
  const dataset = readData(fields.data, at("data"), name);
  format.observed(dataset, at("data.observed"), model);
  const given = fields.start === undefined ? format.defaultStart : fields.start;
  const start = format.start(given, at("start"), model, dataset.points.dimensions);
  const stated = checkKind(inference, fields.inference, at("inference"));
  const learnt = checkKind(learning, fields.learning, at("learning"));
  checkSuits({ model, inference: stated, learning: learnt }, at);
  const choices = {
    model,
    start,
    inference: inForce(stated, at("inference"), dataset.points.size, format.components(model)),
    learning: learnt,
    stop: check(stop, fields.stop, at("stop")),
    seed: fields.seed,
  };
  return { dataset, choices };
}
