import * as v from "valibot";
import { check, type Fields, listOf, upTo, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import {
  MAX_COLUMNS,
  MAX_COMPONENTS,
  MAX_COORDINATE,
  MAX_POINTS,
  MAX_SEED,
} from "../../checks/limits.ts";
import type { ClassifierKind } from "../../classifiers/contract.ts";
import { stopBounds } from "../../engine/registry/session.ts";
import type { Opening, PlaneBox, SceneView, ShownAxes } from "../../models/contract/scene.ts";
import { labelsOf } from "../../models/kinds.ts";
import type { Session } from "../reader/protocol.ts";
import { readStudy } from "./study.ts";

/** The fields that may stand beside a session, not looked at yet. */
export const openingFields = {
  walk: v.optional(v.unknown()),
  frame: v.optional(v.unknown()),
  view: v.optional(v.unknown()),
  scene: v.optional(v.unknown()),
};

const MOST_HALF_STEPS = 2 * stopBounds.maxIterations.most;
const halfSteps = whole(0, MOST_HALF_STEPS);

const place = v.strictObject({
  walk: v.optional(
    v.custom<number | "end">(
      (value) => value === "end" || v.is(halfSteps, value),
      `is neither "end" nor a whole number from 0 to ${MOST_HALF_STEPS}`,
    ),
  ),
  frame: v.optional(halfSteps),
  scene: v.optional(
    v.pipe(v.string("is not a text"), v.regex(/^[a-z0-9-]{1,80}$/, "is no name of a scene")),
  ),
});

/** A word of those that a type allows; each of them is to be named. */
function oneOf<T extends string>(of: Readonly<Record<T, true>>) {
  const words = Object.keys(of) as T[];
  return v.picklist(words, `is not one of ${words.map((word) => `"${word}"`).join(", ")}`);
}
const yes = v.boolean("is neither true nor false");
const tabs: Readonly<Record<NonNullable<SceneView["tab"]>, true>> = {
  why: true,
  formulas: true,
  along: true,
  map: true,
  weights: true,
  latent: true,
  images: true,
  point: true,
  parameters: true,
  terms: true,
  classifiers: true,
};
const pointStyles: Readonly<Record<NonNullable<SceneView["points"]>, true>> = {
  blended: true,
  pies: true,
  likeliest: true,
  labels: true,
};
const parts: Readonly<Record<NonNullable<SceneView["alone"]>, true>> = { plane: true, chart: true };
const classifiers: Readonly<Record<ClassifierKind, true>> = {
  generative: true,
  "naive-bayes": true,
  logistic: true,
};
const coordinate = upTo(1e6 * MAX_COORDINATE);
const column = whole(0, MAX_COLUMNS - 1);
const pair = v.strictTuple([column, column]);
const columns = v.union([v.strictTuple([column]), pair]);
const stretch = v.pipe(
  listOf(coordinate),
  v.length(2, "is not a list of 2 numbers"),
  v.transform(([from = 0, to = 0]) => [from, to] as const),
);

const spot = v.pipe(
  listOf(coordinate),
  v.length(2, "is not a list of 2 numbers"),
  v.transform(([x = 0, y = 0]) => [x, y] as const),
);

const axes = v.custom<ShownAxes>(
  (value) => value === "principal" || v.is(columns, value),
  'is neither "principal" nor a list of one or two columns, counted from 0',
);

const two = v.pipe(
  v.custom<readonly [number, number]>(
    (value) => v.is(pair, value),
    "is not a list of two places, counted from 0",
  ),
  v.check(([a, b]) => a !== b, "is one place twice"),
);

/** Which figures there are, and what moves in each, is known where they are drawn. */
const figure = v.strictObject({
  name: v.pipe(v.string("is not a text"), v.regex(/^[a-z0-9-]{1,40}$/, "is no name of a figure")),
  state: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,39}$/, "is no name of a field")),
      v.union(
        [coordinate, listOf(coordinate), v.pipe(v.string(), v.maxLength(80))],
        "is neither a number, a list of numbers nor a word",
      ),
    ),
  ),
});

