import { brief, nats } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Densities } from "./Densities.tsx";
import styles from "./Drawing.module.css";
import { type State, seriesOf } from "./sequences.ts";

/** How far the bound and the band go. */
export const BOUNDS: Range = [0.2, 1.35];
export const EPSILONS: Range = [0.01, 0.6];
type Props = FigureProps<State> & { readonly room: Room };

/** The sequence under its bound, with the band round its limit; below, what log p can be of a probability and of a density. */
export function Drawing({ room, ...props }: Props) {
  const high = 0.66 * room.height;
  const { font } = room;
  return (
    <>
      <Sequence {...props} room={{ ...room, height: high }} />
      <Densities
        {...props}
        room={{ ...room, top: high + 0.6 * font, height: room.height - high - 0.6 * font }}
      />
    </>
  );
}

function Sequence({ room, state, move }: Props) {
  // Drawn anew with every half-step of the run.
  useLab((s) => s.run);
  const series = seriesOf(state);
  const { font } = room;
  if (!series)
    return (
      <Say
        x={room.width / 2}
        y={room.height / 2}
        anchor="middle"
        text="The run in the lab has made no iteration yet."
        strong
      />
    );
  const { values, first, limit, size, level, band, from, passed, shown } = series;
  const letters = Math.max(3, nats(level).length);
  const axes = axisRoom(font, letters);
  const top = first + 1.4 * size;
  const area = areaIn(
    within(room, { ...axes, top: 4, right: 12 }),
    [-0.5, values.length - 0.5],
    [first - 0.06 * size, top],
  );
  const { left, width } = area.rect;
  const right = left + width;
  const ok = passed === null;
  const share = (y: number) => (y - first) / size;
  return (
    <>
      <Axes area={area} font={font} x="n" y={state.sequence === "run" ? "ℓ" : "a_n"} />
      <Inside area={area}>
        {limit !== null && (
          <>
            <rect
              className={styles.band}
              x={left}
              width={width}
              y={area.y(limit + band)}
              height={area.y(limit - band) - area.y(limit + band)}
            />
            <path className={styles.limit} d={`M${left} ${area.y(limit)}H${right}`} />
          </>
        )}
        {values.map((value, n) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place.
            key={n}
            className={
              value > level ? styles.above : from !== null && n >= from ? styles.near : styles.value
            }
            cx={area.x(n)}
            cy={area.y(value)}
            r={(values.length > 120 ? 0.16 : 0.3) * font}
          />
        ))}
        <path
          className={ok ? styles.bound : styles.passed}
          d={`M${left} ${area.y(level)}H${right}`}
        />
      </Inside>
      <Say
        x={left + 0.3 * width}
        y={area.y(level) - 0.45 * font}
        text={
          ok
            ? `c = ${nats(level)} bounds it`
            : `c = ${nats(level)} is passed at n = ${shown ? passed : `about ${brief(passed, 2)}`}`
        }
        colour={ok ? "var(--one-ink)" : "var(--error)"}
        strong
      />
      {limit !== null && from !== null && (
        <Say
          x={right - 8}
          y={area.y(limit - band) + 1.2 * font}
          anchor="end"
          text={`within ε = ${nats(band)} from n = ${from}`}
          colour="var(--two-ink)"
        />
      )}
      <Handle
        area={area}
        name="Bound c"
        at={[-0.5 + 0.04 * values.length, level]}
        along="y"
        y={[first + BOUNDS[0] * size, first + BOUNDS[1] * size]}
        step={size / 20}
        colour="var(--one)"
        say={`${nats(level)}, ${ok ? "a bound" : `passed at n = ${passed}`}`}
        onMove={([, y]) => move({ bound: share(y) })}
      />
      {limit !== null && (
        <Handle
          area={area}
          name="Band ε"
          at={[0.62 * values.length, limit - band]}
          along="y"
          y={[limit - EPSILONS[1] * size, limit - EPSILONS[0] * size]}
          step={size / 40}
          colour="var(--two)"
          small
          say={`${nats(band)}, from n = ${from ?? "none"} on`}
          onMove={([, y]) => move({ epsilon: share(limit) - share(y) })}
        />
      )}
    </>
  );
}
