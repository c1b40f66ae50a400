import { line } from "d3-shape";
import type { ReactNode } from "react";
import thumbnail from "../../views/plane/Thumbnail.module.css";
import styles from "./Emblem.module.css";

type Place = readonly [number, number];

const WIDTH = 108;
const HEIGHT = 72;
/** From the unit square, up being more, to pixels. */
const x = (u: number): number => 9 + u * (WIDTH - 18);
const y = (v: number): number => HEIGHT - 9 - v * (HEIGHT - 18);
const path = line<Place>()
  .x(([u]) => x(u))
  .y(([, v]) => y(v));
const along = (...places: readonly Place[]): string => path([...places]) ?? "";
const curve = (of: (u: number) => number, from = 0, to = 1): string =>
  along(
    ...Array.from({ length: 41 }, (_, i): Place => {
      const u = from + ((to - from) * i) / 40;
      return [u, of(u)];
    }),
  );
const bell = (at: number, width: number, high: number) => (u: number) =>
  high * Math.exp(-0.5 * ((u - at) / width) ** 2);

const One = ({ d }: { readonly d: string }) => <path className={styles.one} d={d} />;
const Two = ({ d }: { readonly d: string }) => <path className={styles.two} d={d} />;
const Aside = ({ d }: { readonly d: string }) => <path className={styles.aside} d={d} />;
const Dot = ({ at: [u, v], second = false }: { readonly at: Place; readonly second?: boolean }) => (
  <circle className={second ? styles.dotTwo : styles.dotOne} cx={x(u)} cy={y(v)} r={3} />
);
const Bar = ({ u, high, second = false }: { u: number; high: number; second?: boolean }) => (
  <rect
    className={second ? styles.fillTwo : styles.fillOne}
    x={x(u)}
    width={9}
    y={y(high)}
    height={y(0) - y(high)}
  />
);
const Ring = ({ at: [u, v], r, turn }: { at: Place; r: number; turn: number }) => (
  <ellipse
    className={styles.one}
    rx={r}
    ry={r * 0.45}
    transform={`translate(${x(u)} ${y(v)}) rotate(${-turn})`}
  />
);

/** Six steps of a chain, in ones and zeros, that start somewhere. */
const ROWS = [0b110011, 0b011100, 0b111000, 0b000110] as const;

/** What each figure is about, at the size of a stamp. */
const emblems: Readonly<Record<string, ReactNode>> = {
  marginal: (
    <>
      <Ring at={[0.45, 0.5]} r={36} turn={28} />
      <Ring at={[0.45, 0.5]} r={18} turn={28} />
      <Two d={along([0.62, 0], [0.62, 1])} />
    </>
  ),
  bayes: (
    <>
      <rect className={styles.fillOne} x={x(0)} y={y(0.75)} width={36} height={y(0) - y(0.75)} />
      <rect className={styles.fillTwo} x={x(0) + 36} y={y(0.3)} width={54} height={y(0) - y(0.3)} />
      <rect className={styles.aside} x={x(0)} y={y(1)} width={90} height={y(0) - y(1)} />
    </>
  ),
  entropy: [0.25, 0.85, 0.5, 0.35, 0.12].map((high, i) => (
    <Bar key={high} u={0.05 + 0.19 * i} high={high} />
  )),
  information: (
    <>
      <circle className={styles.fillOne} cx={x(0.4)} cy={y(0.5)} r={24} />
      <circle className={styles.fillTwo} cx={x(0.62)} cy={y(0.5)} r={24} />
    </>
  ),
  kl: (
    <>
      <One d={curve((u) => bell(0.32, 0.1, 0.9)(u) + bell(0.75, 0.11, 0.6)(u))} />
      <Two d={curve(bell(0.5, 0.22, 0.55))} />
    </>
  ),
  sgd: (
    <>
      {[38, 26, 14].map((r) => (
        <ellipse key={r} className={styles.aside} cx={x(0.6)} cy={y(0.45)} rx={r} ry={r * 0.6} />
      ))}
      <Two
        d={along([0.08, 0.95], [0.35, 0.85], [0.3, 0.6], [0.52, 0.62], [0.5, 0.45], [0.62, 0.47])}
      />
    </>
  ),
  counting: ROWS.map((row, j) =>
    Array.from({ length: 6 }, (_, i) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
        key={`${row} ${i}`}
        className={(row >> i) & 1 ? styles.fillOne : styles.cell}
        x={18 + 12 * i}
        y={12 + 12 * j}
        width={11}
        height={11}
      />
    )),
  ),
  taxonomy: (
    <>
      <Aside d={along([0.08, 1], [0.08, 0.1])} />
      {[0.75, 0.42, 0.1].map((v) => (
        <g key={v}>
          <Aside d={along([0.08, v], [0.25, v])} />
          <rect className={styles.fillOne} x={x(0.25)} y={y(v) - 6} width={52} height={12} rx={6} />
        </g>
      ))}
    </>
  ),
  "gaussian-mle": (
    <>
      <Ring at={[0.5, 0.5]} r={38} turn={-22} />
      {(
        [
          [0.25, 0.75],
          [0.38, 0.55],
          [0.5, 0.62],
          [0.55, 0.42],
          [0.68, 0.35],
          [0.78, 0.3],
          [0.44, 0.7],
        ] as const
      ).map((at) => (
        <Dot key={at.join()} at={at} second />
      ))}
    </>
  ),
  jensen: (
    <>
      <One d={curve((u) => Math.log(1 + 19 * u) / Math.log(20))} />
      <Two d={along([0.04, 0.19], [0.85, 0.95])} />
      <Dot at={[0.04, 0.19]} second />
      <Dot at={[0.85, 0.95]} second />
    </>
  ),
  monotone: (
    <>
      <Two d={along([0, 0.95], [1, 0.95])} />
      {Array.from({ length: 8 }, (_, n) => {
        const at = [0.04 + 0.13 * n, 0.85 * (1 - 0.62 ** n) + 0.03] as const;
        return <Dot key={at[0]} at={at} />;
      })}
    </>
  ),
  bernoulli: (
    <>
      <One
        d={curve((u) => 1.35 + 0.9 * (0.7 * Math.log(u) + 0.3 * Math.log(1 - u)), 0.13, 0.985)}
      />
      <Aside d={along([0.7, 0], [0.7, 0.8])} />
      <Dot at={[0.7, 0.8]} second />
    </>
  ),
  bayesian: (
    <>
      <Aside d={curve(bell(0.4, 0.28, 0.4))} />
      <Two d={curve(bell(0.6, 0.1, 0.92))} />
    </>
  ),
  generative: (
    <>
      <Aside d={along([0.3, 0], [0.72, 1])} />
      {[
        [0.15, 0.4],
        [0.25, 0.65],
        [0.12, 0.75],
        [0.3, 0.85],
      ].map(([u = 0, v = 0]) => (
        <Dot key={u} at={[u, v]} />
      ))}
      {[
        [0.6, 0.3],
        [0.8, 0.45],
        [0.72, 0.15],
        [0.92, 0.7],
      ].map(([u = 0, v = 0]) => (
        <Dot key={u} at={[u, v]} second />
      ))}
    </>
  ),
};

/** Whether a figure has a drawing of its own. */
export const hasEmblem = (name: string): boolean => name in emblems;

/** The drawing of a figure, at the size of a stamp. What it shows stands beside it in words. */
export function Emblem({ of }: { readonly of: string }) {
  return (
    <svg className={thumbnail.thumbnail} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {emblems[of]}
    </svg>
  );
}
