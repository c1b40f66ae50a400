import { type Bounds, within } from "../../../checks/bounds.ts";
import type { Control } from "../../contract/picture.ts";
import { type NoiseKind, noiseKinds, type PpcaSpec } from "../spec.ts";
import { noisesOf, type PpcaTheta } from "../theta.ts";

const COUNTED: Bounds = { whole: true, least: 1 };

const names: { readonly [Kind in NoiseKind]: string } = {
  isotropic: "σ²I (PPCA)",
  diagonal: "diagonal Ψ (factor analysis)",
};

/** q and the noise. */
export function controls({ factors, noise }: PpcaSpec): Control[] {
  return [
    {
      kind: "number",
      id: "factors",
      label: "Factors q",
      value: factors,
      help: "Fewer than the columns of the data.",
    },
    {
      kind: "choice",
      id: "noise",
      label: "Noise",
      value: noise ?? "isotropic",
      options: noiseKinds.map((value) => ({ value, label: names[value] })),
      help: "One variance along every axis, or one an axis: then no closed form gives θ.",
    },
  ];
}

/** Throws with a sentence where the value is none the control can have. */
export function setControl(spec: PpcaSpec, id: string, value: string | number): PpcaSpec {
  if (id === "factors") return { ...spec, factors: within("q", Number(value), COUNTED) };
  if (id !== "noise" || !noiseKinds.includes(value as NoiseKind))
    throw new Error(`PPCA has no ${id} "${value}".`);
  const { noise: _, ...rest } = spec;
  return value === "diagonal" ? { ...rest, noise: value } : rest;
}

/** θ with the noise of another spec: each axis σ², or σ² their mean; null where q is another. */
export function adapt({ factors, noise: kind }: PpcaSpec, theta: PpcaTheta): PpcaTheta | null {
  if (theta.loadings[0]?.length !== factors) return null;
  const noises = noisesOf(theta);
  if (kind === "diagonal") return { ...theta, noise: noises };
  if (typeof theta.noise === "number") return theta;
  return { ...theta, noise: noises.reduce((sum, variance) => sum + variance, 0) / noises.length };
}
