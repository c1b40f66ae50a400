import type { ReactNode } from "react";
import type { Mark, Place, Projection } from "../../models/contract/picture.ts";
import type { Points } from "../../models/shared/points.ts";
import type { Theme } from "../palette.ts";
import type { Held } from "./pointer/gestures.ts";
import type { Box } from "./view/box.ts";
import type { View } from "./view/view.ts";

export type { Place } from "../../models/contract/picture.ts";

export type Tool = "add" | "select" | "erase";

/** Where in a drag a callback stands; `start` and `end` come once each. */
export type Phase = "start" | "move" | "end";

/** The path a mean took, oldest place first and the place in force last. */
export interface Trail {
  /** The `id` of the mark it belongs to. */
  readonly id: string;
  /** Index into the palette. */
  readonly colour: number;
  readonly points: readonly Place[];
}

/** A note that points at a place of the plane, as where a component collapsed. */
export interface CalloutNote {
  readonly at: Place;
  readonly text: string;
  readonly actions: ReactNode;
}

/** What a layer over the points is to follow. */
export interface Sight {
  readonly view: View;
  /** A point that is dragged, and where it is meanwhile. */
  readonly held: Held | null;
}

/** A brush over points. */
interface BrushInHand {
  /** Index into the palette; null where it takes colour away. */
  readonly colour: number | null;
  /** What it is set by, in the place of the tools. */
  readonly bar: ReactNode;
}

/**
 * What the data plane shows and what it reports. Arrays are compared by identity: a new
 * array is a change to glide or fade to, so pass the same one while nothing changed.
 */
export interface PlaneProps {
  /** Columns 0 and 1 are drawn as x and y. */
  readonly points: Points;
  /** 0xAABBGGRR a point, as `engine/blend.ts` makes them; null, before any q, is grey. */
  readonly colours: Uint32Array | null;
  /** True labels, drawn as the shape of the point. */
  readonly shapes: Int16Array | null;
  /** θ in force. */
  readonly marks: readonly Mark[];
  /** The θ the colours come from, dashed and faint, where it is not the one in force. */
  readonly previousMarks: readonly Mark[] | null;
  /** Told of them, as "colours come from the dashed ellipses". */
  readonly past: string;
  readonly trails: readonly Trail[];
  /** Where q places each point, where the model has that to show. */
  readonly projections?: readonly Projection[];
  /** The mark whose handles show without hover or focus. */
  readonly selectedMark?: string | null;
  /** The view is fitted anew when this changes: another data set, not a point more. */
  readonly fitKey: unknown;
  /** What a fit shows in the place of the points' extent, its axes each to its own scale. */
  readonly fitted?: Box | null | undefined;
  /** Why no point can be added by a click. */
  readonly noAdding?: string | null | undefined;
  /** Why there is none to erase. */
  readonly noErasing?: string | null | undefined;
  /** The view is brought to this box when it is another. */
  readonly box?: Box | null;
  readonly tool: Tool;
  readonly picked: number | null;
  readonly present: boolean;
  readonly theme: Theme;
  /** While set, a click is a place for `onPlace`; as "Click where mean 1 of 3 goes". */
  readonly placing: string | null;
  /** What is to be told of the last edit. */
  readonly message?: ReactNode;
  /** Beside the zoom buttons. */
  readonly controls?: ReactNode;
  /** What the drawing means, in the strip below it. */
  readonly legend?: ReactNode;
  /** While set, the pointer brushes points for `onPaint`. */
  readonly painting: BrushInHand | null;
  /** Whether the points are drawn by hand: a finger with Add in hand then sprays where it else pans. */
  readonly drawing: boolean;
  /** Observed components, −1 for none, drawn as a ring in their colour. */
  readonly observed: Int16Array | null;
  /** Shown where there are no points. */
  readonly emptySentence: string;
  readonly callout?: CalloutNote | null;
  /** What is drawn over the points and under the marks, as `fields/Fields.tsx` draws. */
  readonly layer?: ((sight: Sight) => ReactNode) | null;

  onTool(tool: Tool): void;
  /** New points. `stroke` is one number for all batches of one gesture, so that one undo takes them. */
  onAdd(places: readonly Place[], stroke: number): void;
  /** Point n dragged to `to`; the plane draws it there itself until `done`. */
  onMovePoint(n: number, to: Place, done: boolean): void;
  /** Indices in ascending order; `stroke` as in `onAdd`. */
  onErase(indices: readonly number[], stroke: number): void;
  /** Points that the brush passed over; indices and `stroke` as in `onErase`. */
  onPaint(indices: readonly number[], stroke: number): void;
  onPick(n: number | null): void;
  onHandle(mark: string, handle: string, to: Place, phase: Phase): void;
  onPlace(at: Place): void;
  /** The place under the pointer; null where it left the plane. */
  onHover?(at: Place | null): void;
  /** Given what tells the box in sight: null where it is what a fit to the points shows. */
  readonly onSight?: (sight: () => Box | null) => void;
}
