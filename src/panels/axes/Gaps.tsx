import { useEffect, useMemo } from "react";
import { withShown } from "../../data/hidden.ts";
import type { Place } from "../../models/contract/picture.ts";
import { followImputed } from "../../store/follow/points/imputed.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import type { Lens } from "../../store/lab/lens.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { type Stand, standsOf, ticksOf, truthsOf, unseenAlong } from "../../store/seen/gaps.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import type { Sight } from "../../views/plane/props.ts";
import { pixelOf, type View } from "../../views/plane/view/view.ts";
import styles from "./Gaps.module.css";

/** Points drawn one by one at most, and those that glide. */
const MOST = 4000;
const GLIDING = 800;
/** Pixels: how long a tick is, and the radius of a point. */
const TICK = 11;
const RADIUS = 3.6;
const CROSS = 2.8;

/** Points that a gap keeps off the plane: ticks where they are known, and once there is a q where it expects them. */
export function Gaps({ view, lens }: Sight & { readonly lens: Lens }) {
  const points = useLab((s) => s.dataset.points);
  const qTheta = useLab(shownQTheta);
  const imputed = useLab((s) => s.imputed);
  const colours = useLab((s) => (s.colours?.pixels.length === points.size ? s.colours : null));
  const picked = useLab((s) => s.view.picked);
  useEffect(followImputed, []);
  const { axes } = lens;
  const unseen = unseenAlong(axes, points);
  const target = useMemo(
    () =>
      qTheta !== null && imputed?.axes === axes
        ? standsOf(axes, points, unseen, imputed).slice(0, MOST)
        : [],
    [qTheta, imputed, axes, points, unseen],
  );
  const stands = useGlide(target, between, {
    duration: target.length > GLIDING ? 0 : glideTime(),
  });
  const ticks = useMemo(
    () => (target.length > 0 ? [] : ticksOf(axes, points, unseen).slice(0, MOST)),
    [target, axes, points, unseen],
  );
  const dataset = useLab((s) => (s.view.show.hidden && s.dataset.hidden ? s.dataset : null));
  const truths = useMemo(
    () => (dataset ? truthsOf(axes, withShown(dataset).points, target) : null),
    [dataset, axes, target],
  );
  const colourOf = (n: number): string | undefined => {
    const pixel = qTheta === null ? undefined : colours?.pixels[n];
    return pixel === undefined
      ? undefined
      : `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
  };
  const pick = (n: number) => setView({ picked: n });
  const size = { width: view.width, height: view.height };
  return (
    <>
      <svg className={styles.lines} {...size} aria-hidden="true">
        {stands.map((stand) => (
          <Whisker
            key={stand.n}
            stand={stand}
            view={view}
            colour={colourOf(stand.n)}
            opacity={opacityOf(stands.length)}
            truth={truths?.get(stand.n)}
          />
        ))}
      </svg>
      <svg className={styles.gaps} {...size} aria-hidden="true">
        {ticks.map(({ n, axis, at }) => {
          const [px, py] = pixelOf(view, axis === 0 ? [at, 0] : [0, at]);
          const d = axis === 0 ? `M${px} ${view.height}v${-TICK}` : `M0 ${py}h${TICK}`;
          return (
            <path
              key={n}
              className={styles.tick}
              data-gap={n}
              data-picked={n === picked}
              d={d}
              onPointerDown={() => pick(n)}
            />
          );
        })}
        {stands.map(({ n, at }) => {
          const [cx, cy] = pixelOf(view, at);
          return (
            <circle
              key={n}
              className={styles.stand}
              style={{ color: colourOf(n) }}
              data-gap={n}
              data-picked={n === picked}
              cx={cx}
              cy={cy}
              r={RADIUS}
              onPointerDown={() => pick(n)}
            />
          );
        })}
      </svg>
    </>
  );
}

/** Many lines would hide the points between them: of the opacity of this many, no more. */
const CLEAR = 40;
const opacityOf = (count: number): number => Math.max(0.3, Math.min(0.75, CLEAR / count));

interface WhiskerProps {
  readonly stand: Stand;
  readonly view: View;
  readonly colour: string | undefined;
  readonly opacity: number;
  /** Where its entry is, if that was hidden and is to be seen. */
  readonly truth: Place | undefined;
}

/** 1σ to each side of a point; under marks and labels, which it would strike through. */
function Whisker({ stand, view, colour, opacity, truth }: WhiskerProps) {
  const [[x, y], [dx, dy]] = [stand.at, stand.sd];
  const ends = [pixelOf(view, [x - dx, y - dy]), pixelOf(view, [x + dx, y + dy])];
  return (
    <>
      {truth && <Truth from={pixelOf(view, stand.at)} to={pixelOf(view, truth)} n={stand.n} />}
      <path
        className={styles.whisker}
        style={{ color: colour, opacity }}
        d={`M${ends.map((end) => end.join(" ")).join("L")}`}
      />
    </>
  );
}

interface TruthProps {
  readonly from: Place;
  readonly to: Place;
  readonly n: number;
}

/** A cross where a hidden entry is, and a line to it from the edge of the point. */
function Truth({ from: [x, y], to: [tx, ty], n }: TruthProps) {
  const [dx, dy] = [tx - x, ty - y];
  const edge = Math.min(1, RADIUS / Math.hypot(dx, dy));
  const arms = `l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`;
  return (
    <g className={styles.truth} data-truth={n}>
      <path d={`M${x + edge * dx} ${y + edge * dy}L${tx} ${ty}`} />
      <path className={styles.cross} d={`M${tx - CROSS} ${ty - CROSS}${arms}`} />
    </g>
  );
}

/** On the way to where a later q expects them. */
function between(from: readonly Stand[], to: readonly Stand[], share: number): Stand[] | null {
  if (from.length !== to.length) return null;
  const mix = (a: Stand["at"] | undefined, b: Stand["at"]) =>
    b.map((v, i) => (1 - share) * (a?.[i as 0 | 1] ?? v) + share * v) as [number, number];
  return to.map(({ n, at, sd }, i) => ({
    n,
    at: mix(from[i]?.at, at),
    sd: mix(from[i]?.sd, sd),
  }));
}