const looked = v.strictObject({
  tab: v.exactOptional(v.nullable(oneOf(tabs))),
  log: v.exactOptional(yes),
  reruns: v.exactOptional(yes),
  labels: v.exactOptional(yes),
  points: v.exactOptional(oneOf(pointStyles)),
  contours: v.exactOptional(yes),
  regions: v.exactOptional(yes),
  hidden: v.exactOptional(yes),
  boundaries: v.exactOptional(listOf(oneOf(classifiers))),
  decisions: v.exactOptional(oneOf(classifiers)),
  compared: v.exactOptional(yes),
  picked: v.exactOptional(whole(0, MAX_POINTS - 1)),
  component: v.exactOptional(whole(0, MAX_COMPONENTS - 1)),
  axes: v.exactOptional(axes),
  draws: v.exactOptional(whole(0, MAX_SEED)),
  mapped: v.exactOptional(two),
  weights: v.exactOptional(two),
  nearWeights: v.exactOptional(yes),
  way: v.exactOptional(v.pipe(listOf(spot), v.maxLength(2, "has more than 2 places"))),
  plane: v.exactOptional(v.strictObject({ x: stretch, y: stretch })),
  study: v.exactOptional(v.unknown()),
  figure: v.exactOptional(figure),
  present: v.exactOptional(yes),
  alone: v.exactOptional(oneOf(parts)),
});

/** With what a session is to be opened; null where nothing is said of it. Throws a FileError that names the place. */
export function readOpening(fields: Fields, at: string, session: Session): Opening | null {
  const { view, ...others } = fields;
  const stated = Object.fromEntries(Object.entries(others).filter(([, it]) => it !== undefined));
  if (view === undefined && Object.keys(stated).length === 0) return null;
  return {
    ...(check(place, stated, at) as Opening),
    ...(view !== undefined && { view: readView(view, within(at, "view"), session) }),
  };
}

/** What is looked at of a session. Throws a FileError that names the place. */
export function readView(value: unknown, at: string, session: Session): SceneView {
  const { study, ...view } = check(looked, value, at);
  const { dataset, choices } = session;
  indexIn(view.picked, within(at, "picked"), dataset.points.size, "points");
  indexIn(view.component, within(at, "component"), labelsOf(choices.model), "components");
  checkAxes(view.axes, within(at, "axes"), dataset.points.dimensions);
  if (view.plane) checkBox(view.plane, within(at, "plane"));
  return study === undefined
    ? view
    : { ...view, study: readStudy(study, within(at, "study"), session) };
}

/** An index of what there are `size` of; null where that is not counted. */
function indexIn(index: number | undefined, at: string, size: number | null, of: string): void {
  if (index !== undefined && size !== null && index >= size)
    refuse(
      at,
      size === 0
        ? `is ${index}, but there are no ${of}`
        : `is ${index}, but ${of} end at ${size - 1}`,
    );
}

function checkAxes(axes: ShownAxes | undefined, at: string, dimensions: number): void {
  if (axes === undefined) return;
  if (axes === "principal") {
    if (dimensions < 2) refuse(at, "needs two columns, but there is one");
    return;
  }
  for (const [i, column] of axes.entries()) indexIn(column, `${at}[${i}]`, dimensions, "columns");
  if (axes[0] === axes[1]) refuse(at, "is one column twice");
}

/** The least extent that can be drawn, and that as a share of the numbers it lies among. */
const THINNEST = 1e-280;
const LEAST = 2 ** -50;

function checkBox(box: PlaneBox, at: string): void {
  for (const axis of ["x", "y"] as const) {
    const [from, to] = box[axis];
    const size = Math.max(Math.abs(from), Math.abs(to));
    if (!(to - from > Math.max(THINNEST, LEAST * size)))
      refuse(within(at, axis), "does not go from a lesser number to a greater");
  }
}
