import { type Area, along, type Place, pathIn, type Range, rangeOf } from "./area.ts";
import styles from "./Curve.module.css";

interface CurveProps {
  readonly area: Area;
  /** y(x); where `turned`, x(y). */
  readonly of: (value: number) => number;
  readonly colour: string;
  readonly turned?: boolean;
  /** Filled down to 0. */
  readonly filled?: boolean;
  readonly dashed?: boolean;
  /** Left out: the whole axis. */
  readonly over?: Range;
}

/** A curve over an axis of an area, perhaps filled. */
export function Curve({ area, of, colour, turned = false, filled, dashed, over }: CurveProps) {
  const range = over ?? rangeOf(turned ? area.y : area.x);
  const flip = ([x, y]: Place): Place => (turned ? [y, x] : [x, y]);
  const places = along(of, range).map(flip);
  const d = pathIn(area, places);
  const [from, to] = [range[0], range[1]].map((value) => flip([value, 0]));
  const closed = from && to && pathIn(area, [from, ...places, to]);
  return (
    <g style={{ color: colour }}>
      {filled && closed && <path className={styles.filled} d={`${closed}Z`} />}
      <path className={dashed ? styles.dashed : styles.line} d={d} />
    </g>
  );
}

interface EllipseProps {
  readonly area: Area;
  readonly mean: Place;
  /** As rows. */
  readonly covariance: readonly [Place, Place];
  /** At how many σ ellipses are drawn. */
  readonly sigmas?: readonly number[];
  readonly colour: string;
  readonly dashed?: boolean;
}

/** Ellipses of a Gaussian, also where the axes are not equal. */
export function Ellipse({
  area,
  mean,
  covariance: [[a, c], [, b]],
  sigmas = [1, 2],
  colour,
  dashed = false,
}: EllipseProps) {
  // Of the Cholesky factor ((p, 0), (q, r)).
  const p = Math.sqrt(a);
  const q = c / p;
  const r = Math.sqrt(Math.max(0, b - q * q));
  return (
    <g style={{ color: colour }}>
      {sigmas.map((k) => {
        const places = Array.from({ length: 97 }, (_, i): Place => {
          const [u, v] = [Math.cos((i * Math.PI) / 48), Math.sin((i * Math.PI) / 48)];
          return [mean[0] + k * p * u, mean[1] + k * (q * u + r * v)];
        });
        return (
          <path
            key={k}
            className={dashed ? styles.dashed : styles.ring}
            d={`${pathIn(area, places)}Z`}
          />
        );
      })}
    </g>
  );
}
