import type { Page } from "@playwright/test";
import type { EngineLab } from "./lab.ts";

interface Stroke {
  readonly colour: string;
  /** CSS pixels, as the style says. */
  readonly width: number;
  /** Places along it, each with its normal. */
  readonly places: readonly (readonly [x: number, y: number, nx: number, ny: number])[];
}

/** What should be seen, and where. */
interface Wanted {
  readonly plane: readonly [x: number, y: number, width: number, height: number];
  readonly colours: readonly string[];
  readonly paper: string;
  readonly line: Stroke;
}

export interface Seen {
  /** Pixels of the plane in each component's colour. */
  readonly pixels: readonly number[];
  /** The line of ℓ: as its style says, and as it is drawn (the median along it). */
  readonly declared: number;
  readonly drawn: number;
}

/** Looks at a screenshot of the window; `page` is any page of a browser that can decode it. */
export async function look(lab: EngineLab, page: Page, png: Buffer): Promise<Seen> {
  const wanted = await lab.driver.ask(whatToSee, null);
  const seen = await page.evaluate(measure, { png: png.toString("base64"), wanted });
  return { ...seen, declared: wanted.line.width };
}

// What follows runs in pages, each function by itself.

function whatToSee(): Wanted {
  const find = <E extends Element>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const paper = "rgb(255, 255, 255)";
  const svg = "fieldset[aria-label='Data plane'] svg[data-tool]";
  const strokes = [...document.querySelectorAll(`${svg} ellipse`)].map(
    (each) => getComputedStyle(each).stroke,
  );
  // What is past of it; what is to come is drawn apart.
  const path = find<SVGPathElement>("path[class*=Lines-ell][d*=L]");
  const { stroke, strokeWidth } = getComputedStyle(path);
  // What of the line is in view.
  const { x: left, width: across, height: down } = find<SVGRectElement>("clipPath > rect");
  const inView = ({ x, y }: DOMPoint): boolean =>
    x > left.baseVal.value + 5 &&
    x < left.baseVal.value + across.baseVal.value - 5 &&
    y > 5 &&
    y < down.baseVal.value - 5;
  const corner = path.ownerSVGElement?.getBoundingClientRect() ?? new DOMRect();
  const unit = path.getTotalLength() / 500;
  const places = Array.from({ length: 500 }, (_, i) => {
    const [from, to] = [path.getPointAtLength(i * unit), path.getPointAtLength((i + 0.1) * unit)];
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    const [x, y] = [corner.x + from.x, corner.y + from.y];
    return {
      seen: inView(from),
      at: [x, y, (from.y - to.y) / long, (to.x - from.x) / long] as const,
    };
  });
  const { x, y, width, height } = find(svg).getBoundingClientRect();
  return {
    plane: [x, y, width, height],
    // Beside the components' colours there is that of the halo, which is the paper's.
    colours: [...new Set(strokes)].filter((colour) => colour !== paper),
    paper,
    line: {
      colour: stroke,
      width: Number.parseFloat(strokeWidth),
      places: places.flatMap(({ seen, at }) => (seen ? [at] : [])),
    },
  };
}

async function measure({ png, wanted }: { png: string; wanted: Wanted }) {
  const image = await fetch(`data:image/png;base64,${png}`);
  const bitmap = await createImageBitmap(await image.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas.");
  context.drawImage(bitmap, 0, 0);
  type Colour = readonly [number, number, number];
  const colourOf = (text: string): Colour => {
    const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b];
  };
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const pixel = (x: number, y: number): Colour => {
    const i = 4 * (Math.floor(y) * bitmap.width + Math.floor(x));
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  };
  const apart = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

  const [left, top, width, height] = wanted.plane;
  const pixels = wanted.colours.map((text) => {
    const colour = colourOf(text);
    let count = 0;
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) if (apart(pixel(x, y), colour) < 70) count += 1;
    return count;
  });

  /** By how much of the way from the paper a pixel is coloured as the stroke; 0 for other colours. */
  const [stroke, paper] = [colourOf(wanted.line.colour), colourOf(wanted.paper)];
  const whole = apart(stroke, paper);
  const cover = (seen: Colour): number => {
    const [toStroke, toPaper] = [apart(seen, stroke), apart(seen, paper)];
    const share = toPaper / whole;
    return share < 0.25 || toStroke + toPaper > 1.15 * whole ? 0 : Math.min(1, share);
  };
  const STEP = 0.25;
  const widths = wanted.line.places.map(([x, y, nx, ny]) => {
    let sum = 0;
    for (let t = -4; t <= 4; t += STEP) sum += STEP * cover(pixel(x + t * nx, y + t * ny));
    return sum;
  });
  return { pixels, drawn: widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0 };
}
