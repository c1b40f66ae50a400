import type { Basis } from "../spec.ts";

/** Why a basis is none of rows of D numbers, y last, after what it is called; null where it is. */
export const basisFault = (basis: Basis, dimensions: number): string | null =>
  basis.kind === "columns" || dimensions <= 2
    ? null
    : `is of one x, but the data have ${dimensions - 1} input columns: take the columns as they stand`;
