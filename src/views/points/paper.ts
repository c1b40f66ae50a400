import type { Size } from "../labels/rect.ts";

/** A canvas wiped and as sharp as the screen, to be drawn on in CSS pixels; null where there is none. */
export function paperOf(
  canvas: HTMLCanvasElement | null,
  { width, height }: Size,
): CanvasRenderingContext2D | null {
  const context = canvas?.getContext("2d");
  if (!canvas || !context) return null;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(ratio * width);
  canvas.height = Math.round(ratio * height);
  context.scale(ratio, ratio);
  return context;
}
