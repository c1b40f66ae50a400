import { useLayoutEffect, useRef } from "react";
import type { Pairs } from "./usePairs.ts";

/** Pixels across and up of a cell's canvas, and of a point of it. */
const SIZE = 120;
const EDGE = 8;
const DOT = 3;

interface Props extends Pick<Pairs, "size" | "columns" | "colours"> {
  readonly x: number;
  readonly y: number;
}

/** One column over another, small. */
export function PairCell({ size, columns, colours, x, y }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    const [xs, ys] = [columns[x], columns[y]];
    if (!element || !context || !xs || !ys) return;
    context.clearRect(0, 0, SIZE, SIZE);
    const grey = getComputedStyle(element).getPropertyValue("--point");
    const room = SIZE - 2 * EDGE;
    for (let n = 0; n < size; n++) {
      const [u, v] = [xs[n] as number, ys[n] as number];
      if (Number.isNaN(u + v)) continue;
      context.fillStyle = colours?.[n] ?? grey;
      context.fillRect(EDGE + room * u - DOT / 2, EDGE + room * (1 - v) - DOT / 2, DOT, DOT);
    }
  }, [size, columns, colours, x, y]);
  return <canvas ref={canvas} width={SIZE} height={SIZE} />;
}
