import { useMemo } from "react";
import { nats } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Place, type Range, within } from "../common/drawing/area.ts";
import { Contours, levelsBelow } from "../common/drawing/Contours.tsx";
import { Ellipse } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { GaussianHands } from "../common/handles/GaussianHands.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Drawing.module.css";
import { bestOf, fitOf, MEANS, mapOf, SIGMAS, type State } from "./fit.ts";

/** Room round the points. */
const MARGIN = 0.7;

/** The points with the ellipse; beside it, or below, the map of ℓ over two parameters, with where the ellipse stands. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { points, mean, covariance, total } = fitOf(state);
  const best = bestOf(state.sample);
  const { plane, map } = areasIn(room, points, state.over);
  // Of what is moved the map depends on the other parameters alone.
  const { over, sample, long, short, turn } = state;
  const [x, y] = mean;
  const fixed = over === "mean" ? [long, short, turn].join() : [x, y, turn].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two that the map is over change nothing on it.
  const [of, levels] = useMemo(() => {
    const own = mapOf(state);
    const top = topOf(own, map);
    return [own, levelsBelow(top, 0.5)] as const;
  }, [over, sample, fixed]);
  const here = over === "mean" ? mean : ([long, short] as const);
  const { rect } = map;
  return (
    <>
      <Axes area={plane} font={room.font} x="x_1" y="x_2" grid />
      <Ellipse
        area={plane}
        mean={mean}
        covariance={covariance}
        sigmas={[2, 1]}
        colour="var(--one)"
      />
      <g className={styles.points}>
        {points.map(([px, py]) => (
          <circle key={`${px} ${py}`} cx={plane.x(px)} cy={plane.y(py)} r={0.36 * room.font} />
        ))}
      </g>
      <Axes
        area={map}
        font={room.font}
        x={over === "mean" ? "μ_1" : "σ along"}
        y={over === "mean" ? "μ_2" : "σ across"}
      />
      <Contours area={map} of={of} levels={levels} colour="var(--log-likelihood)" />
      <circle
        className={styles.here}
        cx={map.x(here[0])}
        cy={map.y(here[1])}
        r={0.45 * room.font}
      />
      <Say x={rect.left} y={rect.top - 0.5 * room.font} text={`ℓ = ${nats(total)}`} strong />
      <Say
        x={rect.left + rect.width}
        y={rect.top - 0.5 * room.font}
        anchor="end"
        text={`${nats(Math.max(0, best.total - total))} below the top`}
      />
      <GaussianHands
        area={plane}
        held={state}
        means={MEANS}
        sigmas={SIGMAS}
        colour="var(--one)"
        onMove={move}
      />
    </>
  );
}

/** One above the other, or side by side where the room is far wider than high. */
function areasIn(room: Room, points: readonly Place[], over: State["over"]) {
  const axes = axisRoom(room.font, 2.5);
  const wide = room.width > 1.3 * room.height;
  const [across, down] = wide ? [0.58 * room.width, room.height] : [room.width, 0.64 * room.height];
  const first = { ...room, width: across - (wide ? room.font : 0), height: down };
  const second = wide
    ? { ...room, left: across, width: room.width - across }
    : { ...room, top: down, height: room.height - down };
  const span = over === "mean" ? MEANS : SIGMAS;
  const extent = (axis: 0 | 1): Range => [
    Math.min(-1, ...points.map((point) => point[axis])) - MARGIN,
    Math.max(1, ...points.map((point) => point[axis])) + MARGIN,
  ];
  return {
    plane: areaIn(within(first, { ...axes, top: 2, right: 2 }), extent(0), extent(1), true),
    // Over the mean its lines have the shape of the ellipse, and so need its scale.
    map: areaIn(
      within(second, { ...axes, top: 1.9 * room.font, right: 2 }),
      span,
      span,
      over === "mean",
    ),
  };
}

/** The highest of a map on a grid of it: from there its lines count. */
function topOf(of: (u: number, v: number) => number, { x, y }: ReturnType<typeof areaIn>): number {
  const [[x0 = 0, x1 = 1], [y0 = 0, y1 = 1]] = [x.domain(), y.domain()];
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= 40; i++)
    for (let j = 0; j <= 40; j++)
      top = Math.max(top, of(x0 + ((x1 - x0) * i) / 40, y0 + ((y1 - y0) * j) / 40));
  return top;
}
