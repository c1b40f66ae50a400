import { select } from "d3-selection";
import { normal, seeded } from "../../src/maths/random.ts";
import { createCloud } from "../../src/views/points/cloud.ts";
import { opacityFor, radiusFor } from "../../src/views/points/raster/radius.ts";
import type { Scene } from "../../src/views/points/scene.ts";

/** CSS pixels of the plane at 1440×900, about. */
const [WIDTH, HEIGHT] = [900, 700];
const SETS = 8;

/** Draws the same points by one means or another; each call shows the next set of colours. */
interface Drawing {
  /** Recolours every point. */
  next(): void;
}

declare global {
  interface Window {
    /** Puts N points on the page as the app does or as D3-managed circles. */
    draw(kind: "app" | "d3", points: number): void;
    /** Milliseconds from frame to frame while every point is recoloured in every frame. */
    recolour(kind: "app" | "d3", frames: number): Promise<number[]>;
  }
}

const drawings = new Map<string, Drawing>();

function cloud(points: number) {
  const rng = seeded(points);
  const column = (scale: number) =>
    Float64Array.from({ length: points }, () => scale / 2 + (scale / 7) * normal(rng));
  const [xs, ys] = [column(WIDTH), column(HEIGHT)];
  const sets = Array.from({ length: SETS }, () =>
    Uint32Array.from({ length: points }, () => (0xff000000 | (rng() * 0x1000000)) >>> 0),
  );
  return { xs, ys, sets };
}

function drawAsTheApp(points: number): Drawing {
  const { xs, ys, sets } = cloud(points);
  const ratio = devicePixelRatio;
  const canvas = document.createElement("canvas");
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${WIDTH}px;height:${HEIGHT}px`;
  document.body.append(canvas);
  const shown = createCloud(canvas);
  const scene: Omit<Scene, "colours"> = {
    xs,
    ys,
    shapes: null,
    width: WIDTH * ratio,
    height: HEIGHT * ratio,
    radius: radiusFor(points) * ratio,
    opacity: opacityFor(points),
    projection: {
      x: { centre: 0, origin: 0, slope: ratio },
      y: { centre: 0, origin: 0, slope: ratio },
    },
    backdrop: { paper: 0xffffffff, lines: [] },
    held: null,
  };
  let at = 0;
  const next = () => {
    at = (at + 1) % SETS;
    shown.show({ ...scene, colours: sets[at] as Uint32Array }, 0);
  };
  next();
  return { next };
}

function drawByD3(points: number): Drawing {
  const { xs, ys, sets } = cloud(points);
  const svg = select(document.body)
    .append("svg")
    .attr("width", WIDTH)
    .attr("height", HEIGHT)
    .style("position", "absolute")
    .style("left", `${WIDTH}px`)
    .style("top", "0");
  const circles = svg
    .selectAll("circle")
    .data(Array.from(xs, (_, n) => n))
    .join("circle")
    .attr("cx", (n) => xs[n] as number)
    .attr("cy", (n) => ys[n] as number)
    .attr("r", radiusFor(points))
    .attr("fill-opacity", opacityFor(points));
  let at = 0;
  const next = () => {
    at = (at + 1) % SETS;
    const colours = sets[at] as Uint32Array;
    circles.attr("fill", (n) => {
      const colour = colours[n] as number;
      return `rgb(${colour & 255},${(colour >> 8) & 255},${(colour >> 16) & 255})`;
    });
  };
  next();
  return { next };
}

window.draw = (kind, points) => {
  drawings.set(kind, kind === "app" ? drawAsTheApp(points) : drawByD3(points));
};

window.recolour = async (kind, frames) => {
  const drawing = drawings.get(kind);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  await frame();
  let before = performance.now();
  for (let i = 0; i < frames; i++) {
    drawing?.next();
    await frame();
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times;
};
