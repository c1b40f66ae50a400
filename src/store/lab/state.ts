import type { Dataset } from "../../data/dataset.ts";
import type { Lesson } from "../../data/lesson/contract.ts";
import type { Tabled } from "../../data/reader/protocol.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { End, Frame } from "../../engine/run/frame.ts";
import type { Answers } from "../../engine/thread/protocol.ts";
import type { Axes } from "../../models/shared/axes/axes.ts";
import type { Grid } from "../../models/shared/grid.ts";
import type { Slot } from "../autosave/slot.ts";
import type { View } from "./view.ts";

/** One run: the frames from θ₀ on, and why it stopped, where it did. */
export interface Run {
  readonly id: number;
  /** Empty only until θ₀ arrives, or while there are no points. */
  readonly frames: readonly Frame[];
  readonly end: End | null;
}

/** What an edit changes and undo restores, together. */
export interface Snapshot {
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** The rule that New start draws by. */
  readonly startRule: { readonly kind: string; readonly seed: number };
  readonly run: Run;
  /** Index of the frame shown. */
  readonly cursor: number;
  /** Earlier runs on the same data, drawn faint. */
  readonly older: readonly Run[];
  /** The scene opened last; it is on while its data and model are those shown. */
  readonly scene: SceneOpened | null;
  /** The lesson that is gone through; its scene is on while its data and choices are those shown. */
  readonly lesson: LessonOn | null;
  /** Where the session came from, and so where it is kept. */
  readonly slot: Slot;
}

/** A scene of a lesson. */
export interface LessonPlace {
  readonly lesson: Lesson;
  /** Index of the scene. */
  readonly at: number;
}

/** A lesson that is gone through, and how far its scene has come. */
export interface LessonOn extends LessonPlace {
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** Indices of the frames from and to which the scene plays; null until they are known. */
  readonly from: number | null;
  readonly to: number | null;
  /** Whether what plays may be seen: there is no question, or it was answered or skipped. */
  readonly passed: boolean;
  /** What plays by itself: the half-steps of the scene, or the whole lesson. */
  readonly film: "scene" | "lesson" | null;
  /** How often a half-step was asked for that is not to be seen yet. */
  readonly refused: number;
}

/** What a scene says of itself. */
export interface Told {
  readonly title: string;
  /** What to look at. */
  readonly about: string;
  /** What is found there; left out by what was kept before it was told apart. */
  readonly found?: string | undefined;
  /** Its name in an address; none for what was kept without. */
  readonly id?: string | undefined;
}

/** A scene that was opened, with what it is about. */
export interface SceneOpened extends Told {
  readonly dataset: Dataset;
  readonly model: Choices["model"];
}

/** What the engine is doing for the run. */
type Activity = "idle" | "starting" | "stepping" | "playing" | "running";

/** A message to the user; errors stay until dismissed, the rest goes by itself. */
export interface Notice {
  readonly kind: "error" | "info";
  readonly text: string;
  /** Choices offered with it. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  /** Whether it goes by itself for all that it offers. */
  readonly passing?: boolean;
}

/** An edit that began a new run in the place of one that had made steps. */
interface Replaced {
  /** The run that it began, and that of the last edit on the plane since then. */
  readonly since: number;
  readonly latest: number;
  readonly text: string;
}

/** How far a run had come: its half-steps, whether a stop rule had ended it, and the frame shown. */
export interface Place {
  readonly halfSteps: number;
  readonly stopped: boolean;
  readonly cursor: number;
}

/** ℓ and the bound over two coordinates of the model's map, by their places in its list. */
export interface MapFound {
  readonly frame: Frame;
  readonly coordinates: readonly [number, number];
  readonly across: readonly number[];
  readonly up: readonly number[];
  readonly logLikelihood: Float64Array | null;
  readonly elbo: Float64Array | null;
}

export interface Lab extends Snapshot {
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  readonly activity: Activity;
  /** Half-steps asked for and not yet shown. */
  readonly queued: number;
  /** What a restored run is still to reach: its half-steps (or its stop), then the frame shown. */
  readonly reach: Place | null;
  /** θ while it is dragged or typed, and its ℓ as soon as that is known. */
  readonly draft: {
    readonly theta: unknown;
    readonly logLikelihood: number | null;
    /** 𝓛 of a q that has parameters of its own. */
    readonly elbo?: number | null;
  } | null;
  /** Colours of the points, by the belief they come from. */
  readonly colours: { readonly qTheta: unknown; readonly pixels: Uint32Array } | null;
  /** q of every point, colour by colour, [c · N + n], by the belief it came from. */
  readonly responsibilities: { readonly qTheta: unknown; readonly values: Float64Array } | null;
  /** ℓ and the bounds along the step that led to a frame. */
  readonly along: ({ readonly frame: Frame } & Answers["along"]) | null;
  /** ℓ and the bound over two coordinates, at a frame; left out until the map is asked for. */
  readonly map?: MapFound;
  /** Which of the places along the step θ was slid to, while a frame is shown; null for none. */
  readonly slid: { readonly frame: Frame; readonly place: number } | null;
  /** What q says of entries that are missing along axes, by the belief it comes from. */
  readonly imputed: ({ readonly qTheta: unknown; readonly axes: Axes } & Answers["imputed"]) | null;
  /** What each component held at a frame. */
  readonly byComponent: ({ readonly frame: Frame } & Answers["byComponent"]) | null;
  /** What a half-step is worked out with: θ before it, the statistics of its q, and its q of a point. */
  readonly statistics:
    | ({
        readonly frame: Frame;
        readonly point: number;
        readonly before: unknown;
      } & Answers["statistics"])
    | null;
  /** ℓ* of the run, for the log view; null until known. */
  readonly limit: {
    readonly run: number;
    readonly value: number;
    readonly settled: boolean;
  } | null;
  /** Where the middle of the reruns of a run lies, as far as they were to go; null until known. */
  readonly reruns: {
    readonly run: number;
    readonly reach: number;
    readonly spreads: Answers["reruns"];
  } | null;
  readonly notice: Notice | null;
  /** What is to be told on the plane of a new run that an edit there began. */
  readonly replaced: Replaced | null;
  /** A table that was opened and of which the columns are to be chosen. */
  readonly table: (Tabled & { readonly file: Blob }) | null;
  /** What is being opened or made, once it takes its time; the share done is null where unknown. */
  readonly loading: { readonly what: string; readonly share: number | null } | null;
  readonly view: View;
  /** The places of the plane in sight, while anything is drawn that is a value at each of them. */
  readonly grid: Grid | null;
  /** The densities of a θ at those places. */
  readonly field: ({ readonly grid: Grid; readonly theta: unknown } & Answers["field"]) | null;
}
