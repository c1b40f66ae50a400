import type { EllipseMark } from "../../../models/contract/picture.ts";
import type { View } from "../view/view.ts";
import styles from "./Ellipse.module.css";
import { type PixelEllipse, pixelEllipse } from "./geometry.ts";

interface EllipseProps {
  readonly mark: EllipseMark;
  readonly colour: string;
  readonly view: View;
  readonly past: boolean;
}

/** The 1σ and 2σ ellipses of a component; of a past one the 2σ ellipse, dashed. */
export function Ellipse({ mark, colour, view, past }: EllipseProps) {
  const one = pixelEllipse(view, mark.centre, mark.covariance);
  if (past) return <Ring ellipse={one} sigmas={2} colour={colour} className={styles.past} />;
  return (
    <>
      <Ring ellipse={one} sigmas={2} colour="var(--halo)" className={styles.halo} />
      <Ring ellipse={one} sigmas={1} colour="var(--halo)" className={styles.halo} />
      <Ring ellipse={one} sigmas={2} colour={colour} className={styles.two} />
      <Ring ellipse={one} sigmas={1} colour={colour} className={styles.one} />
    </>
  );
}

interface RingProps {
  readonly ellipse: PixelEllipse;
  readonly sigmas: number;
  readonly colour: string;
  readonly className: string | undefined;
}

function Ring({ ellipse: { cx, cy, rx, ry, degrees }, sigmas, colour, className }: RingProps) {
  return (
    <ellipse
      className={className}
      rx={sigmas * rx}
      ry={sigmas * ry}
      transform={`translate(${cx} ${cy}) rotate(${degrees})`}
      stroke={colour}
      fill={colour}
    />
  );
}
