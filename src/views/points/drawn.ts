import type { Theme } from "../palette.ts";
import type { Pies } from "../plane/pies/draw.ts";
import type { Scene } from "./scene.ts";

/** What a canvas shows, so that a picture of it can be drawn finer or on other paper. */
export type Drawn =
  | { readonly kind: "points"; readonly scene: Scene }
  /** Rings round points, by index into the palette; −1 for none. */
  | { readonly kind: "rings"; readonly scene: Scene; readonly codes: Int16Array }
  | { readonly kind: "pies"; readonly pies: Pies }
  /** What paints itself, at so many times its size. */
  | { readonly kind: "painted"; readonly paint: Paint };

export type Paint = (
  canvas: HTMLCanvasElement,
  scale: number,
  paper: { readonly theme: Theme; readonly transparent: boolean },
) => void;

export const drawn = new WeakMap<Element, Drawn>();
