import { symmetricEigen } from "../../maths/eigen.ts";
import { at, type Matrix } from "../../maths/matrix.ts";
import type { Place } from "./props.ts";
import type { View } from "./view.ts";
import { perPixel, pixelOf } from "./view.ts";

/** The 1σ ellipse on screen: centre and half-axes in CSS pixels, the turn in degrees. */
export interface PixelEllipse {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  readonly degrees: number;
}

/** The 1σ ellipse of a covariance as `view` shows it, also where its axes are not equal. */
export function pixelEllipse(view: View, centre: Place, covariance: Matrix): PixelEllipse {
  const unit = perPixel(view);
  const scale = [1 / unit.x, -1 / unit.y] as const;
  const onScreen = [0, 1].map((i) =>
    [0, 1].map((j) => at(covariance, i, j) * (scale[i] ?? 0) * (scale[j] ?? 0)),
  );
  const { values, vectors } = symmetricEigen(onScreen);
  const [ry = 0, rx = 0] = values.map((value) => Math.sqrt(Math.max(0, value)));
  const [dx = 1, dy = 0] = vectors[1] ?? [];
  const [cx, cy] = pixelOf(view, centre);
  return { cx, cy, rx, ry, degrees: (Math.atan2(dy, dx) * 180) / Math.PI };
}

/** How many σ the pixel (x, y) lies from the centre. */
export function sigmasAt({ cx, cy, rx, ry, degrees }: PixelEllipse, x: number, y: number): number {
  const turn = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [u, v] = [(x - cx) * c + (y - cy) * s, (y - cy) * c - (x - cx) * s];
  return Math.hypot(u / Math.max(rx, 0.5), v / Math.max(ry, 0.5));
}
