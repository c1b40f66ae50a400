import { area } from "d3-shape";
import type { Spread } from "../../engine/reruns.ts";
import styles from "./Band.module.css";
import type { Scene } from "./scene.ts";

interface BandProps {
  readonly band: readonly Spread[];
  readonly scene: Scene;
}

/** The middle of the reruns as pale bands behind ℓ and the ELBO. */
export default function Band({ band, scene }: BandProps) {
  const bottom = scene.plot.top + scene.plot.height;
  // On the log axis what has come to ℓ* lies below all that is shown.
  const y = (nats: number) => scene.y(nats) ?? bottom;
  const between = (line: "logLikelihood" | "elbo") =>
    area<Spread>()
      .defined((spread) => spread[line] !== null)
      .x(({ halfStep }) => scene.x(halfStep / 2))
      .y0((spread) => y(spread[line]?.[0] ?? 0))
      .y1((spread) => y(spread[line]?.[1] ?? 0))(band) ?? "";
  return (
    <g data-drawn="reruns">
      <path className={styles.elbo} d={between("elbo")} />
      <path className={styles.ell} d={between("logLikelihood")} />
    </g>
  );
}
