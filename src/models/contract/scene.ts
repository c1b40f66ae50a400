import type { ClassifierKind } from "../../classifiers/contract.ts";

/** What is looked at, and how, while a scene is opened; what is left out is as on the first screen. */
export interface SceneView {
  /** The tab of the details. */
  readonly tab?: "why" | "along" | "point" | "parameters" | "terms" | "classifiers";
  /** The chart as ℓ* − ℓ. */
  readonly log?: boolean;
  /** True labels as shapes. */
  readonly labels?: boolean;
  /** Contours of p(x | θ). */
  readonly contours?: boolean;
  /** Where each component is the likeliest. */
  readonly regions?: boolean;
  /** Classifiers from the true labels whose boundary is drawn. */
  readonly boundaries?: readonly ClassifierKind[];
  /** The point picked, from 0. */
  readonly picked?: number;
}

/** A session with the views that suit it. */
export interface Scene {
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
  readonly view?: SceneView;
  /** Half-steps made as it opens; "end" runs until a stop rule holds. None where left out. */
  readonly walk?: number | "end";
}

/** Scenes of one theme, under a heading of the menu. */
export interface SceneGroup {
  readonly heading: string;
  readonly scenes: readonly Scene[];
}
