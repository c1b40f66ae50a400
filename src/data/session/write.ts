import { SESSION, TRACE } from "../../checks/format.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { End, Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import type { Opening } from "../../models/contract/scene.ts";
import { hasPrior, kindOf, shapeOf } from "../../models/kinds.ts";
import { rowsOf } from "../../models/shared/points.ts";
import { columnNames } from "../columnNames.ts";
import type { Dataset } from "../dataset.ts";
import { writeBrushed } from "./brushed.ts";
import { writeHidden } from "./hidden.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The content of an `elbo-lab/session@1` file; numbers keep their full precision. With what it
 * is to be opened stands beside it, where that is given.
 */
export function writeSession(dataset: Dataset, choices: Choices, opening: Opening = {}): Json {
  const { model, start, inference, learning, stop, seed } = choices;
  return {
    format: SESSION,
    ...(shapeOf(model) !== "none" && { data: dataOf(dataset) }),
    model,
    start,
    inference: stated(inference),
    learning,
    stop,
    seed,
    ...opening,
  };
}

/** A choice as plain data: what was brushed by hand as pairs of a point and a component. */
const stated = (choice: Choices["inference"]): Json =>
  Object.fromEntries(
    Object.entries(choice).map(([name, value]) => [
      name,
      value instanceof Int16Array ? writeBrushed(value) : value,
    ]),
  );

/** A recipe, or the points with all that is known of them; with what is observed and what is hidden. */
function dataOf(dataset: Dataset): Json {
  const { points, columns, labels, classes, observed, hidden, source } = dataset;
  // Without a row nothing else tells how many columns there are.
  const names = points.size === 0 && points.dimensions !== 2 ? columnNames(dataset) : columns;
  const given =
    source.kind === "recipe"
      ? source.recipe
      : {
          points: rowsOf(points).map((row) => row.map((x) => (Number.isNaN(x) ? null : x))),
          ...(names && { columns: names }),
          ...(labels && { labels: orNull(labels) }),
          ...(classes && { classes }),
        };
  return {
    ...given,
    ...(observed && { observed: orNull(observed) }),
    ...(hidden && { hidden: writeHidden(hidden, dataset) }),
  };
}

/** Codes with null for what is not known. */
function orNull(codes: Int16Array): (number | null)[] {
  return Array.from(codes, (code) => (code < 0 ? null : code));
}

/** The content of an `elbo-lab/trace@1` file: a whole run, one step a half-step. */
export function writeTrace(
  dataset: Dataset,
  choices: Choices,
  frames: readonly Frame[],
  end: End | null,
  /** What a run's own algorithm has to say of a frame, as K-means its inertia. */
  more: (frame: Frame) => Json = () => ({}),
): Json {
  return {
    format: TRACE,
    session: writeSession(dataset, choices),
    status: statusOf(frames, end),
    steps: frames.map((frame) => ({
      ...stepOf(frame, kindOf(choices.model).replayed),
      ...priorOf(choices, frame),
      ...more(frame),
    })),
  };
}

function statusOf(frames: readonly Frame[], end: End | null): Json {
  if (end?.reason === "degenerate" || end?.reason === "emptyComponent")
    return { status: end.reason, iteration: end.iteration, components: end.components };
  return { status: "ok", iteration: frames.at(-1)?.iteration ?? 0, components: [] };
}

/** log p(θ), where θ has a prior. */
const priorOf = ({ model }: Choices, { logPrior }: Frame): Json =>
  hasPrior(model) ? { logPrior } : {};

/**
 * θ is plain data, so it stands in a step under its own names, and φ and lines of the kind's own beside it;
 * where they are too large to be kept of every frame the session makes them again.
 */
function stepOf(frame: Frame, replayed = false): Json {
  const { phase, iteration, theta, phi, logLikelihood, error, elbo, lines } = frame;
  return {
    phase,
    iteration,
    logLikelihood,
    ...(error !== undefined && { standardError: error }),
    elbo,
    kl: klGap(frame),
    ...(!replayed && { ...(theta as Json), ...(phi as Json | undefined) }),
    ...lines,
  };
}

/** A file's content as text: a field a line, and of a list a line an item. */
export function toText(content: Json): string {
  const fields = Object.entries(content).map(([name, value]) => {
    const list = Array.isArray(value) && value.length > 0;
    const text = list ? `[\n${value.map(lineOf).join(",\n")}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}

const lineOf = (item: unknown): string => `    ${JSON.stringify(item)}`;
