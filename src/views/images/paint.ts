import type { Latent } from "../../models/contract/drawn/latent.ts";
import type { LatentView } from "./view.ts";

/** Pixels across and up of an image. */
const sideOf = ({ greys, sheet: { across, up } }: Latent): number =>
  Math.round(Math.sqrt(greys.length / (across * up)));

/** The sheet as one image, a cell beside the other, in ink of so much alpha. */
function sheetImage(latent: Latent, ink: number): HTMLCanvasElement {
  const { sheet, greys } = latent;
  const side = sideOf(latent);
  const canvas = document.createElement("canvas");
  canvas.width = sheet.across * side;
  canvas.height = sheet.up * side;
  const context = canvas.getContext("2d");
  const image = context?.createImageData(canvas.width, canvas.height);
  if (!context || !image) return canvas;
  const pixels = new Uint32Array(image.data.buffer);
  for (let cell = 0; cell < sheet.across * sheet.up; cell++) {
    const left = (cell % sheet.across) * side;
    const top = Math.floor(cell / sheet.across) * side;
    for (let i = 0; i < side * side; i++) {
      const at = (top + Math.floor(i / side)) * canvas.width + left + (i % side);
      const grey = greys[cell * side * side + i] as number;
      pixels[at] = ((grey << 24) | (ink & 0xffffff)) >>> 0;
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** Paints the decoded digits where their z are; `ink` as 0x00BBGGRR. */
export function paintSheet(
  context: CanvasRenderingContext2D,
  view: LatentView,
  latent: Latent,
  ink: number,
  strength: number,
): void {
  const { x, y } = latent.sheet.box;
  const [left, top] = view.pixelOf([x[0], y[1]]);
  const [right, bottom] = view.pixelOf([x[1], y[0]]);
  context.save();
  context.globalAlpha = strength;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.drawImage(sheetImage(latent, ink), left, top, right - left, bottom - top);
  context.restore();
}

/** Of each q an ellipse, 1σ of each axis, and its mean, in the colour of its class. */
export function paintEllipses(
  context: CanvasRenderingContext2D,
  view: LatentView,
  { q }: Latent,
  classes: ArrayLike<number> | null,
  colours: readonly string[],
  other: string,
): void {
  const size = q.length / 4;
  const spot = Math.max(1.8, Math.min(3, view.unit / 40));
  context.save();
  context.lineWidth = 1;
  for (const round of ["ellipse", "mean"] as const)
    for (let n = 0; n < size; n++) {
      const [px, py] = view.pixelOf([q[4 * n] as number, q[4 * n + 1] as number]);
      const rx = view.unit * (q[4 * n + 2] as number);
      const ry = view.unit * (q[4 * n + 3] as number);
      if (px + rx < 0 || py + ry < 0 || px - rx > view.width || py - ry > view.height) continue;
      const colour = colours[classes?.[n] ?? -1] ?? other;
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.beginPath();
      if (round === "mean") {
        context.globalAlpha = 0.95;
        context.arc(px, py, spot, 0, 2 * Math.PI);
        context.fill();
        continue;
      }
      // What is wide is faint, so that a heap of wide ones can be seen through.
      const share = Math.min(1, 10 / Math.sqrt(rx * ry + 1));
      context.ellipse(px, py, rx, ry, 0, 0, 2 * Math.PI);
      context.globalAlpha = 0.22 * share * share;
      context.fill();
      context.globalAlpha = 0.5 * share ** 1.5;
      context.stroke();
    }
  context.restore();
}
