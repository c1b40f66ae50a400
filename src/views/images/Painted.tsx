import { useEffect, useRef } from "react";
import { css, papers } from "../palette.ts";
import { inks } from "./inks.ts";
import styles from "./LatentPlane.module.css";
import type { LatentPlaneProps } from "./LatentPlane.tsx";
import { paintEllipses, paintSheet } from "./paint.ts";
import { tenColours } from "./tenColours.ts";
import type { LatentView } from "./view.ts";

interface PaintedProps
  extends Pick<LatentPlaneProps, "latent" | "classes" | "shows" | "theme" | "onSize"> {
  readonly view: LatentView;
  readonly reach: number;
}

/** Strength of the digits' ink, alone and under the q. */
const ALONE = 0.95;
const UNDER = 0.5;

/** What is painted pixel by pixel: the sheet of decoded digits, and over it the q. */
export function Painted({ latent, classes, shows, theme, view, reach, onSize }: PaintedProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { width, height } = view;
  useEffect(() => onSize(width, height, reach), [onSize, width, height, reach]);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return;
    const dense = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(height * dense);
    context.scale(dense, dense);
    context.fillStyle = css(papers[theme]);
    context.fillRect(0, 0, width, height);
    if (!latent) return;
    if (shows.sheet) paintSheet(context, view, latent, inks[theme], shows.q ? UNDER : ALONE);
    if (shows.q) paintEllipses(context, view, latent, classes, tenColours(theme), "#808080");
  }, [latent, classes, shows, theme, view, width, height]);
  return <canvas ref={ref} className={styles.canvas} style={{ width, height }} />;
}
