import { at, entry } from "../../maths/linear/matrix.ts";
import { type Area, along, type Place, pathIn, rangeOf } from "../common/drawing/area.ts";
import { Contours } from "../common/drawing/Contours.tsx";
import { Ellipse } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import styles from "./Drawing.module.css";
import { logJoint } from "./learnt.ts";
import { learnt } from "./reading.ts";

const { theta } = learnt.generative;
export const COLOURS = ["var(--one)", "var(--two)"] as const;

const BOUNDARY = [0];
/** log p(x, +) − log p(x, −). */
function logOdds(a: number, b: number): number {
  const [plus = 0, minus = 0] = logJoint(learnt.generative, [a, b]);
  return plus - minus;
}

interface Props {
  readonly area: Area;
  readonly x: readonly number[];
  /** The coordinate that is known; null where both are. */
  readonly left: 0 | 1 | null;
}

/** p(x, y): a Gaussian a class, where they are equally likely, and both along the line that x is on where a coordinate is missing. */
export function Clouds({ area, x, left }: Props) {
  return (
    <Inside area={area}>
      {theta.means.map(([a = 0, b = 0], k) => {
        const s = theta.covariances[k] ?? [];
        const xy = at(s, 0, 1);
        return (
          <Ellipse
            key={COLOURS[k]}
            area={area}
            mean={[a, b]}
            covariance={[
              [at(s, 0, 0), xy],
              [xy, at(s, 1, 1)],
            ]}
            sigmas={[3, 2, 1]}
            colour={COLOURS[k] ?? ""}
          />
        );
      })}
      <Contours area={area} of={logOdds} levels={BOUNDARY} colour="var(--ink)" fine={96} />
      {left !== null && <Slices area={area} x={x} left={left} />}
    </Inside>
  );
}

/** How high the higher slice is, in units of the plane. */
const HIGH = 1.6;

/** p(x, y) along the line that x is on, to the side of it: the areas are p(x_d, y). */
function Slices({ area, x, left }: Props & { readonly left: 0 | 1 }) {
  const own = entry(x, left);
  const range = rangeOf(left === 0 ? area.y : area.x);
  const place = (other: number, height: number): Place =>
    left === 0 ? [own + height, other] : [other, own + height];
  const curves = [0, 1].map((k) =>
    along((other) => {
      const joint = logJoint(learnt.generative, left === 0 ? [own, other] : [other, own]);
      return Math.exp(entry(joint, k));
    }, range),
  );
  const top = Math.max(...curves.flat().map(([, p]) => p));
  return (
    <>
      {curves.map((curve, k) => (
        <path
          key={COLOURS[k]}
          className={styles.slice}
          style={{ color: COLOURS[k] }}
          d={`${pathIn(
            area,
            curve.map(([other, p]) => place(other, (HIGH * p) / top)),
          )}`}
        />
      ))}
      <path
        className={styles.cut}
        d={pathIn(
          area,
          range.map((other) => place(other, 0)),
        )}
      />
    </>
  );
}
