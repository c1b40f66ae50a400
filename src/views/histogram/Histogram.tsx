import { type KeyboardEvent, useState } from "react";
import { useBox } from "../measure.ts";
import { moveFocus, useRovingFocus } from "../rovingFocus.ts";
import { linearTicks } from "../scales/ticks.ts";
import { HtmlMath } from "../text/MathText.tsx";
import styles from "./Histogram.module.css";
import { squaresOf } from "./squares.ts";

/** One run of many. */
interface Bar {
  /** As its square names it. */
  readonly id: number;
  readonly value: number;
  /** Read out, and told below while it is pointed at. */
  readonly name: string;
  /** Whether it is one of the best. */
  readonly best: boolean;
}

interface HistogramProps {
  readonly bars: readonly Bar[];
  /** What the values are. */
  readonly title: string;
  /** Told below while nothing is pointed at: what is drawn, and what a press does. */
  readonly hint: string;
  readonly press: string;
  readonly onPick: (id: number) => void;
}

/** Room for the columns, in pixels. */
const HEIGHT = 250;
/** Pixels from the edges that are left without a value, which would stick out. */
const EDGE = 26;
/** From this side on a square has room for its number. */
const NUMBERED = 22;

/** A square a run, in columns by value; each is a button, and all are one tab stop. */
export function Histogram({ bars, title, hint, press, onPick }: HistogramProps) {
  const [ref, box] = useBox();
  const [told, setTold] = useState<number | null>(null);
  const ordered = bars.toSorted((a, b) => a.value - b.value || a.id - b.id);
  const { tabIndexOf, focused } = useRovingFocus(
    ordered.map(({ id }) => id),
    ordered.at(-1)?.id,
  );
  const width = Math.max(1, (box?.width ?? 0) - 16);
  const { cells, side, height, scale } = squaresOf(
    ordered.map(({ value }) => value),
    width,
    HEIGHT,
  );
  const shown = ordered.find(({ id }) => id === told);
  const place = (value: number) => 8 + scale(value);
  const [low = 0, high = 1] = scale.domain();
  return (
    <fieldset className={styles.histogram} aria-label={title} data-picture={title}>
      <div ref={ref} className={styles.columns} style={{ blockSize: Math.max(height, 84) + 12 }}>
        {box &&
          cells.map(({ index, left, bottom }) => {
            const bar = ordered[index];
            if (!bar) return null;
            return (
              <button
                key={bar.id}
                type="button"
                className={styles.cell}
                data-best={bar.best}
                data-drawn={true}
                aria-label={bar.name}
                tabIndex={tabIndexOf(bar.id)}
                style={{ left: 8 + left, bottom, inlineSize: side, blockSize: side }}
                onClick={() => onPick(bar.id)}
                onPointerEnter={() => setTold(bar.id)}
                onPointerLeave={() => setTold(null)}
                onBlur={() => setTold(null)}
                onFocus={() => {
                  setTold(bar.id);
                  focused(bar.id);
                }}
                onKeyDown={walk}
              >
                <span className={styles.square}>{side >= NUMBERED ? bar.id : ""}</span>
              </button>
            );
          })}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {linearTicks([low, high], Math.max(2, Math.floor(width / 110)))
          .filter(({ at }) => place(at) > EDGE && place(at) < width + 16 - EDGE)
          .map((tick) => (
            <span key={tick.at} className={styles.tick} style={{ left: place(tick.at) }}>
              {tick.text}
            </span>
          ))}
      </div>
      <p className={styles.caption}>
        <HtmlMath text={shown?.name ?? hint} />
        {!shown && <span data-drawn="false">{` ${press}`}</span>}
      </p>
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Arrow keys, Home and End go from square to square. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  moveFocus(event.currentTarget, (here, count) => Math.max(0, Math.min(count - 1, here + step)));
}
