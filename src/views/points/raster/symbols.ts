import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import type { Polygon } from "./mask.ts";

const symbols: readonly { readonly name: string; readonly type: SymbolType }[] = [
  { name: "circle", type: symbolCircle },
  { name: "square", type: symbolSquare },
  { name: "triangle", type: symbolTriangle },
  { name: "diamond", type: symbolDiamond },
  { name: "cross", type: symbolCross },
  { name: "star", type: symbolStar },
  { name: "wye", type: symbolWye },
];

/** The shapes of labels 0, 1, 2, …; further labels begin again. */
export const shapeNames: readonly string[] = symbols.map(({ name }) => name);

const ARC_CORNERS = 32;

/** All of them, each with the area of a disc of `radius`. */
export const symbolPolygons = (radius: number): readonly Polygon[] =>
  symbols.map((_, index) => symbolPolygon(index, radius));

/** Shape number `index` with the area of a disc of `radius`. */
export function symbolPolygon(index: number, radius: number): Polygon {
  const type = symbols[index % symbols.length]?.type ?? symbolCircle;
  const corners: [number, number][] = [];
  type.draw(cornersOf(corners), Math.PI * radius ** 2);
  return corners;
}

/** A canvas path that only collects corners; d3's filled symbols are lines, rects and one arc. */
function cornersOf(corners: [number, number][]): CanvasPath {
  const to = (x: number, y: number) => {
    corners.push([x, y]);
  };
  const path = {
    moveTo: to,
    lineTo: to,
    closePath: () => {},
    rect: (x: number, y: number, w: number, h: number) => {
      corners.push([x, y], [x + w, y], [x + w, y + h], [x, y + h]);
    },
    arc: (x: number, y: number, radius: number, from: number, until: number) => {
      for (let i = 0; i < ARC_CORNERS; i++) {
        const angle = from + ((until - from) * i) / ARC_CORNERS;
        to(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      }
    },
  };
  return path as unknown as CanvasPath;
}
