import { useLayoutEffect, useRef } from "react";
import type { Pairs } from "./usePairs.ts";

/** Pixels across and up of a canvas where there are few, and where there are many; its edge and its points as shares of that. */
const SIZE = { few: 300, many: 120 };
const MANY = 6;
const EDGE = 0.07;
const DOT = 0.026;

interface Props extends Pick<Pairs, "size" | "columns" | "colours"> {
  readonly x: number;
  readonly y: number;
}

/** One column over another, small. */
export function PairCell({ size, columns, colours, x, y }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const across = columns.length > MANY ? SIZE.many : SIZE.few;
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    const [xs, ys] = [columns[x], columns[y]];
    if (!element || !context || !xs || !ys) return;
    context.clearRect(0, 0, across, across);
    const grey = getComputedStyle(element).getPropertyValue("--point");
    const room = across * (1 - 2 * EDGE);
    const dot = Math.max(2, DOT * across);
    const start = EDGE * across - dot / 2;
    context.globalAlpha = 0.8;
    for (let n = 0; n < size; n++) {
      const [u, v] = [xs[n] as number, ys[n] as number];
      if (Number.isNaN(u + v)) continue;
      context.fillStyle = colours?.[n] ?? grey;
      context.fillRect(start + room * u, start + room * (1 - v), dot, dot);
    }
  }, [size, columns, colours, across, x, y]);
  return <canvas ref={canvas} width={across} height={across} />;
}
