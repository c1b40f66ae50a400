import type { Spread } from "../../../engine/questions/reruns.ts";
import type { Frame } from "../../../engine/run/frame.ts";
import { nats } from "../../../maths/format.ts";
import { along, anywhere, beside } from "../../labels/places.ts";
import { type Point, type Rect, sizeOf } from "../../labels/rect.ts";
import { clear, type Skyline, skyline } from "../../labels/skyline.ts";
import type { ChartLayout, PixelFrame } from "../axes/chartLayout.ts";
import { place } from "../axes/window.ts";
import type { Fall } from "../lines/falls.ts";
import { shownGap } from "../words/levels.ts";
import { namesOf } from "../words/names.ts";

/** A text with the place found for it. */
export interface LineLabel {
  readonly kind: "logLikelihood" | "elbo" | "kl" | "after" | "fall" | "hint";
  readonly text: string;
  readonly rect: Rect;
  readonly anchor: "start" | "middle" | "end";
}

/** What the labels of the bound chart are about. */
interface Told {
  /** Every frame in view, in order. */
  readonly drawn: readonly PixelFrame[];
  /** Earlier runs, likewise. */
  readonly faint: readonly (readonly PixelFrame[])[];
  /** The reruns' band. */
  readonly band: readonly Spread[];
  readonly cursor: PixelFrame | undefined;
  /** The frame at which a rise ends that is only partly in view. */
  readonly after: Frame | null;
  /** The first frame in view, where that rise begins. */
  readonly before: Frame | undefined;
  readonly fall: Fall | undefined;
  readonly log: boolean;
  /** Where the gap is drawn magnified, with the names of the lines. */
  readonly lens?: Rect | undefined;
}

type Line = "logLikelihood" | "elbo";
type Find = (text: string) => Rect | null;

/** Texts of the chart, the more telling first, each where it covers no line and no other text. */
export function placeLineLabels(told: Told, layout: ChartLayout): readonly LineLabel[] {
  const { plot, font } = layout;
  const width = plot.left + plot.width;
  const { cursor, fall, after, before } = told;
  const names = namesOf(told.drawn[0]?.frame);
  const ell = pointsOf(told.drawn, "logLikelihood");
  const elbo = pointsOf(told.drawn, "elbo");
  /** A line with the band around it. */
  const wide = (line: readonly Point[], name: Line) =>
    skyline([line, ...edgesOf(told.band, name, layout)], width);
  const [ownEll, ownElbo] = [wide(ell, "logLikelihood"), wide(elbo, "elbo")];
  const older = told.faint.flatMap((run) =>
    [pointsOf(run, "logLikelihood"), pointsOf(run, "elbo")].map((line) => skyline([line], width)),
  );
  const lines = [skyline([ell, elbo], width), ownEll, ownElbo, ...older];
  const found: LineLabel[] = [];
  const around = (more: readonly Skyline[] = []) => ({
    frame: plot,
    drawn: [...lines, ...more],
    taken: [...found.map(({ rect }) => rect), ...(told.lens ? [told.lens] : [])],
    verticals: cursor ? [cursor.x] : [],
  });
  const by = (point: Point): Find => {
    return (text) => beside(point, sizeOf(text, layout), 18 * layout.mark, around());
  };
  const near = (point: Point, more?: readonly Skyline[]): Find => {
    return (text) => anywhere(point, sizeOf(text, layout), around(more));
  };
  /** A text beside a point starts or ends there; one on a line is centred. */
  const anchorOf = (kind: LineLabel["kind"], rect: Rect): LineLabel["anchor"] => {
    if (kind === "logLikelihood" || kind === "elbo") return "middle";
    return kind !== "after" && cursor && rect.left < cursor.x ? "end" : "start";
  };
  /** Puts the first of the texts that finds a place. */
  const put = (kind: LineLabel["kind"], texts: readonly string[], find: Find) => {
    for (const text of texts) {
      const rect = find(text);
      if (rect) return found.push({ kind, text, rect, anchor: anchorOf(kind, rect) }) > 0;
    }
    return false;
  };
  const name = (kind: Line, texts: readonly string[], share: number) => {
    const [own, other] = kind === "elbo" ? [ownElbo, ownEll] : [ownEll, ownElbo];
    const prefer = plot.left + share * ((cursor?.x ?? width) - plot.left);
    const above = (kind === "elbo") === told.log;
    const sides = above ? (["above", "below"] as const) : (["below", "above"] as const);
    const find: Find = (text) => along(own, [other], sizeOf(text, layout), sides, prefer, around());
    if (put(kind, texts, find)) return;
    // Never without its name: where no place is along it, any on its side of the other that is
    // clear, or as good as clear.
    const [line, beyond] = kind === "elbo" ? [elbo, ell] : [ell, elbo];
    const edge = above ? plot.top + plot.height : plot.top;
    const closed = skyline([beyond, beyond.map(({ x }) => ({ x, y: edge }))], width);
    const middle = line[Math.floor(share * line.length)];
    if (!middle) return;
    put(kind, texts.slice(-1), (text) => {
      const here = near(middle, [closed])(text);
      return here && clear(here, lines) ? here : near(middle)(text);
    });
  };

  // In the log view the short names suffice: of what they fall short stands at the axis.
  const [ellNames = [], elboNames = []] = names.labels.map((texts) =>
    told.log && texts.length > 1 ? texts.slice(1).map((it) => `ℓ* − ${it}`) : texts,
  );
  if (fall && !put("fall", fall.texts, by(fall.to)))
    put("fall", fall.texts.slice(-1), near(fall.to));
  const level = cursor && (cursor.elbo ?? cursor.logLikelihood);
  if (told.lens) return found;
  if (cursor && level !== null && level !== undefined) {
    const at = { x: cursor.x, y: (level + (cursor.logLikelihood ?? level)) / 2 };
    if (cursor.frame.elbo === null) put("hint", ["the first E-step sets the bound here"], by(at));
    else if (cursor.frame.logLikelihood !== null) {
      const texts = gapTexts(shownGap(cursor.frame));
      if (!put("kl", texts, by(at))) put("kl", texts.slice(-1), near(at));
    }
  }
  if (ell.length > 0) name("logLikelihood", ellNames, 0.45);
  name("elbo", elboNames, 0.65);
  if (after && before) {
    const start = before.iteration === 0 ? "the start" : `iteration ${before.iteration}`;
    const at = { x: layout.x(place(after)), y: plot.top + plot.height - font };
    put("after", [`↓ ${nats(before.logLikelihood ?? before.elbo)} at ${start}`], by(at));
  }
  const last = ell.at(-1);
  if (last && ell.length < told.drawn.length)
    put("hint", [`from here ${names.top} to rounding`], by(last));
  return found;
}

function gapTexts(gap: number): readonly string[] {
  const value = nats(gap);
  return [gap === 0 ? "KL gap 0" : `KL gap ${value} nats`, `KL gap ${value}`, `KL ${value}`];
}

/** The lower and the upper edge of the band around a line, as far as it goes. */
function edgesOf(band: readonly Spread[], line: Line, layout: ChartLayout): readonly Point[][] {
  const bottom = layout.plot.top + layout.plot.height;
  return ([0, 1] as const).map((side) =>
    band.flatMap(({ halfStep, [line]: values }) =>
      values ? [{ x: layout.x(halfStep / 2), y: layout.y(values[side]) ?? bottom }] : [],
    ),
  );
}

function pointsOf(drawn: readonly PixelFrame[], line: Line): readonly Point[] {
  return drawn.flatMap(({ x, [line]: y }) => (y === null ? [] : [{ x, y }]));
}
