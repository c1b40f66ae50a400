import { line } from "d3-shape";
import type { KeyboardEvent, PointerEvent } from "react";
import { halfSteps } from "../../engine/run/frame.ts";
import { nextStanding, type Standing } from "../../engine/run/phases.ts";
import { nats } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { LessonOn } from "../../store/lab/state.ts";
import { drawTo, useDrawing } from "../../store/lesson/drawing.ts";
import { useGuess } from "../../store/lesson/guesses.ts";
import { sceneAt } from "../../store/lesson/place.ts";
import type { ChartLayout } from "../../views/chart/axes/chartLayout.ts";
import styles from "./GuessedLine.module.css";

interface Props {
  readonly layout: ChartLayout;
  /** Whether it is drawn now, and not seen beside the line that it guessed. */
  readonly open: boolean;
}

/** Where a value stands: on the axis of iterations, and in nats. */
interface Place {
  readonly at: number;
  readonly value: number;
}

/** This near (pixels) to where it was before, the line stays. */
const LEVEL = 6;

/** The line that is drawn where the chart goes next, by pointer or by keys; and afterwards, faint. */
export default function GuessedLine(props: Props) {
  const on = useLab((s) => s.lesson);
  return on && <Guessed {...props} on={on} />;
}

function Guessed({ layout, open, on }: Props & { readonly on: LessonOn }) {
  const start = useLab((s) => s.run.frames[on.from ?? -1]);
  const choices = useLab((s) => s.choices);
  const log = useLab((s) => s.view.log);
  const scene = sceneAt(on);
  const name = `${on.lesson.id}/${scene.id}`;
  const drawn = useDrawing(name);
  const guess = useGuess(on.lesson, scene);
  const { question, play } = scene;
  const from = question?.kind === "draw" ? (start?.[question.of] ?? null) : null;
  // Only the axis of nats has a place for every value.
  if (!start || from === null || typeof play !== "number" || log) return null;
  const steps = stepsFrom(start, play, (at) => nextStanding(choices, at));
  const values = open ? drawn : guess?.kind === "draw" ? guess.guess : [];
  const places = [
    { at: halfSteps(start) / 2, value: from },
    ...values.flatMap((value, k) => (steps[k] ? [{ at: halfSteps(steps[k]) / 2, value }] : [])),
  ];
  return (
    <>
      <svg className={styles.drawing} aria-hidden="true">
        <path
          className={styles.line}
          d={pathOf(layout)(places) ?? ""}
          data-of={question?.kind === "draw" ? question.of : undefined}
          data-open={open}
        />
      </svg>
      {open && (
        <Surface
          layout={layout}
          of={question?.kind === "draw" && question.of === "elbo" ? "ELBO" : "ℓ"}
          from={from}
          steps={steps}
          values={values}
          draw={(k, value) => drawTo(name, play, from, k, value)}
        />
      )}
    </>
  );
}

function stepsFrom(start: Standing, count: number, next: (at: Standing) => Standing): Standing[] {
  const steps: Standing[] = [];
  while (steps.length < count) steps.push(next(steps.at(-1) ?? start));
  return steps;
}

const pathOf = (layout: ChartLayout) =>
  line<Place>()
    .x(({ at }) => layout.x(at))
    .y(({ value }) => layout.y(value) ?? 0);

interface SurfaceProps {
  readonly layout: ChartLayout;
  readonly of: string;
  readonly from: number;
  readonly steps: readonly Standing[];
  readonly values: readonly number[];
  readonly draw: (k: number, value: number) => void;
}

/** Where it is drawn: the part of the plot that is still to come, with a handle a half-step. */
function Surface({ layout, of, from, steps, values, draw }: SurfaceProps) {
  const { plot } = layout;
  const places = steps.map((step) => halfSteps(step) / 2);
  const xs = places.map((at) => layout.x(at));
  const y = (value: number): number => layout.y(value) ?? 0;
  const perPixel = 1 / (y(from) - y(from + 1));
  const valueAt = (k: number): number => values[k] ?? from;
  const put = (k: number, pixel: number): void => {
    const before = k === 0 ? from : valueAt(k - 1);
    const held = Math.max(plot.top, Math.min(plot.top + plot.height, pixel));
    const level = Math.abs(held - y(before)) <= LEVEL;
    draw(k, level ? before : from + (y(from) - held) * perPixel);
  };
  const left = layout.x((places[0] ?? 0) - 0.25);
  const press = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left + left;
    const nearest = xs.reduce(
      (best, at, k) => (Math.abs(at - x) < Math.abs((xs[best] ?? 0) - x) ? k : best),
      0,
    );
    put(nearest, event.clientY - box.top + plot.top);
  };
  const step = (k: number) => (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    put(k, y(valueAt(k)) + (way * plot.height) / 16);
  };
  return (
    <div
      className={styles.surface}
      style={{
        left,
        top: `calc(${plot.top}px - var(--down))`,
        width: plot.left + plot.width - left,
        height: plot.height,
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && press(event)}
    >
      {steps.map(({ phase, iteration }, k) => (
        <span
          key={`${phase}${iteration}`}
          className={styles.handle}
          style={{ left: (xs[k] ?? 0) - left, top: y(valueAt(k)) - plot.top }}
          role="slider"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={`${of} after the ${phase}-step of iteration ${iteration}, your guess`}
          aria-valuenow={valueAt(k)}
          aria-valuetext={`${nats(valueAt(k))}, ${wayOf(valueAt(k) - (k === 0 ? from : valueAt(k - 1)))}`}
          onKeyDown={step(k)}
        />
      ))}
    </div>
  );
}

const wayOf = (change: number): string =>
  change === 0 ? "it stays" : change > 0 ? "it rises" : "it falls";
