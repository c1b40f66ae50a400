import type { Opening, SceneView, ShownAxes, StudyView } from "../../models/contract/scene.ts";
import { labelsOf } from "../../models/kinds.ts";
import { shownScene } from "../lab/selectors.ts";
import { sightNow } from "../lab/sight.ts";
import type { Lab, Place } from "../lab/state.ts";
import type { View } from "../lab/view.ts";
import { sane } from "./lensOver.ts";

/** A narrow screen keeps the details folded: opened, they would push the plane out of sight. */
const narrow = (): boolean => matchMedia("(max-width: 899px)").matches;

/** How far a run is to come, and the frame shown then. */
export function placeOf({ walk, frame }: Opening): Place {
  const halfSteps = walk === "end" ? 0 : (walk ?? frame ?? 0);
  const last = walk === "end" ? Number.POSITIVE_INFINITY : halfSteps;
  return { halfSteps, stopped: walk === "end", cursor: frame ?? last };
}

/** What a view makes of the page's own; what is in hand is put away, and Present stays if it is on. */
export function viewOf(seen: SceneView): Partial<View> {
  const { tab, boundaries = [], decisions = null, compared = false, study = null } = seen;
  const { points = "blended", contours = false, regions = false, hidden = false } = seen;
  return {
    ...(tab !== undefined && {
      tab: narrow() ? null : tab,
      // A tab that has something to say of θ₀ is shown before the first half-step.
      asked: true,
    }),
    log: seen.log ?? false,
    reruns: seen.reruns ?? true,
    showLabels: seen.labels ?? false,
    show: { points, contours, regions, hidden },
    classifiers: {
      asked: tab === "classifiers" || boundaries.length > 0 || decisions !== null || compared,
      drawn: boundaries,
      regions: decisions,
      compared,
    },
    picked: seen.picked ?? null,
    component: seen.component ?? null,
    axes: seen.axes ?? null,
    draws: seen.draws ?? 1,
    mapped: seen.mapped ?? FIRST,
    weights: seen.weights ?? FIRST,
    nearWeights: seen.nearWeights ?? false,
    way: seen.way ?? [],
    plane: seen.plane ?? null,
    placing: null,
    painting: null,
    study,
    figure: seen.figure ?? null,
    ...(study && { panel: study.kind }),
    ...(seen.present && { present: true }),
    parts: seen.alone ?? "both",
  };
}

/** With what a session would be opened to be seen as it is now. */
export function openingOf(s: Lab): Opening {
  const view = seenOf(s);
  const scene = shownScene(s)?.id;
  return {
    ...progressOf(s),
    ...(Object.keys(view).length > 0 && { view }),
    ...(scene !== undefined && { scene }),
  };
}

function progressOf({ run, cursor }: Lab): Pick<Opening, "walk" | "frame"> {
  const last = run.frames.length - 1;
  if (run.end !== null && run.end.reason !== "cancelled")
    return { walk: "end", ...(cursor < last && { frame: cursor }) };
  if (cursor < last) return { walk: last, frame: cursor };
  return last > 0 ? { frame: last } : {};
}

/** What is looked at now; what is as on the first screen is left out. */
export function seenOf(s: Lab): SceneView {
  const { view } = s;
  const { show, classifiers, picked, component } = view;
  const size = labelsOf(s.choices.model) ?? Number.POSITIVE_INFINITY;
  return stated({
    tab: tabOf(s),
    log: view.log,
    reruns: view.reruns ? undefined : false,
    labels: view.showLabels,
    points: show.points === "blended" ? undefined : show.points,
    contours: show.contours,
    regions: show.regions,
    hidden: show.hidden,
    boundaries: classifiers.drawn.length > 0 ? classifiers.drawn : undefined,
    decisions: classifiers.regions ?? undefined,
    compared: classifiers.compared,
    picked: picked !== null && picked < s.dataset.points.size ? picked : undefined,
    component: component !== null && component < size ? component : undefined,
    axes: axesOf(s),
    draws: view.draws === 1 ? undefined : view.draws,
    mapped: twoOf(view.mapped),
    weights: twoOf(view.weights),
    nearWeights: view.nearWeights,
    way: view.way && view.way.length > 0 ? view.way : undefined,
    plane: sightNow() ?? undefined,
    study: studyOf(s),
    figure: view.figure ?? undefined,
    present: view.present,
    alone: view.parts === "both" ? undefined : view.parts,
  });
}

const FIRST = [0, 1] as const;

/** Left out where they are the first two. */
const twoOf = (two: readonly [number, number]) => (String(two) === String(FIRST) ? undefined : two);

/** Left out while the details have said nothing yet, and where the screen alone folds them. */
function tabOf({ view: { tab, asked, picked }, run }: Lab): View["tab"] | undefined {
  if (run.frames.length <= 1 && picked === null && !asked) return undefined;
  return tab === null && narrow() ? undefined : tab;
}

/** Left out where they are those that the data begin with. */
function axesOf({
  view: { axes },
  dataset: { points },
  choices: { model },
}: Lab): ShownAxes | undefined {
  const [own, first] = [axes, null].map((shown) => sane(shown, points.dimensions, model));
  return String(own) === String(first) ? undefined : own;
}

function studyOf({ view: { panel, study }, dataset }: Lab): StudyView | undefined {
  if (panel !== "compare" && panel !== "starts" && panel !== "components" && panel !== "sizes")
    return undefined;
  if (dataset.points.size === 0) return undefined;
  return study?.kind === panel ? study : { kind: panel };
}

type Stated<T> = { readonly [K in keyof T]: T[K] | undefined };

/** What is stated: no undefined field, and of the switches those that are on, or off against their habit. */
function stated(seen: Stated<Required<SceneView>>): SceneView {
  const said = ([name, value]: [string, unknown]) =>
    value !== undefined && (value !== false || name === "reruns");
  return Object.fromEntries(Object.entries(seen).filter(said)) as SceneView;
}
