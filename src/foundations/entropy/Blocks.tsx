import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, within } from "../common/drawing/area.ts";
import { BarNames, Bars, barAxis } from "../common/drawing/Bars.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { halves } from "../common/drawing/split.ts";
import { setShare } from "../common/handles/shares.ts";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Entropy.module.css";
import { barsOf, type State } from "./parts.ts";

/** Surprise that fits into the picture; of more the block ends at its edge. */
const TALLEST = 4.2;

/** p as bars, and beside it a block an outcome: as wide as p, as high as −log p, so that H is their area. */
export function Blocks({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { p, surprises, terms, entropy, most } = barsOf(state);
  const { font } = room;
  const axes = { ...axisRoom(font), top: 1.4 * font, right: 0.6 * font };
  const [first, second] = halves(room, 0.44, 0.8 * font);
  const bars = areaIn(within(first, axes), barAxis(p.length), [0, 1]);
  const blocks = areaIn(within(second, axes), [0, 1], [0, TALLEST]);
  const { left, width } = blocks.rect;
  const starts = p.map((_, i) => p.slice(0, i).reduce((sum, share) => sum + share, 0));
  const level = blocks.y(entropy);
  return (
    <>
      <Axes area={bars} font={font} y="p" />
      <BarNames area={bars} font={font} count={p.length} />
      <Bars
        area={bars}
        font={font}
        values={p}
        colour="var(--one)"
        ink="var(--one-ink)"
        name={(i) => `p of x${i + 1}`}
        text={(i) => fixed(p[i] ?? 0, 2)}
        onSet={(i, to) => move({ p: setShare(state.p, i, to) })}
      />
      <Axes area={blocks} font={font} x="" y="surprise −log p" />
      <g style={{ color: "var(--two)" }}>
        {p.map((share, i) => {
          const [from, to] = [blocks.x(starts[i] ?? 0), blocks.x((starts[i] ?? 0) + share)];
          const height = blocks.y(Math.min(TALLEST, surprises[i] ?? 0));
          const roomy = to - from > 2.6 * font;
          const middle = (from + to) / 2;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place alone.
            <g key={i}>
              <rect
                className={styles.block}
                x={from}
                width={Math.max(0, to - from)}
                y={height}
                height={Math.max(0, blocks.y(0) - height)}
              />
              {roomy && (
                <>
                  <Say x={middle} y={blocks.y(0) - 2 * font} text={`x_${i + 1}`} anchor="middle" />
                  <Say
                    x={middle}
                    y={blocks.y(0) - 0.6 * font}
                    text={fixed(terms[i] ?? 0, 2)}
                    anchor="middle"
                    colour="var(--two-ink)"
                  />
                </>
              )}
            </g>
          );
        })}
        <path className={styles.most} d={`M${left} ${blocks.y(most)}h${width}`} />
        <path className={styles.level} d={`M${left} ${level}h${width}`} />
      </g>
      <Say
        x={left + 6}
        y={blocks.y(most) - 8}
        text={`at most log ${p.length} = ${fixed(most, 2)}`}
      />
      <Say
        x={left + 6}
        y={level + (blocks.y(most) > level - 1.7 * font ? 1.3 : -0.5) * font}
        text={`H = ${fixed(entropy, 2)}, the mean height`}
        strong
      />
    </>
  );
}
