import { area } from "d3-shape";
import type { Spread } from "../../../engine/questions/reruns.ts";
import type { ChartLayout } from "../axes/chartLayout.ts";
import styles from "./Band.module.css";

interface BandProps {
  readonly band: readonly Spread[];
  readonly layout: ChartLayout;
}

/** The middle of the reruns as pale bands behind ℓ and the ELBO. */
export default function Band({ band, layout }: BandProps) {
  const bottom = layout.plot.top + layout.plot.height;
  // On the log axis what has come to ℓ* lies below all that is shown.
  const level = (value: number | undefined) => layout.y(value ?? Number.NaN) ?? bottom;
  const between = (line: "logLikelihood" | "elbo") =>
    area<Spread>()
      .defined(({ [line]: values }) => values !== null)
      .x(({ halfStep }) => layout.x(halfStep / 2))
      .y0(({ [line]: values }) => level(values?.[0]))
      .y1(({ [line]: values }) => level(values?.[1]))(band) ?? "";
  return (
    <g data-drawn="reruns">
      <path className={styles.elbo} d={between("elbo")} />
      <path className={styles.ell} d={between("logLikelihood")} />
    </g>
  );
}
