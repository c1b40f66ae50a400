import { useEffect, useState } from "react";
import { pointsFromRows } from "../../models/shared/points.ts";
import { css, palettes } from "../../views/palette.ts";
import { Marks } from "../../views/plane/marks/Marks.tsx";
import { fitBox } from "../../views/plane/view/box.ts";
import { identity, viewOf } from "../../views/plane/view/view.ts";
import { themeNow } from "../theme.ts";
import { type FirstFrame, firstFrameOf } from "./firstFrame.ts";
import styles from "./ScenesPanel.module.css";

/** Drawn larger than it is shown, so that the air around the points shrinks with it. */
const SIZE = { width: 520, height: 380 };

/** A small picture of what a session opens with: its points, and θ₀ where the session states it. */
export function Thumb({ session }: { readonly session: object }) {
  const [first, setFirst] = useState<FirstFrame | null>(null);
  useEffect(() => {
    let wanted = true;
    firstFrameOf(session).then((frame) => {
      if (wanted) setFirst(frame);
    });
    return () => {
      wanted = false;
    };
  }, [session]);
  const palette = palettes[themeNow()];
  const view = first && viewOf(fitBox(pointsFromRows(first.rows), first.marks), SIZE, identity);
  return (
    <svg className={styles.thumb} viewBox="12 20 496 362" aria-hidden="true">
      {first && view && (
        <>
          <path
            className={styles.dots}
            d={first.rows
              .map(([x = 0, y = 0]) => `M${view.x(x).toFixed(1)} ${view.y(y).toFixed(1)}h0`)
              .join("")}
          />
          <Marks
            marks={first.marks}
            previous={null}
            view={view}
            colourOf={(index) => css(palette[index % palette.length] ?? 0)}
          />
        </>
      )}
    </svg>
  );
}
