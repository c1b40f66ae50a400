import { interpolateNumber } from "d3-interpolate";
import type { Mark } from "../../../models/contract/picture.ts";
import type { Place } from "../props.ts";

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
