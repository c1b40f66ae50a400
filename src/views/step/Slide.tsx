import { pointer } from "d3-selection";
import type { KeyboardEvent, PointerEvent } from "react";
import { subscript } from "../../maths/format.ts";
import { below } from "../chart/words/levels.ts";
import { stepOf } from "./caption.ts";
import type { Layout } from "./layout.ts";
import type { StepCurvesProps } from "./props.ts";
import styles from "./Slide.module.css";

/** ℓ and the newest bound at the θ in hand; null while there is none, or at no valid θ. */
function slidAt({ slid, positions, logLikelihood, bounds }: StepCurvesProps) {
  if (slid === null || slid === undefined) return null;
  const newest = bounds.at(-1);
  const [s, ell, bound] = [positions[slid], logLikelihood[slid], newest?.values[slid]];
  if (s === undefined || typeof ell !== "number" || typeof bound !== "number") return null;
  return { s, ell, bound, name: newest?.name ?? "" };
}

/** What θ in hand shows, in numbers that add up as shown. */
export function slidSaid(props: StepCurvesProps): string | null {
  const at = slidAt(props);
  if (!at) return null;
  const { value, distance } = below(at.ell, at.bound);
  const ell = props.prior ? "ℓ + log p(θ)" : "ℓ";
  const top = below(at.ell, at.ell).value;
  return `θ in hand, ${placeSaid(at.s, stepOf(props))}: ${ell} = ${top}, the ${at.name} = ${value}, a gap of ${distance}. Slide on: the bound never comes above ${ell}.`;
}

/** Where s is on the line. */
function placeSaid(s: number, t: number): string {
  const [from, to] = [`θ${subscript(t - 1)}`, `θ${subscript(t)}`];
  if (s < 0) return `${text(-s)} of a step before ${from}`;
  return s > 1 ? `${text(s - 1)} of a step past ${to}` : `${text(s)} of the way to ${to}`;
}

const text = (share: number): string => share.toFixed(1);

/** Keys that slide θ, and by how much of a step. */
const KEYS: { readonly [key: string]: number } = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
};

/** Lies over the curves: θ is slid along the line by pointer and by keys; Escape brings it back to θ_t. */
export function Slide({ layout, ...props }: StepCurvesProps & { readonly layout: Layout }) {
  const { positions, slid, onSlide } = props;
  if (!onSlide) return null;
  const at = slid === null || slid === undefined ? 1 : (positions[slid] ?? 1);
  const { plot, x } = layout;
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const [across] = pointer(event.nativeEvent, event.currentTarget);
    const [from, to] = [x(0), x(1)];
    onSlide((across + plot.left - from) / (to - from));
  };
  const press = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    const to =
      by === undefined
        ? { Home: 0, End: 1, Escape: slid === null ? undefined : 1 }[event.key]
        : at + by;
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onSlide(to);
  };
  return (
    <div
      className={styles.slide}
      style={{ left: plot.left, top: plot.top, width: plot.width, height: plot.height }}
      role="slider"
      tabIndex={0}
      title="Drag: slide θ along the step"
      aria-label="θ along the step"
      aria-valuemin={positions[0] ?? 0}
      aria-valuemax={positions.at(-1) ?? 1}
      aria-valuenow={at}
      aria-valuetext={slidSaid(props) ?? "at the θ shown"}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && follow(event)}
    />
  );
}

/** θ in hand on the curves: its place, ℓ, the bound and the gap between them. */
export function Slid({ layout, ...props }: StepCurvesProps & { readonly layout: Layout }) {
  const at = slidAt(props);
  if (!at) return null;
  const { plot, x, y } = layout;
  const r = props.present ? 6 : 4.5;
  return (
    <g className={styles.hand} transform={`translate(${x(at.s)} 0)`}>
      <line className={styles.place} y1={plot.top} y2={plot.top + plot.height} />
      <line className={styles.gap} y1={y(at.ell)} y2={y(at.bound)} />
      <circle className={styles.ell} cy={y(at.ell)} r={r} />
      <circle className={styles.bound} cy={y(at.bound)} r={r} />
    </g>
  );
}
