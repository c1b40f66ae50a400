import { opacityFor, radiusFor } from "../../../src/views/points/radius.ts";
import type { Scene } from "../../../src/views/points/scene.ts";
import { blobs } from "./blobs.ts";

/** Size of the plane in CSS pixels, about as on a screen of 1440 by 900. */
export const WIDTH = 900;
export const HEIGHT = 700;
const PER_UNIT = 70;
const LINES = [-4, -2, 0, 2, 4];

/** The scene that the app would show of `size` points on a display of `ratio`. */
export function sceneOf(size: number, ratio: number): Scene {
  const { xs, ys } = blobs(size, 5);
  const scale = ratio * PER_UNIT;
  const [originX, originY] = [(ratio * WIDTH) / 2, (ratio * HEIGHT) / 2];
  const line = (along: "x" | "y", at: number) => ({
    along,
    at,
    thickness: ratio,
    colour: 0xffdddddd,
  });
  const lines = LINES.flatMap((at) => [
    line("x", originX + scale * at),
    line("y", originY + scale * at),
  ]);
  return {
    xs,
    ys,
    colours: new Uint32Array(size),
    shapes: null,
    width: ratio * WIDTH,
    height: ratio * HEIGHT,
    radius: ratio * radiusFor(size),
    opacity: opacityFor(size),
    projection: { scaleX: scale, originX, scaleY: -scale, originY },
    backdrop: { paper: 0xffffffff, lines },
    held: null,
  };
}

/** A few sets of colours that differ at every point, to recolour by in turn. */
export function colourings(size: number): readonly Uint32Array[] {
  return [1, 2, 3, 4].map((turn) =>
    Uint32Array.from({ length: size }, (_, n) => {
      const share = (Math.imul(n + 1, 2654435761 * turn) >>> 0) / 2 ** 32;
      const [red, blue] = [Math.round(255 * share), Math.round(255 * (1 - share))];
      return (0xff000000 | (blue << 16) | (turn << 13) | red) >>> 0;
    }),
  );
}
