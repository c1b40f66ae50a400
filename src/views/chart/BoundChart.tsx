import { Suspense, useState } from "react";
import { late } from "../late.ts";
import { USUAL, useBox, useLetters } from "../measure.ts";
import { HtmlMath } from "../text/MathText.tsx";
import { endOf, SHORT } from "./axes/window.ts";
import styles from "./BoundChart.module.css";
import box from "./Box.module.css";
import { Plot } from "./Plot.tsx";
import type { BoundChartProps } from "./props.ts";
import { Switches } from "./Switches.tsx";

/** Arrives with the first half-step; the start is told by the slider. */
const Values = late(() => import("./words/Values.tsx"));

/** Under this height, in letters, switches, legend and what is below give way, and the axis its title. */
const COMPACT = 14;
/** From this one on there is room for why. */
const TALL = 24;
/** Under this one the sentence too; the names of the lines never do. */
const STRIP = 9.5;

/** ℓ(θ) and the ELBO, half-step by half-step, the gap between them shaded. */
export function BoundChart({ sentence, why, onLog, extra, note, ...props }: BoundChartProps) {
  const { frames, cursor, faint, log } = props;
  const [chartRef, chart] = useBox();
  const [letterRef, measured] = useLetters();
  const [all, setAll] = useState(false);
  const letters = measured ?? USUAL;
  const compact = chart !== null && chart.height < COMPACT * letters.font;
  const tall = chart === null || chart.height >= TALL * letters.font;
  const strip = chart !== null && chart.height < STRIP * letters.font;
  const end = Math.max(endOf(frames), ...(all ? faint.map(endOf) : []));
  return (
    <fieldset ref={chartRef} className={styles.chart} aria-label="Log-likelihood and ELBO">
      <span ref={letterRef} className={box.letter} />
      {sentence && (
        <p className={strip ? "visually-hidden" : styles.header} data-compact={compact}>
          <b>The bound</b>
          {" — "}
          {typeof sentence === "string" ? <HtmlMath text={sentence} /> : sentence}
        </p>
      )}
      {tall && why && <p className={styles.why}>{why}</p>}
      {!compact && (
        <Switches all={end > SHORT ? all : null} onAll={setAll} log={log} onLog={onLog}>
          {extra}
        </Switches>
      )}
      <Plot {...props} all={all} end={end} letters={letters} compact={compact} />
      {!compact && note}
      {frames.length > 1 && (
        <Suspense fallback={null}>
          <Values frames={frames} cursor={cursor} />
        </Suspense>
      )}
    </fieldset>
  );
}
