import { useEffect, useRef } from "react";
import type { Theme } from "../palette.ts";
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
    const context = ref.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(side, side);
    const pixels = new Uint32Array(image.data.buffer);
    for (let i = 0; i < greys.length; i++)
      pixels[i] = ((Math.round(255 * (greys[i] ?? 0)) << 24) | inks[theme]) >>> 0;
    context.putImageData(image, 0, 0);
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
