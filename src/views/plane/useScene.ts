import { useMemo } from "react";
import type { Points } from "../../models/shared/points.ts";
import { useColours } from "../points/PointCloud.tsx";
import { opacityFor, radiusFor } from "../points/raster/radius.ts";
import type { Line, Scene } from "../points/scene.ts";
import type { GridTicks } from "../scales/gridTicks.ts";
import type { Scale } from "../scales/scale.ts";
import { type Late, useLate } from "../useLate.ts";
import type { Held } from "./pointer/gestures.ts";
import type { Tokens } from "./useTokens.ts";
import type { View } from "./view/view.ts";

/** Shapes of true labels. */
const late: Late<typeof import("../points/raster/symbols.ts")> = {
  load: () => import("../points/raster/symbols.ts"),
};

/** Pixels beyond two a CSS pixel are not seen and cost as much as those that are. */
const FINEST = 2;

interface Options {
  readonly points: Points;
  readonly colours: Uint32Array | null;
  readonly shapes: Int16Array | null;
  readonly view: View;
  readonly ticks: { readonly x: GridTicks; readonly y: GridTicks };
  readonly tokens: Tokens;
  readonly held: Held | null;
}

/** The picture of the points and the grid behind them, in device pixels. */
export function useScene({ points, colours, shapes, view, ticks, tokens, held }: Options): Scene {
  const ratio = Math.min(FINEST, window.devicePixelRatio || 1);
  const painted = useColours(colours, points.size, tokens.point);

  const projection = useMemo(
    () => ({ x: inDevicePixels(view.x, ratio), y: inDevicePixels(view.y, ratio) }),
    [view, ratio],
  );

  const backdrop = useMemo(() => {
    const line = (along: "x" | "y", value: number) => ({
      along,
      at: ratio * view[along](value),
      thickness: Math.round(ratio),
      colour: value === 0 ? tokens.axis : tokens.grid,
    });
    const lines = [
      ...ticks.x.lines.map((value) => line("x", value)),
      ...ticks.y.lines.map((value) => line("y", value)),
    ].sort((a, b) => Number(a.colour === tokens.axis) - Number(b.colour === tokens.axis));
    return { paper: tokens.card, lines };
  }, [view, ticks, tokens, ratio]);

  const symbols = useLate(late, shapes !== null);

  return useMemo(() => {
    const [xs = nothing, ys = nothing] = points.columns;
    return {
      xs,
      ys,
      colours: painted,
      shapes:
        symbols && shapes?.length === points.size
          ? { indices: shapes, outlines: symbols.symbolPolygons }
          : null,
      width: Math.max(1, Math.round(ratio * view.width)),
      height: Math.max(1, Math.round(ratio * view.height)),
      radius: radiusFor(points.size) * tokens.mark * ratio,
      opacity: opacityFor(points.size),
      projection,
      backdrop,
      held: held && { index: held.index, x: held.at[0], y: held.at[1] },
    };
  }, [points, painted, shapes, symbols, view, tokens, ratio, projection, backdrop, held]);
}

const inDevicePixels = ({ centre, origin, slope }: Scale, ratio: number): Line => ({
  centre,
  origin: ratio * origin,
  slope: ratio * slope,
});

const nothing = new Float64Array(0);
