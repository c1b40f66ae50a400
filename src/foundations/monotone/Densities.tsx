import { nats } from "../../maths/format.ts";
import { logNormal } from "../../maths/information/onALine.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Drawing.module.css";
import { peakOf, type State } from "./sequences.ts";

/** How far the width of the density goes, and how high a density is drawn. */
export const SIGMAS: Range = [0.08, 1.5];
const HIGHEST = 2.4;

/** A probability is at most 1, so its log at most 0; a density can be as high as it is narrow. */
export function Densities({
  room,
  state: { sigma },
  move,
}: FigureProps<State> & { readonly room: Room }) {
  const { font } = room;
  const axes = axisRoom(font, 3);
  const half = room.width / 2;
  const inner = { ...axes, top: 1.7 * font };
  const discrete = areaIn(
    within({ ...room, width: half }, { ...inner, right: 6 }),
    [-0.5, 3.5],
    [0, HIGHEST],
  );
  const density = areaIn(
    within({ ...room, left: half, width: half }, { ...inner, right: 12 }),
    [-3, 3],
    [0, HIGHEST],
  );
  const log = logNormal(0, sigma);
  const highest = Math.exp(log(0));
  const peak = peakOf(sigma);
  return (
    <>
      <Axes area={discrete} font={font} y="p(x)" />
      <Axes area={density} font={font} y="p(x)" />
      <One area={discrete} />
      <One area={density} />
      {[0.1, 0.55, 0.25, 0.1].map((p, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
          key={i}
          className={styles.bar}
          x={discrete.x(i - 0.3)}
          width={discrete.x(i + 0.3) - discrete.x(i - 0.3)}
          y={discrete.y(p)}
          height={discrete.y(0) - discrete.y(p)}
        />
      ))}
      <Inside area={density}>
        <Curve
          area={density}
          of={(x) => Math.exp(log(x))}
          colour={peak > 0 ? "var(--error)" : "var(--one)"}
          filled
        />
      </Inside>
      <Say x={discrete.rect.left} y={room.top + font} text="Discrete x: log p(x) ≤ 0" strong />
      <Say
        x={density.rect.left}
        y={room.top + font}
        text={`${room.width > 40 * font ? "Density: " : ""}log p(μ) = ${nats(peak)}`}
        colour={peak > 0 ? "var(--error)" : "var(--ink)"}
        strong
      />
      <Handle
        area={density}
        name="Width of the density"
        at={[sigma, Math.min(highest * Math.exp(-0.5), HIGHEST)]}
        along="x"
        x={SIGMAS}
        step={0.05}
        colour={peak > 0 ? "var(--error)" : "var(--one)"}
        say={`standard deviation ${sigma.toFixed(2)}, log-density at the mean ${nats(peak)}`}
        onMove={([x]) => move({ sigma: x })}
      />
    </>
  );
}

/** The level 1, that no probability passes. */
const One = ({ area }: { readonly area: Area }) => (
  <path className={styles.limit} d={`M${area.rect.left} ${area.y(1)}h${area.rect.width}`} />
);
