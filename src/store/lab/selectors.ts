import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import * as phases from "../../engine/run/phases.ts";
import type { AnyPicture } from "../../models/contract/picture.ts";
import type { Move } from "../../models/contract/rule.ts";
import { pictures } from "../../models/faces.ts";
import { kindOf, labelsOf, type Spec, shapeOf } from "../../models/kinds.ts";
import { isWhole } from "./lens.ts";
import type { Lab, SceneOpened, Told } from "./state.ts";

/** The frame shown; undefined until θ₀ is there. */
export const shownFrame = (s: Lab): Frame | undefined => s.run.frames[s.cursor];

/** The frame before the one shown. */
export const frameBefore = (s: Lab): Frame | undefined => s.run.frames[s.cursor - 1];

/** The frame whose θ and q are drawn: the one shown, or while those are made again the one kept last before it. */
export function drawnFrame(s: Lab): Frame | undefined {
  const { frames } = s.run;
  let at = s.cursor;
  while (frames[at]?.thinned) at -= 1;
  return frames[at];
}

/** θ shown: the draft while it is dragged or typed, else the frame's. */
export const shownTheta = (s: Lab): unknown => s.draft?.theta ?? drawnFrame(s)?.theta;

/** The θ that the q shown came from; null before the first E-step and while θ is a draft. */
export const shownQTheta = (s: Lab): unknown => (s.draft ? null : (drawnFrame(s)?.qTheta ?? null));

/** Whether there are no points, and so no run. */
export const isBare = ({ dataset, choices }: Pick<Lab, "dataset" | "choices">): boolean =>
  dataset.points.size === 0 && !kindOf(choices.model).empty;

/** The half-step that comes after the frame shown. */
export const nextPhase = (s: Lab): Move => phases.nextPhase(s.choices, standing(s));

/** Of which iteration that is. */
export const nextIteration = (s: Lab): number =>
  phases.nextStanding(s.choices, standing(s)).iteration;

/** The half-steps of an iteration. */
export const movesOf = (s: Lab): readonly Move[] => phases.movesOf(s.choices);

/** Whether any of them moves θ. */
export const movesTheta = (s: Lab): boolean => movesOf(s).some((move) => move !== "E");

/** Whether the other half-step could come instead. */
export const eitherNext = (s: Lab): boolean => phases.eitherNext(s.choices, standing(s));

const standing = (s: Lab): phases.Standing => shownFrame(s) ?? { phase: "init", iteration: 0 };

/** Where the run will stand once all that is asked for is made. */
function ahead(s: Lab): phases.Standing {
  let at = standing(s);
  for (let i = 0; i < s.queued; i++) at = phases.nextStanding(s.choices, at);
  return at;
}

/** The half-step that comes after those asked for. */
export const nextAsked = (s: Lab): Move => phases.nextPhase(s.choices, ahead(s));

/** Half-steps to the end of an iteration, once those asked for are made. */
export function stepsToEnd(s: Lab): number {
  let at = ahead(s);
  let steps = 0;
  do {
    at = phases.nextStanding(s.choices, at);
    steps += 1;
  } while (!phases.isLast(s.choices, at.phase));
  return steps;
}

export const atLast = (s: Lab): boolean => s.cursor >= s.run.frames.length - 1;

/** Whether the run has made its first half-step or is about to. */
export const isBegun = ({ run, activity }: Lab): boolean =>
  run.frames.length > 1 || ["stepping", "playing", "running"].includes(activity);

/** Whether the run ended where no further half-step has an answer. */
export const isOver = (s: Lab): boolean =>
  s.run.end?.reason === "degenerate" || s.run.end?.reason === "emptyComponent";

/** Whether the frame shown is the one the run stopped at. */
export const atEnd = (s: Lab): boolean => s.run.end !== null && atLast(s);

/** What the screen shows of the model, and what may be edited. */
export const shownPicture = (s: Lab) => pictures.of(s.choices.model);

/** A scene as it is kept beside the session it opened. */
export const sceneOpened = (
  { id, title, about, found }: Told,
  { dataset, choices }: Pick<Lab, "dataset" | "choices">,
): SceneOpened => ({ id, title, about, found, dataset, model: choices.model });

/** The scene that is on; null once its data or its model have been edited. */
export const shownScene = ({ scene, dataset, choices }: Lab): Lab["scene"] =>
  scene?.dataset === dataset && scene.model === choices.model ? scene : null;

/** Whether the scene of the lesson is on: its data and choices are those shown. */
export const inLesson = ({ lesson, dataset, choices }: Lab): boolean =>
  lesson?.dataset === dataset && lesson.choices === choices;

/** Whether the scene asks for a line to be drawn: while it does, "now", and once that has been seen, "seen". */
export const asksToDraw = (s: Lab): "now" | "seen" | null => {
  const { lesson } = s;
  if (!lesson || !inLesson(s)) return null;
  const { question } = lesson.lesson.scenes[lesson.at] ?? {};
  return question?.kind !== "draw" ? null : lesson.passed ? "seen" : "now";
};

/** Whether symbols light what they stand for, and the other way round: on the stage there are none. */
export const asksToLight = (s: Lab): boolean =>
  (s.view.tab === "why" || s.view.tab === "formulas") && !onStage(s);

