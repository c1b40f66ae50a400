import { line } from "d3-shape";
import type { ReactNode } from "react";
import thumbnail from "../../views/plane/Thumbnail.module.css";
import styles from "./Emblem.module.css";

type Place = readonly [number, number];

const WIDTH = 108;
const HEIGHT = 72;
/** From the unit square, up being more, to pixels. */
const x = (u: number): number => 10 + u * (WIDTH - 20);
const y = (u: number): number => HEIGHT - 9 - u * (HEIGHT - 20);
const path = line<Place>()
  .x(([u]) => x(u))
  .y(([, v]) => y(v));
const along = (points: readonly Place[]): string => path([...points]) ?? "";
const curve = (f: (u: number) => number, from = 0, to = 1): string =>
  along(Array.from({ length: 33 }, (_, i) => from + ((to - from) * i) / 32).map((u) => [u, f(u)]));

const Dot = ({ at: [u, v] }: { readonly at: Place }) => (
  <circle className={styles.dot} cx={x(u)} cy={y(v)} r={3} />
);
const What = ({ at: [u, v] }: { readonly at: Place }) => (
  <text className={styles.what} x={x(u)} y={y(v)} dy="0.35em">
    ?
  </text>
);

/** ℓ and the ELBO so far, and what they do next. */
function Lines({ ell, elbo, next }: Readonly<Record<"ell" | "elbo", Place[]>> & { next: Place }) {
  return (
    <>
      <path className={styles.gap} d={`${along([...ell, ...[...elbo].reverse()])}Z`} />
      <path className={styles.ell} d={along(ell)} />
      <path className={styles.elbo} d={along(elbo)} />
      <What at={next} />
    </>
  );
}

const hill = (u: number): number => 0.9 * Math.exp(-(((u - 0.62) / 0.42) ** 2));
/** Below the hill, and with its slope where it touches it. */
const TOUCH = 0.3;
const SLOPE = (hill(TOUCH) * 2 * (0.62 - TOUCH)) / 0.42 ** 2;
const bound = (u: number): number => hill(TOUCH) + SLOPE * (u - TOUCH) - 6 * (u - TOUCH) ** 2;

/** What a lesson is about, drawn where its points alone would look like those of another; never what is found. */
const emblems: Readonly<Record<string, ReactNode>> = {
  "lower-bound": (
    <>
      <path className={styles.ell} d={curve((u) => Math.log(1 + 19 * u) / Math.log(20))} />
      <path
        className={styles.aside}
        d={along([
          [0.42, 0],
          [0.42, 1],
        ])}
      />
      <Dot at={[0.05, Math.log(1.95) / Math.log(20)]} />
      <Dot at={[0.8, Math.log(16.2) / Math.log(20)]} />
    </>
  ),
  "e-step": (
    <Lines
      ell={[
        [0, 0.3],
        [0.3, 0.3],
        [0.6, 0.9],
      ]}
      elbo={[
        [0, 0.05],
        [0.3, 0.3],
        [0.6, 0.55],
      ]}
      next={[0.85, 0.7]}
    />
  ),
  "m-step": (
    <Lines
      ell={[
        [0, 0.1],
        [0.3, 0.55],
        [0.6, 0.55],
      ]}
      elbo={[
        [0, 0.1],
        [0.3, 0.3],
        [0.6, 0.55],
      ]}
      next={[0.85, 0.75]}
    />
  ),
  "parameter-space": (
    <>
      <path className={styles.ell} d={curve(hill)} />
      <path className={styles.elbo} d={curve(bound, 0.06, 0.72)} />
      <Dot at={[TOUCH, hill(TOUCH)]} />
    </>
  ),
  convergence: (
    <>
      <path
        className={styles.aside}
        d={along([
          [0, 0.2],
          [1, 0.2],
        ])}
      />
      {[1, 0.8, 0.66, 0.55, 0.47, 0.41, 0.36].map((v, i) => (
        <Dot key={v} at={[0.05 + 0.12 * i, v]} />
      ))}
      <What at={[0.92, 0.36]} />
    </>
  ),
  "gradient-ascent": (
    <g transform={`rotate(-20 ${x(0.6)} ${y(0.5)})`}>
      {[34, 24, 14, 5].map((r) => (
        <ellipse key={r} className={styles.ring} cx={x(0.6)} cy={y(0.5)} rx={r} ry={r * 0.55} />
      ))}
      <path className={styles.elbo} d={`M${x(0.22)} ${y(0.5)}h14m-4 -4l4 4l-4 4`} />
    </g>
  ),
  "counting-parameters": (
    <>
      <path className={styles.ell} d={curve((u) => 1 / (1 + Math.exp(-12 * (u - 0.5))))} />
      {[0.05, 0.15, 0.22, 0.36, 0.58].map((u) => (
        <Dot key={u} at={[u, 0]} />
      ))}
      {[0.44, 0.66, 0.75, 0.88, 0.96].map((u) => (
        <Dot key={u} at={[u, 1]} />
      ))}
    </>
  ),
  "inexact-e-step": (
    <>
      {(
        [
          [0.5, 0.7],
          [0.25, 0.15],
          [0.9, 0.6],
        ] as const
      ).map(([p, q], i) => (
        <g key={p} transform={`translate(${10 + 31 * i} 0)`}>
          <rect className={styles.bar} x={2} width={11} y={y(p)} height={y(0) - y(p)} />
          <rect className={styles.own} x={13} width={11} y={y(q)} height={y(0) - y(q)} />
        </g>
      ))}
    </>
  ),
};

/** Whether a lesson has a drawing of its own. */
export const hasEmblem = (id: string): boolean => id in emblems;

/** The drawing of a lesson, at the size of a stamp. What it shows stands beside it in words. */
export function Emblem({ of }: { readonly of: string }) {
  return (
    <svg className={thumbnail.thumbnail} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {emblems[of]}
    </svg>
  );
}
