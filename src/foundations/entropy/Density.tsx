import { fixed } from "../../maths/format.ts";
import { partsOf, unitOf } from "../../maths/sums.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import {
  type Area,
  areaIn,
  type Place,
  pathIn,
  type Range,
  within,
} from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Signed } from "../common/drawing/Signed.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Entropy.module.css";
import { densityOf, integrand, type State } from "./parts.ts";

const SPAN: Range = [-3, 3];
const HIGHEST = 2.8;
export const SDS: Range = [0.15, 1.5];
export const WIDTHS: Range = [0.4, 5];

/** A density, and under it −p log p, whose area is H: above 0 less below. */
export function Density({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { log, over, entropy, above, below } = densityOf(state);
  const { font } = room;
  const axes = { left: axisRoom(font, 3.4).left, bottom: axisRoom(font).bottom, right: 0.6 * font };
  const [first, second] = rows(room, 0.5, 0.6 * font);
  const upper = areaIn(within(first, axes), SPAN, [0, HIGHEST]);
  const lower = areaIn(within(second, axes), SPAN, [-2.9, 0.75]);
  const p = (x: number) => Math.exp(log(x));
  const { left, top, width } = lower.rect;
  const one = upper.y(1);
  const [over0 = "", under0 = ""] = partsOf([above, -below], entropy, unitOf(1));
  return (
    <>
      <Axes area={upper} font={font} x="x" y="p(x)" />
      {state.kind === "uniform" ? (
        <Box area={upper} over={over} height={p(0)} />
      ) : (
        <Curve area={upper} of={p} colour="var(--one)" filled />
      )}
      <path className={styles.most} d={`M${left} ${one}h${width}`} />
      <Say x={left + width - 6} y={one - 7} text="p = 1: above it −log p < 0" anchor="end" />
      <Axes area={lower} font={font} x="x" />
      <Axes area={{ ...lower, x: upper.x }} font={font} y="−p log p" />
      <Signed
        area={lower}
        of={integrand(log)}
        colour="var(--one)"
        below="var(--two)"
        over={state.kind === "uniform" ? over : SPAN}
        count={600}
      />
      <Say
        x={left + width - 6}
        y={top + lower.rect.height - 2.4 * font}
        text={`area above ${over0}, below ${under0}`}
        anchor="end"
      />
      <Say
        x={left + width - 6}
        y={top + lower.rect.height - 0.7 * font}
        text={`H = ${fixed(entropy, 2)}${entropy < 0 ? ", negative" : ""}`}
        anchor="end"
        strong
      />
      {state.kind === "uniform" ? (
        <Handle
          area={upper}
          name="Width"
          at={[state.width / 2, p(0)]}
          along="x"
          x={[WIDTHS[0] / 2, WIDTHS[1] / 2]}
          step={0.05}
          say={`width ${fixed(state.width, 2)}`}
          colour="var(--one)"
          onMove={([x]) => move({ width: 2 * x })}
        />
      ) : (
        <Handle
          area={upper}
          name="Standard deviation"
          at={[state.sd, p(state.sd)]}
          along="x"
          x={SDS}
          step={0.05}
          colour="var(--one)"
          onMove={([x]) => move({ sd: x })}
        />
      )}
    </>
  );
}

/** A density that is the same all over, and 0 elsewhere. */
function Box({ area, over: [from, to], height }: { area: Area; over: Range; height: number }) {
  const places: Place[] = [
    [SPAN[0], 0],
    [from, 0],
    [from, height],
    [to, height],
    [to, 0],
    [SPAN[1], 0],
  ];
  return (
    <g style={{ color: "var(--one)" }}>
      <path className={styles.box} d={pathIn(area, places)} />
    </g>
  );
}
