import { expect, test } from "vitest";
import { counted } from "./counted.ts";
import type { CovarianceType } from "./spec.ts";

/**
 * Parameters as mclust's nMclustParams counts them (Scrucca et al. 2016; Celeux & Govaert 1995,
 * table 1): EII, VII, EEI, VVI, EEE, VVV, by [D, K].
 */
const table: Readonly<Record<CovarianceType, readonly (readonly [number, number, number])[]>> = {
  tiedSpherical: [
    [2, 3, 9],
    [3, 2, 8],
    [2, 1, 3],
  ],
  spherical: [
    [2, 3, 11],
    [3, 2, 9],
    [2, 1, 3],
  ],
  tiedDiagonal: [
    [2, 3, 10],
    [3, 2, 10],
    [2, 1, 4],
  ],
  diagonal: [
    [2, 3, 14],
    [3, 2, 13],
    [2, 1, 4],
  ],
  tied: [
    [2, 3, 11],
    [3, 2, 13],
    [2, 1, 5],
  ],
  full: [
    [2, 3, 17],
    [3, 2, 19],
    [2, 1, 5],
  ],
};

for (const [covariance, rows] of Object.entries(table) as [CovarianceType, typeof table.full][])
  test.each(rows)(`${covariance}, D = %i, K = %i: %i free parameters`, (dimensions, K, wanted) => {
    const spec = { kind: "gaussian-mixture", components: K, covariance, floor: null } as const;
    expect(counted.parameters(spec, dimensions)).toBe(wanted);
  });
