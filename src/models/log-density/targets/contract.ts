/** What a target is worth at some places: log p̃ in nats and, where there is room for them, its slopes. */
export interface Heights {
  readonly value: Float64Array;
  readonly dx?: Float64Array;
  readonly dy?: Float64Array;
}

/** log p̃ at places (x_i, y_i), as many as `x` has. */
export type Target = (x: Float64Array, y: Float64Array, into: Heights) => void;

/** Slopes of log p̃ at a place, overwritten from place to place. */
interface Slopes {
  dx: number;
  dy: number;
}

/** A target by its height at one place, which leaves its slopes there. */
export function pointwise(heightAt: (x: number, y: number, slopes: Slopes) => number): Target {
  const slopes = { dx: 0, dy: 0 };
  return (x, y, { value, dx, dy }) => {
    for (let i = 0; i < x.length; i++) {
      value[i] = heightAt(x[i] as number, y[i] as number, slopes);
      if (!dx || !dy) continue;
      dx[i] = slopes.dx;
      dy[i] = slopes.dy;
    }
  };
}

/** Room for the heights at so many places, with slopes. */
export const heightsFor = (size: number) => ({
  value: new Float64Array(size),
  dx: new Float64Array(size),
  dy: new Float64Array(size),
});
