import type { Coordinate } from "../../models/contract/drawn/map.ts";

/** Where a frame stands on a map. */
export interface Stop {
  readonly at: readonly [number, number];
  /** The half-step it stands after. */
  readonly phase: string;
}

/** ℓ and the bound over two coordinates, and the way of a run. */
export interface MapProps {
  readonly axes: readonly [Coordinate, Coordinate];
  /** Values along each axis, from low to high. */
  readonly across: readonly number[];
  readonly up: readonly number[];
  /** Row after row from the lowest; null where it is not drawn. */
  readonly logLikelihood: Float64Array | null;
  readonly elbo: Float64Array | null;
  /** The run from its start to the frame shown, and on to its end. */
  readonly path: readonly Stop[];
  /** Index of the frame shown in `path`. */
  readonly shown: number;
  /** Where the q in force came from. */
  readonly from: readonly [number, number] | null;
  readonly present?: boolean;
}
