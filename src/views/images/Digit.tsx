import { useEffect, useRef } from "react";
import type { Theme } from "../palette.ts";
import { drawn } from "../points/drawn.ts";
import styles from "./Digit.module.css";
import { inks } from "./inks.ts";

interface DigitProps {
  /** Greys from 0 paper to 1 ink, row by row of a square. */
  readonly greys: ArrayLike<number>;
  /** What it is, for those who do not see it; left out where words beside it tell. */
  readonly name?: string;
  readonly theme: Theme;
}

/** A square image in the ink of the page, as large as its place. */
export function Digit({ greys, name, theme }: DigitProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const side = Math.round(Math.sqrt(greys.length));
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    paint(canvas, greys, side, theme);
    // In a picture as large as it is shown, its pixels squares.
    drawn.set(canvas, {
      kind: "painted",
      paint(on, scale, paper) {
        const own = document.createElement("canvas");
        paint(own, greys, side, paper.theme);
        const size = Math.round(canvas.getBoundingClientRect().width * scale);
        on.width = size;
        on.height = size;
        const context = on.getContext("2d");
        if (!context) return;
        context.imageSmoothingEnabled = false;
        context.drawImage(own, 0, 0, size, size);
      },
    });
  }, [greys, side, theme]);
  return (
    <canvas
      ref={ref}
      className={styles.digit}
      width={side}
      height={side}
      {...(name === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    />
  );
}

/** An image pixel by pixel, nothing where there is no ink. */
function paint(
  canvas: HTMLCanvasElement,
  greys: ArrayLike<number>,
  side: number,
  theme: Theme,
): void {
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(side, side);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < greys.length; i++)
    pixels[i] = ((Math.round(255 * (greys[i] ?? 0)) << 24) | inks[theme]) >>> 0;
  context.putImageData(image, 0, 0);
}
