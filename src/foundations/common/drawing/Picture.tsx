import { type ReactNode, useMemo } from "react";
import type { Letters, Rect } from "../../../views/labels/rect.ts";
import { useBox, useLetters } from "../../../views/measure.ts";
import styles from "./Picture.module.css";

/** The room that a picture has, and the size of its text, in pixels. */
export interface Room extends Rect, Letters {}

interface Props {
  /** What is drawn, as it is read out. */
  readonly name: string;
  /** Draws into the room that was found; SVG. */
  readonly children: (room: Room) => ReactNode;
}

/** A drawing as large as its place. */
export function Picture({ name, children }: Props) {
  const [ref, box] = useBox();
  const [letterRef, letters] = useLetters();
  const room = useMemo(
    () => box && letters && box.width > 0 && { left: 0, top: 0, ...box, ...letters },
    [box, letters],
  );
  return (
    <div ref={ref} className={styles.picture} data-picture={name}>
      <span ref={letterRef} className={styles.letter} />
      {room && (
        // biome-ignore lint/a11y/useSemanticElements: it is drawn, and holds what is dragged.
        <svg className={styles.drawing} role="group" aria-label={name}>
          {children(room)}
        </svg>
      )}
    </div>
  );
}