/** Whether a lesson asks before a further half-step is seen. */
export const isHeld = (s: Lab): boolean => inLesson(s) && s.lesson?.passed === false;

/** Whether a start is a rule with its seed, and not θ₀ itself. */
export const isRule = (start: unknown): start is { kind: string; seed: number } =>
  typeof start === "object" && start !== null && "seed" in start;

/** What tells the q shown where it has parameters of its own; undefined while θ is dragged. */
export const shownPhi = (s: Lab): unknown => (s.draft ? undefined : drawnFrame(s)?.phi);

const stated = new WeakMap<Frame, object>();

/** θ as a start states it: with what tells the q shown beside it, where that has parameters of its own. */
export const shownStart = (s: Lab): unknown => s.draft?.theta ?? startAt(drawnFrame(s));

/** The same of a frame. */
export function startAt(frame: Frame | undefined): unknown {
  if (frame?.phi === undefined) return frame?.theta;
  const made = stated.get(frame) ?? { ...(frame.theta as object), ...(frame.phi as object) };
  stated.set(frame, made);
  return made;
}

/** What of the bound's two arguments a start states: θ, or the q that has parameters of its own. */
export const shownArgument = (s: Lab): "q" | "θ" => (shownFrame(s)?.phi === undefined ? "θ" : "q");

/**
 * Where a run begins that goes on from what is shown: by the rule still, where that has made no step or θ
 * is too large to be stated, else at the θ shown.
 */
export function startFromShown(s: Lab): Choices["start"] {
  const { start, model } = s.choices;
  if (isRule(start) && (s.cursor === 0 || kindOf(model).replayed)) return start;
  return shownStart(s) ?? start;
}

/** The first of the rules that can draw θ₀ of a model. */
export const firstStart = ({ starts }: Pick<AnyPicture<Spec>, "starts">): string =>
  starts[0]?.kind ?? "";

/** The rule that New start draws by in a session: its own, else the model's first where `rule` is another model's. */
export function startRuleOf(choices: Choices, rule: Lab["startRule"]): Lab["startRule"] {
  if (isRule(choices.start)) return choices.start;
  const picture = pictures.of(choices.model);
  const known = picture.starts.some(({ kind }) => kind === rule.kind);
  return known ? rule : { ...rule, kind: firstStart(picture) };
}

/** Why what asks for a label of each point is not to be had in a model; null where it is. */
export const noLabel = (spec: Spec): string | null =>
  labelsOf(spec) === null ? "In this model z is no label." : null;

/** Whether z of the model shown is a label. */
export const hasLabel = (s: Lab): boolean => labelsOf(s.choices.model) !== null;

/** Most points that are drawn as pies. */
export const MOST_PIES = 1000;

/** Whether true labels are the shapes of the points. */
export const showsShapes = ({ view, dataset }: Lab): boolean =>
  view.showLabels && dataset.labels !== null;

/** How q is told of each point: as chosen, where the model and the number of points allow it. */
export const pointStyle = (s: Lab): Lab["view"]["show"]["points"] => {
  const { points } = s.view.show;
  const few = points !== "pies" || s.dataset.points.size <= MOST_PIES;
  if (points === "labels") return s.dataset.labels ? points : "blended";
  return few && hasLabel(s) ? points : "blended";
};

/** Whether the page is a stage: in Present, until all else is asked for. */
export const onStage = ({ view }: Pick<Lab, "view">): boolean => view.present && !view.controls;

/** How many labels a point can have. */
export const componentsOf = (s: Lab): number => labelsOf(s.choices.model) ?? 0;

/** Whether the regions of the components are drawn: there are none where z is no label. */
export const hasRegions = (s: Lab): boolean => s.view.show.regions && hasLabel(s);

/** Whether the plane is that of a z which all points share. */
export const isOfZ = ({ choices }: Pick<Lab, "choices">): boolean =>
  kindOf(choices.model).ofZ === true;

/** Whether the data are images, and the plane that of the z that each has of its own. */
export const isOfImages = ({ choices }: Pick<Lab, "choices">): boolean =>
  shapeOf(choices.model) === "images";

/** Whether the density is drawn: where the plane is that of z, always. */
export const hasContours = (s: Lab): boolean => s.view.show.contours || isOfZ(s);

/** Whether anything is drawn over the points beside the marks. */
export const hasLayer = (s: Lab): boolean =>
  hasContours(s) || hasRegions(s) || pointStyle(s) === "pies";

/** Whether a boundary or the regions of a classifier learnt from labels are drawn: over a plane of all columns. */
export const hasBoundaries = ({ dataset, view: { axes, classifiers } }: Lab): boolean =>
  dataset.labels !== null &&
  isWhole(dataset.points, axes) &&
  (classifiers.drawn.length > 0 || classifiers.regions !== null);

/** Whether labels are observed and drawn so. */
export const hasObserved = (s: Lab): boolean => s.dataset.observed !== null && hasLabel(s);

/** Whether nothing is drawn but what the first screen explains. */
export const isPlain = (s: Lab): boolean =>
  !hasLayer(s) &&
  !hasBoundaries(s) &&
  !hasObserved(s) &&
  !showsShapes(s) &&
  pointStyle(s) === "blended";
