import type { SegmentMark } from "../../../models/contract/picture.ts";
import type { View } from "../view/view.ts";
import { pixelEllipse } from "./geometry.ts";
import styles from "./Segment.module.css";

interface SegmentProps {
  readonly mark: SegmentMark;
  readonly colour: string;
  readonly view: View;
  readonly past: boolean;
}

/** The long axis of a covariance from −2σ to 2σ, with ticks at ±1σ; a past one is dashed. */
export function Segment({ mark, colour, view, past }: SegmentProps) {
  const { cx, cy, rx, degrees } = pixelEllipse(view, mark.centre, mark.covariance);
  const path = past ? `M${-2 * rx} 0H${2 * rx}` : `M${-2 * rx} 0H${2 * rx}M${-rx} -4V4M${rx} -4V4`;
  return (
    <g transform={`translate(${cx} ${cy}) rotate(${degrees})`}>
      {!past && <path className={styles.halo} d={path} />}
      <path className={past ? styles.past : styles.line} d={path} stroke={colour} />
    </g>
  );
}
