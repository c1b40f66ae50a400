import { nats, settled } from "../../maths/format.ts";
import { along, anywhere, beside } from "../labels/places.ts";
import type { Letters } from "../labels/rect.ts";
import { type Point, type Rect, sizeOf } from "../labels/rect.ts";
import { clear, skyline } from "../labels/skyline.ts";
import { infeasible, type Values, valueAt } from "./curves.ts";
import type { Layout } from "./layout.ts";
import type { StepCurvesProps } from "./props.ts";
import { tangentsOf } from "./Tangents.tsx";

/** A text with the place found for it. */
export interface CurveLabel {
  readonly kind: "ell" | "bound" | "older" | "gap" | "touch";
  readonly text: string;
  readonly rect: Rect;
  /** What it names, where that is not right beside it. */
  readonly to?: Point;
}

/** The texts on the curves, each where it covers no curve and no other text. */
export function placeCurveLabels(
  props: StepCurvesProps,
  layout: Layout,
  letters: Letters,
): readonly CurveLabel[] {
  const { positions, logLikelihood, bounds, phase } = props;
  const { plot } = layout;
  const { font } = letters;
  const width = plot.left + plot.width;
  const line = (values: Values) => pointsOf(positions, values, layout);
  const ell = line(logLikelihood);
  const tangents = tangentsOf(props, layout, font).map(({ ends }) =>
    ends.map(({ s, nats: level }) => ({ x: layout.x(s), y: layout.y(level) })),
  );
  const curves = [ell, ...bounds.map(({ values }) => line(values))];
  const drawn = [...tangents, ...curves].map((one) => skyline([one], width));
  const found: CurveLabel[] = [];
  const closed = infeasible(positions, logLikelihood).map(([from, to]) => {
    return { ...plot, left: layout.x(from), width: layout.x(to) - layout.x(from) };
  });
  const around = () => ({
    frame: plot,
    drawn,
    taken: [...closed, ...found.map(({ rect }) => rect)],
    verticals: [0, 1].map(layout.x),
  });
  const put = (kind: CurveLabel["kind"], text: string, rect: Rect | null, to?: Point) => {
    if (rect) found.push({ kind, text, rect, ...(to && { to }) });
  };

  const gap = gapAt(props);
  if (phase === "M" && gap) {
    const at = { x: layout.x(1), y: layout.y((gap.ell + gap.bound) / 2) };
    const text = `KL gap ${nats(gap.kl)}`;
    const size = sizeOf(text, letters);
    const far = anywhere(at, size, around());
    const open = far && clear(far, drawn) ? far : null;
    const near = beside(at, size, 18, around());
    const rect = near ?? open;
    put("gap", text, rect, rect && beyond(rect, at) > 2 * font ? at : undefined);
  }
  for (const bound of bounds.filter(({ meets }) => meets).slice(-1)) {
    const level = valueAt(positions, bound.values, bound.touches) ?? 0;
    const at = { x: layout.x(bound.touches), y: layout.y(level) - font };
    const texts = props.slopes?.same ? ["touches, same slope", "same slope"] : [];
    for (const text of [...texts, "touches here"]) {
      const rect = beside(at, sizeOf(text, letters), 8, around(), "left");
      const crossed = [0, 1]
        .map(layout.x)
        .some((x) => rect && rect.left < x && x < rect.left + rect.width);
      if (!rect || crossed || Math.abs(rect.top - at.y) >= 3 * font) continue;
      put("touch", text, rect);
      break;
    }
  }
  bounds.forEach((bound, i) => {
    const newest = i === bounds.length - 1;
    const own = skyline([line(bound.values)], width);
    const rest = [ell, ...bounds.filter((one) => one !== bound).map(({ values }) => line(values))];
    const others = rest.map((one) => skyline([one], width));
    const size = sizeOf(bound.name, letters);
    const sides = newest && i > 0 ? (["above", "below"] as const) : (["below", "above"] as const);
    const prefer = layout.x(newest ? 2.7 : 1.9);
    put(newest ? "bound" : "older", bound.name, along(own, others, size, sides, prefer, around()));
  });
  const name = props.prior ? "ℓ(θ) + log p(θ)" : "ℓ(θ)";
  const room = sizeOf(name, letters);
  put("ell", name, along(skyline([ell], width), [], room, ["above"], layout.x(2.2), around()));
  return found;
}

/** Pixels between a text and a point. */
function beyond({ left, top, width, height }: Rect, { x, y }: Point): number {
  const across = Math.max(left - x, x - left - width, 0);
  return Math.hypot(across, Math.max(top - y, y - top - height, 0));
}

/** ℓ, the bound that was climbed and the KL between them, at s = 1; null where either is unknown. */
export function gapAt({ positions, logLikelihood, bounds }: StepCurvesProps) {
  const climbed = bounds.find(({ touches }) => touches === 0);
  const ell = valueAt(positions, logLikelihood, 1);
  const bound = climbed ? valueAt(positions, climbed.values, 1) : null;
  if (ell === null || bound === null) return null;
  return { ell, bound, kl: Math.max(0, settled(ell - bound, ell)) };
}

function pointsOf(positions: readonly number[], values: Values, { x, y }: Layout): Point[] {
  return positions.flatMap((s, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ x: x(s), y: y(value) }];
  });
}
