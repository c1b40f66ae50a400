import type { Points } from "./points.ts";

/** A rectangle of places of the plane: nx across and ny up, its corners among them; with ny = 1 a line, along which there is no y. */
export interface Grid {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly nx: number;
  readonly ny: number;
}

/** The places of a grid as points, row after row from y0: place (i, j) is number j · nx + i. */
export function placesOf({ x0, x1, y0, y1, nx, ny }: Grid): Points {
  const size = nx * ny;
  const across = (i: number): number => x0 + ((x1 - x0) * i) / (nx - 1);
  if (ny === 1) {
    const line = Float64Array.from({ length: size }, (_, i) => across(i));
    return { size, dimensions: 1, columns: [line] };
  }
  const [xs, ys] = [new Float64Array(size), new Float64Array(size)];
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      xs[j * nx + i] = across(i);
      ys[j * nx + i] = y0 + ((y1 - y0) * j) / (ny - 1);
    }
  return { size, dimensions: 2, columns: [xs, ys] };
}
