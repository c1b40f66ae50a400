import { css, palettes, type Theme } from "../palette.ts";
import { drawPies } from "../plane/pies/draw.ts";
import { createCloud } from "../points/cloud.ts";
import type { Drawn } from "../points/drawn.ts";
import type { Polygon } from "../points/raster/mask.ts";
import { paintRings, ringWidths } from "../points/raster/rings.ts";
import { symbolPolygon } from "../points/raster/symbols.ts";
import type { Scene } from "../points/scene.ts";
import { type Colours, hexOf, rgbOf } from "./colours.ts";
import { brief, element } from "./element.ts";

/** Up to so many points each is a shape of its own; more are an image. */
const SHAPES = 4000;
/** Pixels of such an image to one of the picture. */
const FINE = 4;
/** An image is no larger than a browser paints for sure. */
const MOST_PIXELS = 4096;

export interface Paper {
  readonly colours: Colours;
  readonly theme: Theme;
  /** Whether nothing is painted where there is no ink. */
  readonly transparent: boolean;
  /** The colours of points as the picture has them, where the screen's are others. */
  readonly recoloured: ReadonlyMap<Uint32Array, Uint32Array>;
}

/** What a canvas shows, at its place: points and rings as shapes where they are few. */
export function cloudOf(canvas: HTMLCanvasElement, drawn: Drawn, paper: Paper): SVGElement {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const framed = (...inside: SVGElement[]) =>
    element("svg", { x: left, y: top, width, height, overflow: "hidden" }, ...inside);
  if (drawn.kind === "pies")
    return framed(image(width, height, (on, k) => pies(on, k, drawn.pies, paper)));
  if (drawn.kind === "painted")
    return framed(image(width, height, (on, k) => drawn.paint(on, k, paper)));
  const ratio = drawn.scene.width / Math.max(1, width);
  const scene = inPaper(drawn.scene, paper);
  const few = scene.xs.length <= SHAPES;
  if (drawn.kind === "rings") {
    const palette = palettes[paper.theme];
    if (few) return framed(rings(scene, drawn.codes, palette, ratio));
    return framed(
      image(width, height, (on, k) =>
        paintRings(on, finer(scene, k / ratio), drawn.codes, palette),
      ),
    );
  }
  if (few) return framed(lines(scene, ratio), points(scene, ratio));
  return framed(
    image(width, height, (on, k) =>
      paper.transparent
        ? paintOnNothing(on, finer(scene, k / ratio))
        : createCloud(on).paint(finer(scene, k / ratio)),
    ),
  );
}

/** The scene in the colours of the picture. */
function inPaper(scene: Scene, { colours, recoloured }: Paper): Scene {
  const { backdrop } = scene;
  const lines = backdrop.lines.map((line) => ({ ...line, colour: colours.pixel(line.colour) }));
  const own = new Map<number, number>();
  const painted =
    recoloured.get(scene.colours) ??
    scene.colours.map((pixel) => {
      const found = own.get(pixel) ?? colours.pixel(pixel);
      own.set(pixel, found);
      return found;
    });
  return {
    ...scene,
    colours: painted,
    backdrop: { paper: colours.pixel(backdrop.paper), lines },
  };
}

/** The scene with `k` times the pixels. */
function finer(scene: Scene, k: number): Scene {
  const { x, y } = scene.projection;
  const scaled = (line: typeof x) => ({ ...line, origin: k * line.origin, slope: k * line.slope });
  return {
    ...scene,
    width: Math.round(k * scene.width),
    height: Math.round(k * scene.height),
    radius: k * scene.radius,
    projection: { x: scaled(x), y: scaled(y) },
    backdrop: {
      ...scene.backdrop,
      lines: scene.backdrop.lines.map((line) => ({
        ...line,
        at: k * line.at,
        thickness: Math.max(1, Math.round(k * line.thickness)),
      })),
    },
  };
}

function image(
  width: number,
  height: number,
  paint: (canvas: HTMLCanvasElement, scale: number) => void,
): SVGElement {
  const canvas = document.createElement("canvas");
  paint(canvas, Math.min(FINE, MOST_PIXELS / Math.max(width, height)));
  return element("image", { width, height, href: canvas.toDataURL("image/png") });
}

