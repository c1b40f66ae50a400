import { select } from "d3-selection";
import { createCloud } from "../../../src/views/points/cloud.ts";
import type { Scene } from "../../../src/views/points/scene.ts";

/** A way to show the points; `element` is its picture. */
export interface Contender {
  readonly element: Element;
  recolour(colours: Uint32Array): void;
}

/** Our canvas. */
export function canvasOf(scene: Scene): Contender {
  const element = document.createElement("canvas");
  const cloud = createCloud(element);
  return { element, recolour: (colours) => cloud.paint({ ...scene, colours }) };
}

/** A circle a point, kept up by D3. `texts` has each set of colours as CSS wants it. */
export function circlesOf(scene: Scene, texts: ReadonlyMap<Uint32Array, string[]>): Contender {
  const { xs, ys, projection, width, height, radius, opacity } = scene;
  const svg = select(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  svg.attr("width", width).attr("height", height);
  const circles = svg
    .selectAll("circle")
    .data(Array.from(xs, (_, n) => n))
    .join("circle")
    .attr("cx", (n) => projection.originX + projection.scaleX * (xs[n] ?? 0))
    .attr("cy", (n) => projection.originY + projection.scaleY * (ys[n] ?? 0))
    .attr("r", radius)
    .attr("fill-opacity", opacity);
  return {
    element: svg.node() as Element,
    recolour: (colours) => {
      circles.data(texts.get(colours) ?? []).attr("fill", (text) => text);
    },
  };
}

/** 0xAABBGGRR as CSS writes it. */
export function cssOf(colour: number): string {
  return `rgb(${colour & 255}, ${(colour >> 8) & 255}, ${(colour >> 16) & 255})`;
}
