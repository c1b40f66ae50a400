import type { ChartLayout, PixelFrame } from "../chart/axes/chartLayout.ts";
import type { LineLabel } from "../chart/labels/lineLabels.ts";
import { namesOf } from "../chart/words/names.ts";
import { along, beside } from "../labels/places.ts";
import { type Rect, sizeOf } from "../labels/rect.ts";
import { skyline } from "../labels/skyline.ts";
import type { Side } from "./pairView.ts";

interface DrawnSide {
  readonly name: Side["name"];
  readonly drawn: readonly PixelFrame[];
}

type Line = "logLikelihood" | "elbo";

/** Letters that a name may stand above or below the end of its line, to be read as its own. */
const NEAR = 1.6;
/** Letters under which the ends of two lines are one. */
const ONE = 1.3;

/** The names of the lines at their ends, where there is room; one for both of a run that end as one. */
export function placeEndLabels(
  sides: readonly DrawnSide[],
  layout: ChartLayout,
): readonly LineLabel[] {
  const { plot, font } = layout;
  const width = plot.left + plot.width;
  const paths = sides.flatMap((side) => [pathOf(side, "logLikelihood"), pathOf(side, "elbo")]);
  const drawn = paths.map((path) => skyline([path], width));
  const found: LineLabel[] = [];
  const put = (text: string, line: Line, path: readonly Point[]): boolean => {
    const end = path.at(-1);
    if (!end) return false;
    const size = sizeOf(text, layout);
    const around = { frame: plot, drawn, taken: found.map(({ rect }) => rect), verticals: [] };
    const own = drawn[paths.indexOf(path)];
    if (!own) return false;
    const others = drawn.filter((other) => other !== own);
    const rect =
      near(beside(end, size, 14, around), end, NEAR * font) ??
      along(own, others, size, ["below", "above"], end.x, around);
    return rect !== null && found.push({ kind: line, text, rect, anchor: "middle" }) > 0;
  };
  for (const [i, { name, drawn: frames }] of sides.entries()) {
    const [ell = [], elbo = []] = paths.slice(2 * i, 2 * i + 2);
    const signs = namesOf(frames[0]?.frame);
    const apart = Math.abs((ell.at(-1)?.y ?? 0) - (elbo.at(-1)?.y ?? 0)) > ONE * font;
    if (apart) {
      put(`${name}: ${signs.ell}`, "logLikelihood", ell);
      put(`${name}: ${signs.elbo}`, "elbo", elbo);
    } else if (!put(`${name}: ${signs.ell}, ${signs.elbo}`, "logLikelihood", ell))
      put(name, "logLikelihood", ell);
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const pathOf = ({ drawn }: DrawnSide, line: Line): readonly Point[] =>
  drawn.flatMap(({ x, [line]: y }) => (y === null ? [] : [{ x, y }]));

/** The place, if it is as near to the point as it has to be. */
function near(rect: Rect | null, { y }: Point, most: number): Rect | null {
  return rect && Math.abs(rect.top + rect.height / 2 - y) <= most ? rect : null;
}
