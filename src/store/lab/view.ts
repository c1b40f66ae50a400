import type { ClassifierKind } from "../../classifiers/contract.ts";
import type { FigureView, PlaneBox, ShownAxes, StudyView } from "../../models/contract/scene.ts";

export type Tool = "add" | "select" | "erase";
export type Tab =
  | "why"
  | "formulas"
  | "along"
  | "map"
  | "weights"
  | "latent"
  | "images"
  | "point"
  | "parameters"
  | "terms"
  | "classifiers";

/** What of plane and chart is on the stage. */
type Parts = "both" | "plane" | "chart";

/** What is shown of the model's belief and density. */
export interface Show {
  /** How q is told of each point: its colours blended, as shares of a pie, or the likeliest, fainter where unsure; or not, but its true label is. */
  readonly points: "blended" | "pies" | "likeliest" | "labels";
  /** Contours of p(x | θ). */
  readonly contours: boolean;
  /** Where each component is the likeliest. */
  readonly regions: boolean;
  /** From where q expects hidden entries to where they are. */
  readonly hidden?: boolean;
}

/** What is looked at, and how; never part of a session. What of it a link carries is told in `store/seen`. */
export interface View {
  /** In hand but while Present is on: see `tools.ts`. */
  readonly tool: Tool;
  /** The run in the middle of which that tool was taken by hand; null for none. */
  readonly toolOf: number | null;
  readonly picked: number | null;
  /** The panel's tab; null while the panel is folded. */
  readonly tab: Tab | null;
  readonly log: boolean;
  /** Whether reruns with other seeds are shown, where the rules draw. */
  readonly reruns: boolean;
  readonly showLabels: boolean;
  readonly show: Show;
  readonly present: boolean;
  /** What the stage of Present shows, and whether all else is there too. */
  readonly parts: Parts;
  readonly controls: boolean;
  /** Whether the stage is dark. */
  readonly blank: boolean;
  /** Whether a dot follows the pointer. */
  readonly laser: boolean;
  /** Half-steps a second while playing. */
  readonly speed: number;
  /** Slow motion: each half-step plays stage by stage, once what plays them has come. */
  readonly slow: boolean | "coming";
  /** The stage of the half-step shown, in slow motion; null when all of it is shown. */
  readonly stage: number | null;
  /** Means placed so far, while a start is placed by hand. */
  readonly placing: readonly (readonly [number, number])[] | null;
  /** What the brush does to points, while there is one. */
  readonly painting: Painting | null;
  readonly panel: Panel | null;
  /** The mark whose handles are shown, by its place in the list; null for none. */
  readonly component: number | null;
  /** What the plane shows; null for the first two columns, or the one there is. */
  readonly axes: ShownAxes | null;
  /** What seeds the draws of q that are shown. */
  readonly draws: number;
  /** Which two coordinates the map is over. */
  readonly mapped: readonly [number, number];
  /** Which two weights are drawn, and whether near the posterior. */
  readonly weights: readonly [number, number];
  readonly nearWeights: boolean;
  /** The z that is looked at, where f(z) is a curve on the plane; left out: 0. */
  readonly z?: number;
  /** Places of the plane of z that are looked at, where the data are images: one decoded, or the way from one to another; left out: none. */
  readonly way?: readonly (readonly [number, number])[];
  /** The image drawn by hand, greys row by row; left out: none. */
  readonly drawn?: Float64Array | null;
  /** The part of the plane that a view brought into sight last; where it is taken from there is the plane's own. */
  readonly plane: PlaneBox | null;
  /** What the study that is open was asked; null until that is another than it opens with. */
  readonly study: StudyView | null;
  /** The figure of the foundations in the place of plane and chart; null for none. */
  readonly figure: FigureView | null;
  /** Whether the panel was asked for before it had anything to say of a step. */
  readonly asked: boolean;
  readonly classifiers: Classifiers;
}

/** What is looked at of the classifiers learnt from true labels. */
export interface Classifiers {
  /** Whether their tab was asked for. */
  readonly asked: boolean;
  /** Those whose boundary is drawn. */
  readonly drawn: readonly ClassifierKind[];
  /** The one whose decision regions are filled. */
  readonly regions: ClassifierKind | null;
  /** Whether the table of parameters has a column of each. */
  readonly compared: boolean;
}

/** The last four are the studies. */
export type Panel =
  | "link"
  | "data"
  | "columns"
  | "model"
  | "scenes"
  | "foundations"
  | "keys"
  | "pairs"
  | "author"
  | "compare"
  | "starts"
  | "components"
  | "sizes";

/** The brush: q by hand or observed labels, towards a component or (null) back to none. */
export interface Painting {
  readonly what: "q" | "label";
  readonly component: number | null;
}
