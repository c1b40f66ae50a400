import type { ClassifierKind } from "../../classifiers/contract.ts";

/**
 * What is looked at of a session, and how: plain data, as it stands in scenes, links and files.
 * What is left out is as on the first screen.
 */
export interface SceneView {
  /** The tab of the details; null where they are folded. Left out: as the page has it, in a scene "along". */
  readonly tab?:
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
    | "classifiers"
    | null;
  /** The chart as ℓ* − ℓ. */
  readonly log?: boolean;
  /** Reruns with other seeds, where the rules draw: shown unless false. */
  readonly reruns?: boolean;
  /** True labels as shapes. */
  readonly labels?: boolean;
  /** How q is told of each point. */
  readonly points?: "blended" | "pies" | "likeliest" | "labels";
  /** Contours of p(x | θ). */
  readonly contours?: boolean;
  /** Where each component is the likeliest. */
  readonly regions?: boolean;
  /** From where q expects hidden entries to where they are. */
  readonly hidden?: boolean;
  /** Classifiers from the true labels whose boundary is drawn. */
  readonly boundaries?: readonly ClassifierKind[];
  /** The one of them whose decision regions are filled. */
  readonly decisions?: ClassifierKind;
  /** Whether the table of parameters has a column of each of them. */
  readonly compared?: boolean;
  /** The point picked, from 0. */
  readonly picked?: number;
  /** The component whose handles are shown, from 0. */
  readonly component?: number;
  /** What the plane shows; left out: the first two columns, or the one there is. */
  readonly axes?: ShownAxes;
  /** What seeds the draws of q that are shown: curves, and weights; left out: 1. */
  readonly draws?: number;
  /** The two coordinates that the map is over, from 0, the one across first; left out: the first two. */
  readonly mapped?: readonly [number, number];
  /** The two weights that are drawn, likewise. */
  readonly weights?: readonly [number, number];
  /** Weights about the posterior; left out: about all of the prior. */
  readonly nearWeights?: boolean;
  /** Where the data are images, a place of the plane of z that is decoded, or two with the way between them. */
  readonly way?: readonly (readonly [number, number])[];
  /** The part of the plane in sight, at least; left out: all points. */
  readonly plane?: PlaneBox;
  /** The study that is open, with what it was asked. */
  readonly study?: StudyView;
  /** The figure of the foundations that is in the place of plane and chart. */
  readonly figure?: FigureView;
  /** As a stage, for a projector. */
  readonly present?: boolean;
  /** The one that is on the stage; left out: both. */
  readonly alone?: "plane" | "chart";
}

/**
 * What the plane shows: two columns, from 0, the one across first; one column against its
 * density; or the data's first two principal axes.
 */
export type ShownAxes = readonly [number] | readonly [number, number] | "principal";

/** A part of the plane in the coordinates it shows, each from the lesser to the greater. */
export interface PlaneBox {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A figure of the foundations by its name, and where what moves in it stands; what is left out is as it opens. */
export interface FigureView {
  readonly name: string;
  readonly state?: FigureState;
}

/** Numbers, lists of them and words, each by the name of what it places. */
export type FigureState = Readonly<Record<string, number | string | readonly number[]>>;

/** How data with missing entries are made to have none, or none but those that were missing before any was hidden. */
export type Gapless = "complete-rows" | "column-means" | "nothing-hidden";

/** A study and its fields; what is left out is as the study has it when it opens. */
export type StudyView =
  | {
      readonly kind: "compare";
      /** In what B differs from the session: a named pair of rules, the choice of its model that can be compared, a start. */
      readonly rules?: string;
      readonly covariance?: string;
      readonly latent?: string;
      readonly noise?: string;
      readonly family?: string;
      /** B's data, where A's have missing entries: left out, the same. */
      readonly data?: Gapless;
      readonly start?: { readonly kind: string; readonly seed: number };
    }
  | {
      readonly kind: "starts";
      readonly count?: number;
      /** The rule that draws them. */
      readonly rule?: string;
    }
  | {
      readonly kind: "components";
      /** The largest K. */
      readonly most?: number;
      /** Starts for each fit. */
      readonly starts?: number;
    }
  | {
      readonly kind: "sizes";
      /** The richest model, as the largest degree. */
      readonly most?: number;
    };

/** With what a session is opened. */
export interface Opening {
  /** Half-steps made as it opens; "end" runs until a stop rule holds. Left out: as many as `frame` asks. */
  readonly walk?: number | "end";
  /** The frame shown, in half-steps from θ₀; left out: the last. */
  readonly frame?: number;
  readonly view?: SceneView;
  /** The scene that is on, by its name in an address. */
  readonly scene?: string;
}

/** A session with the views that suit it. */
export interface Scene extends Pick<Opening, "walk" | "view"> {
  /** Its name in an address. */
  readonly id: string;
  readonly title: string;
  /** What to look at, without what will be found: one or two sentences. */
  readonly about: string;
  /** What is found there, told once it has been seen. */
  readonly found: string;
  /** What its points are called, where no recipe makes them. */
  readonly points?: string;
  /** An `elbo-lab/session@1` object. */
  readonly session: object;
}

/** Scenes of one theme, under a heading of the menu. */
export interface SceneGroup {
  readonly heading: string;
  readonly scenes: readonly Scene[];
}
