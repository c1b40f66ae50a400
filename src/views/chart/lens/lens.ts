import type { Rect } from "../../labels/rect.ts";
import { sizeOf } from "../../labels/rect.ts";
import type { ChartLayout, PixelFrame } from "../axes/chartLayout.ts";

/** Where the gap of the frame shown is drawn again, magnified. */
export interface Lens {
  readonly rect: Rect;
  /** Times that its gap is larger than on the axis. */
  readonly times: number;
  /** Whether there is room for the short names alone. */
  readonly short: boolean;
}

/** A gap of fewer pixels is covered by the mark that stands on it. */
const COVERED = 8;
/** Pixels of a rise that dwarf it. */
const STEEP = 60;
/** Of the lens: from the cursor, and its padding above and below the two lines. */
const ASIDE = 26;
const PADDING = 1.7;
/** The longest that is said in it, in full and in short. */
const WIDEST = ["log-likelihood ℓ(θ)", "gap 10.82 nats"];

/**
 * The lens right of the cursor, as after a first M-step: its rise fills the axis, and the gap that
 * it opened can't be seen on it. Null where the gap shows by itself, there is none, or no room.
 */
export function lensAt(
  before: PixelFrame | undefined,
  cursor: PixelFrame | undefined,
  layout: ChartLayout,
): Lens | null {
  if (!before || !cursor || cursor.frame.phase !== "M") return null;
  const { logLikelihood, elbo, x } = cursor;
  if (logLikelihood === null || elbo === null || before.logLikelihood === null) return null;
  const gap = Math.abs(elbo - logLikelihood);
  const rise = Math.abs(before.logLikelihood - logLikelihood);
  if (gap <= 0 || gap > COVERED || rise < STEEP || gap * 8 > rise) return null;
  const { plot, font } = layout;
  const height = Math.min(plot.height - font, 8 * font);
  const left = x + ASIDE * layout.mark;
  const room = plot.left + plot.width - left;
  const [whole, least] = WIDEST.map((text) => sizeOf(text, layout).width + 2 * font) as [
    number,
    number,
  ];
  const width = Math.min(whole, room);
  const inner = height - 2 * PADDING * font;
  if (width < least || inner < 1.6 * font) return null;
  // Below where the run goes on, as far as there is room.
  const below = Math.max(elbo, logLikelihood) + 1.5 * font;
  const top = Math.max(plot.top, Math.min(plot.top + plot.height - height, below));
  return { rect: { left, top, width, height }, times: inner / gap, short: width < whole };
}

/** Pixels of the two lines in the lens. */
export const levelsIn = ({ rect }: Lens, font: number) => ({
  ell: rect.top + PADDING * font,
  elbo: rect.top + rect.height - PADDING * font,
});