/** The same on white and on black: what differs between them shows through. */
function paintOnNothing(canvas: HTMLCanvasElement, scene: Scene): void {
  const on = (paper: number): ImageData | undefined => {
    const opaque = document.createElement("canvas");
    createCloud(opaque).paint({ ...scene, backdrop: { ...scene.backdrop, paper } });
    return opaque.getContext("2d")?.getImageData(0, 0, opaque.width, opaque.height);
  };
  const [white, black] = [on(0xffffffff), on(0xff000000)];
  if (!white || !black) return;
  const [light, dark] = [white.data, black.data];
  for (let i = 0; i < dark.length; i += 4) {
    const alpha = 255 - Math.max(0, (light[i + 1] ?? 0) - (dark[i + 1] ?? 0));
    for (let c = i; c < i + 3; c++) dark[c] = alpha === 0 ? 0 : (255 * (dark[c] ?? 0)) / alpha;
    dark[i + 3] = alpha;
  }
  canvas.width = black.width;
  canvas.height = black.height;
  canvas.getContext("2d")?.putImageData(black, 0, 0);
}

function lines({ backdrop, width, height }: Scene, ratio: number): SVGElement {
  return element(
    "g",
    { fill: "none" },
    ...backdrop.lines.map(({ along, at, thickness, colour }) => {
      // On whole pixels, as the screen has them.
      const middle = (Math.round(at - thickness / 2) + thickness / 2) / ratio;
      const d =
        along === "x"
          ? `M${brief(middle)} 0V${brief(height / ratio)}`
          : `M0 ${brief(middle)}H${brief(width / ratio)}`;
      return element("path", {
        d,
        stroke: hexOf(rgbOf(colour)),
        "stroke-width": thickness / ratio,
      });
    }),
  );
}

/** Where the points in sight stand, in pixels of the picture. */
function* placesOf(
  scene: Scene,
  ratio: number,
): Generator<readonly [n: number, x: number, y: number]> {
  const { xs, ys, projection, width, height, radius, held } = scene;
  const { x: across, y: down } = projection;
  const reach = 2 * radius;
  for (let n = 0; n < xs.length; n++) {
    const own = held?.index === n;
    const x = across.origin + across.slope * ((own ? held.x : (xs[n] ?? 0)) - across.centre);
    const y = down.origin + down.slope * ((own ? held.y : (ys[n] ?? 0)) - down.centre);
    if (x >= -reach && y >= -reach && x <= width + reach && y <= height + reach)
      yield [n, x / ratio, y / ratio];
  }
}

function points(scene: Scene, ratio: number): SVGElement {
  const { colours, shapes, opacity } = scene;
  const radius = scene.radius / ratio;
  const made = [...placesOf(scene, ratio)].map(([n, x, y]) => {
    const fill = hexOf(rgbOf(colours[n] ?? 0));
    if (!shapes) return element("circle", { cx: x, cy: y, r: radius, fill });
    return element("path", {
      d: outline(symbolPolygon(Math.max(0, shapes.indices[n] ?? 0), radius), x, y),
      fill,
    });
  });
  return element("g", { "fill-opacity": opacity }, ...made);
}

const outline = (corners: Polygon, x: number, y: number): string =>
  `M${corners.map(([dx, dy]) => `${brief(x + dx)} ${brief(y + dy)}`).join("L")}Z`;

function rings(
  scene: Scene,
  codes: Int16Array,
  palette: readonly number[],
  ratio: number,
): SVGElement {
  const { inner, outer } = ringWidths(scene.radius, scene.xs.length);
  const made = [...placesOf(scene, ratio)]
    .filter(([n]) => (codes[n] ?? -1) >= 0)
    .map(([n, cx, cy]) => {
      const stroke = css(palette[(codes[n] ?? 0) % palette.length] ?? 0);
      return element("circle", { cx, cy, r: (inner + outer) / 2 / ratio, stroke });
    });
  return element("g", { fill: "none", "stroke-width": (outer - inner) / ratio }, ...made);
}

function pies(
  canvas: HTMLCanvasElement,
  scale: number,
  given: Extract<Drawn, { kind: "pies" }>["pies"],
  { colours, theme }: Paper,
): void {
  canvas.width = Math.round(scale * given.width);
  canvas.height = Math.round(scale * given.height);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(scale, scale);
  const [blank, rim] = [colours.css(given.blank), colours.css(given.rim)];
  drawPies(context, { ...given, palette: palettes[theme].map(css), blank, rim });
}
