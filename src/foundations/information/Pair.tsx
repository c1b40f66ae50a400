import { fixed } from "../../maths/format.ts";
import { normal, seeded } from "../../maths/random.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import { Ellipse } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Information.module.css";
import { covarianceOf, type State } from "./parts.ts";

const SPAN: Range = [-3.2, 3.2];
export const RHOS: Range = [-0.99, 0.99];
export const SDS: Range = [0.2, 1.5];
const POINTS = 220;

/** Standard normal deviates, the same ones wherever the Gaussian goes. */
const draws = (() => {
  const rng = seeded(6316);
  return Array.from({ length: POINTS }, () => [normal(rng), normal(rng)] as const);
})();

/** A Gaussian (X, Y) as an ellipse in its box: the box by its corner, ρ by where the ellipse touches its right side. */
export function Pair({
  state,
  move,
  rect,
  font,
}: FigureProps<State> & { rect: Rect; font: number }) {
  const { rho, sds } = state;
  const [a = 1, b = 1] = sds;
  const covariance = covarianceOf(state);
  const room = axisRoom(font, 2.5);
  const plane = areaIn(within(rect, room), SPAN, SPAN, true);
  const [[p = 1, q = 0] = [], [, r = 1] = []] = covariance;
  const left = Math.sqrt(1 - rho * rho);
  return (
    <>
      <Axes area={plane} font={font} x="x" y="y" grid />
      <Inside area={plane}>
        <g className={styles.points}>
          {draws.map(([u, v]) => (
            <circle key={u} cx={plane.x(a * u)} cy={plane.y(b * (rho * u + left * v))} r={2.2} />
          ))}
        </g>
      </Inside>
      <Ellipse
        area={plane}
        mean={[0, 0]}
        covariance={[
          [p, q],
          [q, r],
        ]}
        colour="var(--three)"
      />
      <rect
        className={styles.box}
        x={plane.x(-a)}
        width={plane.x(a) - plane.x(-a)}
        y={plane.y(b)}
        height={plane.y(-b) - plane.y(b)}
      />
      <Handle
        area={plane}
        name="Standard deviations"
        at={[-a, b]}
        x={[-SDS[1], -SDS[0]]}
        y={SDS}
        step={0.1}
        say={`of X ${fixed(a, 2)}, of Y ${fixed(b, 2)}`}
        small
        onMove={([x, y]) => move({ sds: [-x, y] })}
      />
      <Handle
        area={plane}
        name="Correlation ρ"
        at={[a, rho * b]}
        along="y"
        y={[RHOS[0] * b, RHOS[1] * b]}
        step={0.05 * b}
        say={`ρ ${fixed(rho, 2)}`}
        colour="var(--three)"
        onMove={([, y]) => move({ rho: Math.round((100 * y) / b) / 100 })}
      />
    </>
  );
}
