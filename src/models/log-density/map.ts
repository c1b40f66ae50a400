import { entry } from "../../maths/linear/matrix.ts";
import type { ModelMap } from "../contract/drawn/map.ts";
import type { LogDensitySpec } from "./spec.ts";
import type { Stated } from "./start.ts";
import { lowerOf, type Phi, phiOf } from "./theta.ts";

const nowhere: Phi = {
  mean: [0, 0],
  covariance: [
    [1, 0],
    [0, 1],
  ],
};

/** The mean of q, and the diagonal of L, Σ = LLᵀ: its standard deviations where it does not tilt. */
export const map: ModelMap<LogDensitySpec, Stated, Phi> = {
  of: "phi",
  coordinates: ({ family }) => [
    { name: "mean, x", reach: 1 },
    { name: "mean, y", reach: 1 },
    { name: family === "isotropic" ? "sd" : "sd, x", log: true, reach: 3 },
    ...(family === "isotropic" ? [] : [{ name: "sd, y", log: true as const, reach: 3 }]),
  ],
  read({ family }, { phi = nowhere }) {
    const { xx, yy } = lowerOf(phi);
    return [...phi.mean, ...(family === "isotropic" ? [xx] : [xx, yy])];
  },
  put({ family }, { theta, phi = nowhere }, values) {
    const [x, y, xx] = [0, 1, 2].map((i) => entry(values, i)) as [number, number, number];
    const yy = family === "isotropic" ? xx : entry(values, 3);
    if (!(xx > 0 && yy > 0)) return null;
    return { theta, phi: phiOf(x, y, { ...lowerOf(phi), xx, yy }) };
  },
};
