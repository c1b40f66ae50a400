import type { ChartLayout, PixelFrame } from "../axes/chartLayout.ts";
import styles from "./Crosshair.module.css";

interface CrosshairProps {
  readonly at: PixelFrame;
  readonly layout: ChartLayout;
}

/** The frame under the pointer. */
export default function Crosshair({
  at: { x, logLikelihood, elbo },
  layout: { plot, mark },
}: CrosshairProps) {
  return (
    <g className={styles.crosshair}>
      <line x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
      {[logLikelihood, elbo].map(
        (y, i) =>
          y !== null && (
            <g key={i === 0 ? "ell" : "elbo"}>
              <line x1={plot.left} x2={x} y1={y} y2={y} />
              <circle cx={x} cy={y} r={3.5 * mark} />
            </g>
          ),
      )}
    </g>
  );
}
