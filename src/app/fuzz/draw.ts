import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Dataset, engineData } from "../../data/dataset.ts";
import { answer } from "../../engine/questions/answers.ts";
import { field } from "../../engine/questions/places/field.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import type { Problem } from "../../engine/run/problem.ts";
import { finish } from "../../engine/run/problem.ts";
import type { Answers } from "../../engine/thread/protocol.ts";
import { editors } from "../../models/faces.ts";
import { marksOf, projectionsOf } from "../../store/lab/lens.ts";
import { lensOver } from "../../store/seen/lensOver.ts";
import { BoundChart } from "../../views/chart/BoundChart.tsx";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import { gridOver } from "../../views/plane/fields/gridOver.ts";
import { Plane } from "../../views/plane/Plane.tsx";
import type { PlaneProps } from "../../views/plane/props.ts";
import { fitBox } from "../../views/plane/view/box.ts";
import { identity, type View, viewOf } from "../../views/plane/view/view.ts";
import { Drawing as StepDrawing } from "../../views/step/Drawing.tsx";

const none = (): void => {};

/** The plane with everything on it that a frame has, as markup. */
export function drawnPlane(
  { points, labels, observed }: Dataset,
  { model }: Choices,
  frames: readonly Frame[],
): string {
  const frame = frames.at(-1);
  if (!frame) return "";
  const lens = points.dimensions === 2 ? null : lensOver(points, null, model);
  const marks = marksOf(lens, model, frame.theta, frame.phi);
  const data = observed ? { points, observed } : { points };
  const props: PlaneProps = {
    points: lens?.points ?? points,
    colours: null,
    shapes: labels,
    marks,
    previousMarks: frame.qTheta === null ? null : marksOf(lens, model, frame.qTheta),
    trails: marks.map(({ id, colour }, k) => ({
      id,
      colour,
      points: frames.map(({ theta, phi }) => marksOf(lens, model, theta, phi)[k]?.centre ?? [0, 0]),
    })),
    projections:
      frame.qTheta === null ? [] : projectionsOf(lens, model, data, frame.qTheta, frame.phi),
    selectedMark: marks[0]?.id ?? null,
    fitKey: "",
    tool: "erase",
    picked: 0,
    present: false,
    theme: "light",
    past: "colours come from the dashed ellipses",
    placing: null,
    painting: null,
    observed: null,
    drawing: false,
    emptySentence: "",
    onTool: none,
    onAdd: none,
    onMovePoint: none,
    onErase: none,
    onPaint: none,
    onPick: none,
    onHandle: none,
    onPlace: none,
  };
  return markupOf(Plane, props) + markupOf(Plane, { ...props, tool: "select" });
}

/** The bound chart of a run, its values in nats and as the distance to the last, as markup. */
export function drawnChart(frames: readonly Frame[]): string {
  const props = {
    frames,
    cursor: frames.length - 1,
    faint: [frames.slice(0, 3)],
    broken: [],
    band: [],
    learns: true,
    own: [],
    limitSettled: true,
    onLog: none,
    onSelect: none,
    present: false,
    sentence: "",
  };
  const limit = frames.at(-1)?.logLikelihood ?? null;
  return (
    markupOf(BoundChart, { ...props, limit: null, log: false }) +
    markupOf(BoundChart, { ...props, limit, log: true })
  );
}

/** ℓ and the bound along the last M-step, as markup; nothing before the first. */
export function drawnStep(problem: Problem, frames: readonly Frame[]): string {
  const frame = frames.findLast(({ phase }) => phase === "M");
  if (!frame) return "";
  const { qTheta, theta, phi, phase, iteration } = frame;
  const positions = [-1, -0.5, 0, 0.5, 1, 1.5, 2];
  const origins = [{ theta: qTheta, iteration, phi }];
  const question = { topic: "along", a: qTheta, b: theta, origins, at: positions } as const;
  const { bounds, ...curves } = finish(answer(problem, question)) as Answers["along"];
  return markupOf(StepDrawing, {
    ...curves,
    positions,
    bounds: bounds.map((values) => ({ name: "bound of q", values, touches: 0, meets: true })),
    phase,
    iteration,
    width: 600,
    height: 300,
    font: 13,
    spacing: 0,
  });
}

/** Contours and regions of θ over the plane, as markup. */
export function drawnFields(
  dataset: Dataset,
  choices: Choices,
  { theta }: Frame,
  size: View | { width: number; height: number },
): string {
  const [{ points }, { model }] = [dataset, choices];
  const lens = points.dimensions === 2 ? null : lensOver(points, null, model);
  const marks = marksOf(lens, model, theta);
  const view = viewOf(lens?.box ?? fitBox(lens?.points ?? points, marks), size, identity);
  const grid = lens?.axes.rows.length === 1 ? { ...gridOver(view), ny: 1 } : gridOver(view);
  const seen = lens ? editors.of(model).marginal?.(theta, lens.axes) : theta;
  const { logDensity, levels } = finish(
    field(
      { data: engineData(dataset, model), choices },
      { theta: seen, past: null, grid, masses: [0.5, 0.9] },
    ),
  );
  const fields = [
    {
      id: "density",
      grid,
      values: logDensity,
      levels: levels.map((at) => ({ at, label: "50 %" })),
      kind: "lines" as const,
      colour: "black",
    },
  ];
  return markupOf(Fields, { fields, view });
}

const markupOf = <P extends object>(Drawing: (props: P) => ReactNode, props: P): string =>
  renderToStaticMarkup(createElement(Drawing, props));

/** What no attribute may hold: a number that is none, or is past what is drawn in single precision. */
export function unfinished(markup: string): string | null {
  for (const [, tag = "", attributes = ""] of markup.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)/g))
    for (const [, name = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (name.startsWith("aria-") || name === "title" || name === "class") continue;
      const huge = /\de\+?(\d+)/.exec(value.replace(/#\w+/g, ""));
      if (/NaN|Infinity|undefined/.test(value) || Number(huge?.[1] ?? 0) > 9)
        return `<${tag} ${name}="${value.slice(0, 80)}">`;
    }
  return null;
}
