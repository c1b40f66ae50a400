import { useLayoutEffect, useRef, useState } from "react";
import type { CalloutNote } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Callout.module.css";

/** Pixels from the place to the note, and from the note to the plane's edges. */
const AWAY = 16;
const EDGE = 8;

/** A note that points at its place: above it where there is room, else below. */
export default function Callout({
  note,
  view,
}: {
  readonly note: CalloutNote;
  readonly view: View;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 280, height: 90 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = box.current ?? {};
    setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
  });
  const [px, py] = pixelOf(view, note.at);
  const x = clamp(px, 0, view.width);
  const y = clamp(py, 0, view.height);
  const above = y - AWAY - size.height >= EDGE;
  const left = clamp(x - size.width / 2, EDGE, view.width - size.width - EDGE);
  const wanted = above ? y - AWAY - size.height : y + AWAY;
  const top = clamp(wanted, EDGE, view.height - size.height - EDGE);
  return (
    <>
      <svg className={styles.pointer} width={view.width} height={view.height} aria-hidden="true">
        <line
          x1={x}
          y1={y}
          x2={clamp(x, left + 12, left + size.width - 12)}
          y2={top + size.height / 2}
        />
        <circle cx={x} cy={y} r={8} />
      </svg>
      <div ref={box} className={styles.note} style={{ left, top }}>
        <p>{note.text}</p>
        <div className={styles.actions}>{note.actions}</div>
      </div>
    </>
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
