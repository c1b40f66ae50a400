import { interpolateNumber } from "d3-interpolate";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { at, type Matrix } from "../../../maths/linear/matrix.ts";
import type { Mark } from "../../../models/contract/picture.ts";
import { drawable, isDrawn } from "../../drawable.ts";
import type { Place } from "../props.ts";
import { pixelOf, type View } from "../view/view.ts";

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
  const scale = [view.x.slope, view.y.slope] as const;
  const onScreen = [0, 1].map((i) =>
    [0, 1].map((j) => at(covariance, i, j) * (scale[i] ?? 0) * (scale[j] ?? 0)),
  );
  const { values, vectors } = symmetricEigen(onScreen);
  const [ry = 0, rx = 0] = values.map((value) => drawable(Math.sqrt(Math.max(0, value))));
  const [dx = 1, dy = 0] = vectors[1] ?? [];
  const [cx, cy] = pixelOf(view, centre);
  return { cx, cy, rx, ry, degrees: (Math.atan2(dy, dx) * 180) / Math.PI || 0 };
}

/** Marks as far as `view` can show them: what is too large or too far would be drawn wrong or not at all. */
export function drawnIn(view: View, marks: readonly Mark[]): readonly Mark[] {
  const fits = ({ centre, covariance }: Mark): boolean => {
    const { cx, cy, rx, ry } = pixelEllipse(view, centre, covariance);
    return [cx, cy, 2 * rx, 2 * ry].every(isDrawn);
  };
  return marks.every(fits) ? marks : marks.filter(fits);
}

/** The sentence about marks that are not drawn; null where all are. */
export function notDrawn(marks: readonly Mark[], drawn: readonly Mark[]): string | null {
  const missing = marks.filter((mark) => !drawn.includes(mark));
  if (missing.length === 0) return null;
  return `not drawn, too large or too far to show here: ${missing.map(({ label }) => label).join("; ")}`;
}

/** How many σ the pixel (x, y) lies from the centre. */
export function sigmasAt({ cx, cy, rx, ry, degrees }: PixelEllipse, x: number, y: number): number {
  const turn = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [u, v] = [(x - cx) * c + (y - cy) * s, (y - cy) * c - (x - cx) * s];
  return Math.hypot(u / Math.max(rx, 0.5), v / Math.max(ry, 0.5));
}

/** Marks a `share` of the way from `from` to `to`, matched by id; a new mark is where it ends. */
export function between(
  from: readonly Mark[],
  to: readonly Mark[],
  share: number,
): readonly Mark[] {
  return to.map((mark) => {
    const before = from.find(({ id }) => id === mark.id);
    return before ? move(before, mark, share) : mark;
  });
}

function move(a: Mark, b: Mark, share: number): Mark {
  const mix = (p: number, q: number) => interpolateNumber(p, q)(share);
  const place = (p: Place, q: Place): Place => [mix(p[0], q[0]), mix(p[1], q[1])];
  return {
    ...b,
    centre: place(a.centre, b.centre),
    covariance: b.covariance.map((row, i) => row.map((v, j) => mix(a.covariance[i]?.[j] ?? v, v))),
    handles: b.handles.map((handle) => {
      const before = a.handles.find(({ id }) => id === handle.id);
      return before ? { ...handle, at: place(before.at, handle.at) } : handle;
    }),
  };
}
