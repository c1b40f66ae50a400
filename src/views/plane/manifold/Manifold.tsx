import { line } from "d3-shape";
import { drawable } from "../../drawable.ts";
import type { Place } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";
import styles from "./Manifold.module.css";

/** A point, where it is placed on the curve, and at which z. */
interface Tied {
  readonly at: Place;
  readonly to: Place;
  readonly z: number;
}

/** A curve along z in the plane's coordinates. */
export interface Drawn {
  readonly zs: readonly number[];
  readonly curve: readonly Place[];
  /** Its noise to each side. */
  readonly sd: number;
  readonly points: readonly Tied[];
  /** Points drawn from it, each with its z. */
  readonly generated: readonly { readonly at: Place; readonly z: number }[];
}

interface ManifoldProps {
  readonly drawn: Drawn;
  readonly view: View;
  /** CSS colour of a z. */
  readonly colourOf: (z: number) => string;
  /** The point whose tie stands out; null for none. */
  readonly picked: number | null;
  /** The z that is in hand, and numbered there. */
  readonly z: number;
}

/** A curve with its tube of ±σ, coloured along z, whole z numbered; the points in the colour of where they are placed, and tied to it. */
export function Manifold({ drawn, view, colourOf, picked, z: here }: ManifoldProps) {
  const { zs, curve, sd, points, generated } = drawn;
  const px = (place: Place): [number, number] => {
    const [x, y] = pixelOf(view, place);
    return [drawable(x), drawable(y)];
  };
  const at = curve.map(px);
  const pieces = at.slice(1).map((to, i) => ({
    d: `M${at[i]?.join()}L${to.join()}`,
    colour: colourOf(((zs[i] ?? 0) + (zs[i + 1] ?? 0)) / 2),
    z: zs[i] ?? 0,
  }));
  const width = 2 * sd * Math.sqrt(Math.abs(view.x.slope * view.y.slope));
  return (
    <svg className={styles.over} width={view.width} height={view.height} aria-hidden="true">
      <g className={styles.tube}>
        {pieces.map(({ d, colour, z }) => (
          <path key={z} d={d} stroke={colour} strokeWidth={drawable(width)} />
        ))}
      </g>
      <g className={styles.ties}>
        {points.map(({ at: from, to, z }, n) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
            key={n}
            data-picked={n === picked || undefined}
            d={`M${px(from).join()}L${px(to).join()}`}
            stroke={colourOf(z)}
          />
        ))}
      </g>
      <g className={styles.generated}>
        {generated.map(({ at: place, z }) => {
          const [cx, cy] = px(place);
          return <circle key={z} cx={cx} cy={cy} stroke={colourOf(z)} />;
        })}
      </g>
      <path className={styles.halo} d={line()(at) ?? ""} data-manifold="curve" />
      <g className={styles.curve}>
        {pieces.map(({ d, colour, z }) => (
          <path key={z} d={d} stroke={colour} />
        ))}
      </g>
      <g className={styles.points}>
        {points.map(({ at: place, z }, n) => {
          const [cx, cy] = px(place);
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
          return <circle key={n} cx={cx} cy={cy} fill={colourOf(z)} />;
        })}
      </g>
      <g className={styles.numbers}>
        {WHOLE.map((z) => {
          const [x, y] = px(placeAt(drawn, z));
          return (
            <g key={z} transform={`translate(${x} ${y})`}>
              <circle fill={colourOf(z)} />
              {Math.abs(z - here) > NEAR && (
                <text dx="0.55em" dy="-0.45em">
                  {z < 0 ? `−${-z}` : z}
                </text>
              )}
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** How near the z in hand a number would be under its own. */
const NEAR = 0.6;
const WHOLE = [-3, -2, -1, 0, 1, 2, 3];

/** f at a z between those that are drawn. */
export function placeAt({ zs, curve }: Pick<Drawn, "zs" | "curve">, z: number): Place {
  const [low = 0, high = 1] = [zs[0], zs.at(-1)];
  const along = ((z - low) / (high - low)) * (zs.length - 1);
  const i = Math.max(0, Math.min(zs.length - 2, Math.floor(along)));
  const share = along - i;
  const [a, b] = [curve[i] ?? [0, 0], curve[i + 1] ?? [0, 0]];
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** How far along z a hand may leap at once: so that it stays on its branch where the curve comes near itself. */
const LEAP = 0.7;

/** The z near to `from` whose place on the curve is nearest to a pixel. */
export function nearestZ(
  { zs, curve }: Pick<Drawn, "zs" | "curve">,
  view: View,
  x: number,
  y: number,
  from: number,
): number {
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (let i = 0; i + 1 < zs.length; i++) {
    const [za = 0, zb = 0] = [zs[i], zs[i + 1]];
    if (Math.abs(za - from) > LEAP) continue;
    const [ax, ay] = pixelOf(view, curve[i] ?? [0, 0]);
    const [bx, by] = pixelOf(view, curve[i + 1] ?? [0, 0]);
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const share = length > 0 ? ((x - ax) * dx + (y - ay) * dy) / length : 0;
    const on = Math.max(0, Math.min(1, share));
    const away = Math.hypot(ax + on * dx - x, ay + on * dy - y);
    if (away >= least) continue;
    [best, least] = [za + on * (zb - za), away];
  }
  return best;
}

/** A share of the way from one curve to another of as many places and points; null where there is no way. */
export function between(a: Drawn, b: Drawn, share: number): Drawn | null {
  if (a.curve.length !== b.curve.length || a.points.length !== b.points.length) return null;
  const mix = (p: number, q: number): number => p + share * (q - p);
  const place = (p: Place | undefined, q: Place): Place =>
    p ? [mix(p[0], q[0]), mix(p[1], q[1])] : q;
  return {
    ...b,
    curve: b.curve.map((at, i) => place(a.curve[i], at)),
    sd: mix(a.sd, b.sd),
    points: b.points.map(({ at, to, z }, n) => ({
      at,
      to: place(a.points[n]?.to, to),
      z: mix(a.points[n]?.z ?? z, z),
    })),
  };
}
