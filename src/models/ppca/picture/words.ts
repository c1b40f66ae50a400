import type { AnyPicture, Words } from "../../contract/picture.ts";
import type { PpcaSpec, StartKind } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

export const words: Words = {
  ask: (whom) => `ask ${whom} where on the line it came from`,
  fit: "fit the line, and the noise about it, to where the points say they came from",
  weigh: "place each point on the line",
  mStages: [
    { name: "turn and stretch the line", block: "loadings" },
    { name: "move the mean", block: "mean" },
    { name: "measure the noise", block: "noise" },
  ],
  past: "each point’s place comes from the dashed line",
};

/** The terms of 𝓛, in the order of `expectedLogJoint`, the entropy last. */
export const terms = ({ noise }: PpcaSpec): readonly string[] => [
  "E_q[log p(z)]",
  `E_q[log N(x | Wz + μ, ${noise === "diagonal" ? "Ψ" : "σ²I"})]`,
  "H(q)",
];

export const starts = [
  { kind: "random-directions", label: "a random direction" },
  { kind: "closed-form", label: "the closed form, by eigenvectors" },
] as const satisfies readonly { kind: StartKind; label: string }[];

export function summary({ factors, noise }: PpcaSpec): string {
  return `${noise === "diagonal" ? "Factor analysis" : "PPCA"}, ${factors} ${factors === 1 ? "factor" : "factors"}`;
}

/** θ after each stage of an M-step: line turned and stretched, mean moved, noise measured. */
export function stages(before: PpcaTheta, after: PpcaTheta): PpcaTheta[] {
  const turned = { ...before, loadings: after.loadings };
  return [turned, { ...turned, mean: after.mean }, after];
}

export function ended({ onto, components }: Parameters<AnyPicture<never>["ended"]>[0]): string {
  if (onto === "point") return "All points are in one place: σ² goes to 0 and ℓ to infinity.";
  if (onto === "line")
    return "All points lie on the line: the noise σ² across it goes to 0 and ℓ to infinity.";
  if (components.length > 0)
    return "The noise along an axis goes to 0 (a Heywood case): no θ is left to go on with.";
  return "The numbers left their range: no θ is left to go on with.";
}
