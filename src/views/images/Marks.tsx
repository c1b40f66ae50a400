import { median } from "d3-array";
import { useMemo } from "react";
import styles from "./LatentPlane.module.css";
import type { LatentPlaneProps } from "./LatentPlane.tsx";
import { tenColours } from "./tenColours.ts";
import type { LatentView } from "./view.ts";

interface MarksProps
  extends Pick<
    LatentPlaneProps,
    "latent" | "classes" | "names" | "shows" | "theme" | "picked" | "drawnQ" | "path"
  > {
  readonly view: LatentView;
}

/** What is drawn in lines over the plane of z: the prior's circles, each class's numeral, what is picked, the way. */
export function Marks({
  latent,
  classes,
  names,
  shows,
  theme,
  picked,
  drawnQ,
  path,
  view,
}: MarksProps) {
  const [ox, oy] = view.pixelOf([0, 0]);
  const q = latent?.q;
  const middles = useMemo(
    () => (q && classes ? middlesOf(q, classes, names) : []),
    [q, classes, names],
  );
  const colours = tenColours(theme);
  const ellipse = (x: number, y: number, sx: number, sy: number) => {
    const [cx, cy] = view.pixelOf([x, y]);
    return { cx, cy, rx: Math.max(5, view.unit * sx), ry: Math.max(5, view.unit * sy) };
  };
  const own = picked !== null && q && 4 * picked < q.length ? q.subarray(4 * picked) : null;
  const pixels = path.map(view.pixelOf);
  return (
    <>
      {[1, 2].map((sigma) => (
        <g key={sigma} className={styles.prior} data-prior={sigma}>
          <circle cx={ox} cy={oy} r={sigma * view.unit} />
          <text x={ox} y={oy + sigma * view.unit} dy="1.05em">
            {sigma}σ
          </text>
        </g>
      ))}
      {shows.q &&
        middles.map(({ name, at }, k) => {
          const [x, y] = view.pixelOf(at);
          return (
            <text
              key={name}
              className={styles.numeral}
              x={x}
              y={y}
              dy="0.35em"
              fill={colours[k] ?? ""}
            >
              {name}
            </text>
          );
        })}
      {own && (
        <ellipse
          className={styles.picked}
          data-picked
          {...ellipse(own[0] ?? 0, own[1] ?? 0, own[2] ?? 0, own[3] ?? 0)}
        />
      )}
      {drawnQ && (
        <ellipse
          className={styles.drawn}
          data-drawn
          {...ellipse(...drawnQ.mean, ...drawnQ.deviation)}
        />
      )}
      {pixels.length === 2 && <polyline className={styles.way} points={pixels.join(" ")} />}
      {pixels.map(([x, y], i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: an end is its place on the way.
          key={i}
          className={styles.end}
          data-end={i}
          cx={x}
          cy={y}
          r={5}
        />
      ))}
    </>
  );
}

/** The median of each class's means. */
function middlesOf(q: Float64Array, classes: Int16Array, names: readonly string[]) {
  return names.flatMap((name, k) => {
    const own = Array.from(classes.keys()).filter((n) => classes[n] === k);
    const [x, y] = [0, 1].map((d) => median(own, (n) => q[4 * n + d]));
    return x === undefined || y === undefined ? [] : [{ name, at: [x, y] as const }];
  });
}
