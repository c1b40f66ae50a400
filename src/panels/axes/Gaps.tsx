import { useEffect, useMemo } from "react";
import { withShown } from "../../data/hidden.ts";
import type { Place } from "../../models/contract/picture.ts";
import { followImputed } from "../../store/follow/imputed.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import type { Lens } from "../../store/lab/lens.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { type Stand, standsOf, ticksOf, truthsOf, unseenAlong } from "../../store/seen/gaps.ts";
import { glideTime, useGlide } from "../../views/motion.ts";
import type { Sight } from "../../views/plane/props.ts";
import { pixelOf } from "../../views/plane/view/view.ts";
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
  return (
    <svg className={styles.gaps} width={view.width} height={view.height} aria-hidden="true">
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
      {stands.map(({ n, at: [x, y], sd: [dx, dy] }) => {
        const [cx, cy] = pixelOf(view, [x, y]);
        const truth = truths?.get(n);
        const ends = [pixelOf(view, [x - dx, y - dy]), pixelOf(view, [x + dx, y + dy])];
        return (
          <g
            key={n}
            className={styles.stand}
            style={{ color: colourOf(n) }}
            data-gap={n}
            data-picked={n === picked}
            onPointerDown={() => pick(n)}
          >
            {truth && <Truth from={[cx, cy]} to={pixelOf(view, truth)} />}
            <path className={styles.whisker} d={`M${ends.map((end) => end.join(" ")).join("L")}`} />
            <circle cx={cx} cy={cy} r={RADIUS} />
          </g>
        );
      })}
    </svg>
  );
}

/** A cross where a hidden entry is, and a line to it from the edge of the point. */
function Truth({ from: [x, y], to: [tx, ty] }: { readonly from: Place; readonly to: Place }) {
  const [dx, dy] = [tx - x, ty - y];
  const edge = Math.min(1, RADIUS / Math.hypot(dx, dy));
  const arms = `l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`;
  return (
    <g className={styles.truth} data-truth="">
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
