import { useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { withLogPrior } from "../../engine/run/frame.ts";
import { useLab } from "../../store/lab/lab.ts";
import { keepLit, lit, useLit } from "../../store/lab/lit.ts";
import { frameBefore, shownFrame } from "../../store/lab/selectors.ts";
import {
  type ChartLayout,
  framePixels,
  type PixelFrame,
} from "../../views/chart/axes/chartLayout.ts";
import { useRovingFocus } from "../../views/rovingFocus.ts";
import { type ChartPlace, linkPlaces, termPlaces } from "./chartPlaces.ts";
import styles from "./LitChart.module.css";
import { walk } from "./walk.ts";

/** Of a ring round a value, in pixels. */
const RING = 9;

/** What on the chart a term stands for: a value, or how far two are apart. And the lines' names for the keyboard. */
export default function LitChart({ layout }: { readonly layout: ChartLayout }) {
  const now = useLab(shownFrame);
  const before = useLab(frameBefore);
  const names = useLit((all) => all);
  const frames = [before, now].map((frame) => frame && withLogPrior(frame));
  const [then, here] = frames.map((frame) => framePixels(frame ? [frame] : [], layout)[0]);
  return (
    <>
      <svg className={styles.drawing} aria-hidden="true">
        {[...linkPlaces, ...termPlaces]
          .filter(({ name }) => names.includes(name))
          .map((place) => (
            <Place
              key={place.name}
              {...place}
              at={place.when === "now" ? here : then}
              from={then}
            />
          ))}
      </svg>
      <Names layout={layout} />
    </>
  );
}

interface PlaceProps extends ChartPlace {
  readonly at: PixelFrame | undefined;
  /** The frame before. */
  readonly from: PixelFrame | undefined;
}

function Place({ of, at, from, name }: PlaceProps) {
  if (!at) return null;
  const { x, logLikelihood: ell, elbo } = at;
  if (of === "rise") {
    if (elbo === null || !from || from.elbo === null) return null;
    return (
      <path className={`${styles.bar} ${styles.elbo}`} d={`M${from.x},${from.elbo}L${x},${elbo}`} />
    );
  }
  if (of === "kl") {
    if (elbo === null || ell === null) return null;
    // Where it is closed, or all but closed, still to be seen.
    const [top, low] = [Math.min(ell, elbo), Math.max(ell, elbo)];
    const half = Math.max(0, RING - (low - top)) / 2;
    return (
      <path className={`${styles.bar} ${styles.kl}`} d={`M${x},${top - half}V${low + half}`} />
    );
  }
  const y = at[of];
  if (y === null) return null;
  return (
    <g data-place={name}>
      <circle className={styles.halo} cx={x} cy={y} r={RING} />
      <circle className={`${styles.ring} ${styles[of]}`} cx={x} cy={y} r={RING} />
    </g>
  );
}

const LINES = [
  { name: "logLikelihood", says: "log-likelihood" },
  { name: "elbo", says: "ELBO" },
  { name: "kl", says: "KL gap" },
] as const;

/** The lines of the chart, each lit while it has the focus, kept lit by a press: one tab stop, the arrow keys go on. */
function Names({ layout }: { readonly layout: ChartLayout }) {
  const group = useRef<HTMLDivElement>(null);
  const kept = useStore(lit, (state) => state.kept);
  const ids = LINES.map(({ name }) => name);
  const { tabIndexOf, focused } = useRovingFocus<string>(ids, ids[0]);
  useLayoutEffect(() => {
    const { plot } = layout;
    const box = group.current?.getBoundingClientRect();
    for (const button of group.current?.querySelectorAll("button") ?? []) {
      // Where its name stands in the drawing; where there was no room for one, at the edge.
      const text = group.current
        ?.closest("fieldset")
        ?.querySelector(`text[data-lit="${button.dataset.lit}"]`)
        ?.getBoundingClientRect();
      const [left, top, width, height] =
        text && box
          ? [text.left - box.left, text.top - box.top, text.width, text.height]
          : [plot.left, plot.top, 0, 0];
      Object.assign(button.style, {
        left: `${left + width / 2}px`,
        top: `${top + height / 2}px`,
        width: `${Math.max(24, width + 6)}px`,
        height: `${Math.max(24, height)}px`,
      });
    }
  });
  return (
    <div
      ref={group}
      className={styles.names}
      data-walk
      role="toolbar"
      aria-label="Lines of the chart"
    >
      {LINES.map(({ name, says }) => (
        <button
          key={name}
          type="button"
          className={styles.name}
          data-lit={name}
          aria-label={says}
          aria-pressed={kept.includes(name)}
          tabIndex={tabIndexOf(name)}
          onFocus={() => focused(name)}
          onKeyDown={walk}
          onClick={() => keepLit(name)}
        />
      ))}
    </div>
  );
}
