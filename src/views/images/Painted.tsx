import { useEffect, useRef } from "react";
import { css, papers } from "../palette.ts";
import { drawn, type Paint } from "../points/drawn.ts";
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
/** Of a q whose class is not known. */
const OTHER = "#808080";

/** What is painted pixel by pixel: the sheet of decoded digits, and over it the q. */
export function Painted({ latent, classes, shows, theme, view, reach, onSize }: PaintedProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { width, height } = view;
  useEffect(() => onSize(width, height, reach), [onSize, width, height, reach]);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const paint: Paint = (on, scale, paper) => {
      on.width = Math.round(width * scale);
      on.height = Math.round(height * scale);
      const context = on.getContext("2d");
      if (!context) return;
      context.scale(scale, scale);
      context.fillStyle = css(papers[paper.theme]);
      if (!paper.transparent) context.fillRect(0, 0, width, height);
      if (!latent) return;
      const { sheet, q } = shows;
      if (sheet) paintSheet(context, view, latent, inks[paper.theme], q ? UNDER : ALONE);
      if (q) paintEllipses(context, view, latent, classes, tenColours(paper.theme), OTHER);
    };
    drawn.set(canvas, { kind: "painted", paint });
    paint(canvas, Math.min(2, devicePixelRatio || 1), { theme, transparent: false });
  }, [latent, classes, shows, theme, view, width, height]);
  return <canvas ref={ref} className={styles.canvas} style={{ width, height }} />;
}
