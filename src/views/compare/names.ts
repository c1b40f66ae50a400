import { along, beside, sizeOf, skyline } from "../chart/labels.ts";
import { namesOf } from "../chart/names.ts";
import type { Placed } from "../chart/placed.ts";
import type { Drawn, Scene } from "../chart/scene.ts";
import type { Side } from "./props.ts";

interface DrawnSide {
  readonly name: Side["name"];
  readonly drawn: readonly Drawn[];
}

const LINES = [
  { line: "logLikelihood", sign: "ell", side: "above" },
  { line: "elbo", sign: "elbo", side: "below" },
] as const;

/** The names of the lines, each on its own where there is room. */
export function names(sides: readonly DrawnSide[], scene: Scene): readonly Placed[] {
  const { plot, font } = scene;
  const width = plot.left + plot.width;
  const pathOf = ({ drawn }: DrawnSide, line: "logLikelihood" | "elbo") =>
    drawn.flatMap(({ x, [line]: y }) => (y === null ? [] : [{ x, y }]));
  const all = sides.flatMap((side) => LINES.map(({ line }) => pathOf(side, line)));
  const every = skyline(all, width);
  const found: Placed[] = [];
  for (const [i, side] of sides.entries()) {
    const before = found.length;
    const signs = namesOf(side.drawn[0]?.frame);
    for (const { line, sign, side: first } of LINES) {
      const own = skyline([pathOf(side, line)], width);
      const others = all.filter((_, j) => j !== 2 * i + (line === "elbo" ? 1 : 0));
      const text = `${side.name}: ${signs[sign]}`;
      const around = {
        frame: plot,
        drawn: every,
        taken: found.map(({ rect }) => rect),
        upright: -1,
      };
      const prefer = plot.left + (i === 0 ? 0.35 : 0.65) * plot.width;
      const other = first === "above" ? "below" : "above";
      const skylines = others.map((path) => skyline([path], width));
      const rect =
        along(own, skylines, sizeOf(text, font), first, prefer, around) ??
        along(own, skylines, sizeOf(text, font), other, prefer, around);
      if (rect) found.push({ kind: line, text, rect, anchor: "middle" });
    }
    const end = pathOf(side, "logLikelihood").at(-1);
    if (found.length > before || !end) continue;
    // A run too short for a name on its lines has one for both at its end.
    const text = `${side.name}: ${signs.ell}, ${signs.elbo}`;
    const around = { frame: plot, drawn: every, taken: found.map(({ rect }) => rect), upright: -1 };
    const rect = beside(end, sizeOf(text, font), 14, around);
    if (rect) found.push({ kind: "logLikelihood", text, rect, anchor: "start" });
  }
  return found;
}
