import type { Spread } from "../../../engine/questions/reruns.ts";
import type { Scene } from "../axes/scene.ts";
import styles from "./Band.module.css";
import { areaPath, type Spot } from "./path.ts";

interface BandProps {
  readonly band: readonly Spread[];
  readonly scene: Scene;
}

/** The middle of the reruns as pale bands behind ℓ and the ELBO. */
export default function Band({ band, scene }: BandProps) {
  const bottom = scene.plot.top + scene.plot.height;
  const edge = (line: "logLikelihood" | "elbo", side: 0 | 1) =>
    band.map(({ halfStep, [line]: values }): Spot | null => {
      if (!values) return null;
      // On the log axis what has come to ℓ* lies below all that is shown.
      return [scene.x(halfStep / 2), scene.y(values[side]) ?? bottom];
    });
  const between = (line: "logLikelihood" | "elbo") => areaPath(edge(line, 1), edge(line, 0));
  return (
    <g data-drawn="reruns">
      <path className={styles.elbo} d={between("elbo")} />
      <path className={styles.ell} d={between("logLikelihood")} />
    </g>
  );
}
