import { type PointerEvent, useState } from "react";
import AllSwitch from "../chart/AllSwitch.tsx";
import { chartLayout, sizesIn } from "../chart/axes/chartLayout.ts";
import { inNats } from "../chart/axes/verticalAxis.ts";
import { SHORT } from "../chart/axes/window.ts";
import boxes from "../chart/Box.module.css";
import switches from "../chart/Switches.module.css";
import { namesOf } from "../chart/words/names.ts";
import { USUAL, useBox, useLetters } from "../measure.ts";
import { HtmlMath } from "../text/MathText.tsx";
import { Drawing } from "./Drawing.tsx";
import styles from "./PairChart.module.css";
import { lastOf, pairView, type Side } from "./pairView.ts";

interface PairChartProps {
  readonly sides: readonly Side[];
  /** The half-step shown of both. */
  readonly halfStep: number;
  readonly onHalfStep: (halfStep: number) => void;
}

/** ℓ and the ELBO of two runs in one chart, A solid and B dashed. Fills its container. */
export function PairChart({ sides, halfStep, onHalfStep }: PairChartProps) {
  const [plotRef, box] = useBox();
  const [letterRef, letters] = useLetters();
  const [all, setAll] = useState(true);
  const last = lastOf(sides);
  const names = namesOf(sides[0]?.frames[0]);
  const view = pairView(sides, halfStep, all);
  const sizes =
    view &&
    box &&
    sizesIn(box, { ...(letters ?? USUAL), mark: 1, compact: false }, (about) =>
      inNats.ticks(view.up, about),
    );
  const select = (event: PointerEvent<HTMLElement>): void => {
    if (!view || !sizes) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const at = chartLayout(sizes, view.across, view.up, inNats).at(event.clientX - left);
    onHalfStep(Math.max(0, Math.min(Math.round(2 * at), Math.round(2 * last))));
  };
  return (
    <figure
      className={styles.chart}
      aria-label="Log-likelihood and ELBO of both runs"
      data-picture="Chart of both runs"
    >
      <span ref={letterRef} className={boxes.letter} />
      {last > SHORT && (
        <div className={switches.switches}>
          <AllSwitch all={all} onAll={setAll} />
        </div>
      )}
      <div
        ref={plotRef}
        className={styles.plot}
        onPointerDown={(event) => event.button === 0 && select(event)}
        onPointerMove={(event) => event.buttons === 1 && select(event)}
      >
        {sizes && view && <Drawing sides={sides} halfStep={halfStep} view={view} sizes={sizes} />}
      </div>
      <figcaption className={styles.caption}>
        <span>iteration</span>
        <span>
          <Sample className={styles.ell} /> <HtmlMath text={names.labels[0].at(-1) ?? ""} />
        </span>
        <span>
          <Sample className={styles.elbo} /> <HtmlMath text={names.labels[1][0] ?? ""} />
        </span>
        <span>A solid, B dashed</span>
      </figcaption>
    </figure>
  );
}

function Sample({ className }: { readonly className: string | undefined }) {
  return (
    <svg className={styles.sample} viewBox="0 0 22 8" aria-hidden="true">
      <path className={className} d="M1,4H21" />
    </svg>
  );
}
