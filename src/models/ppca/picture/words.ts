import type { AnyPicture, Words } from "../../contract/picture.ts";
import type { PpcaSpec, StartKind } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** What so many factors span, as it is drawn, and a place in it. */
export function spanOf(factors: number): {
  readonly span: string;
  readonly place: string;
  readonly drawn: string;
} {
  if (factors === 1) return { span: "line", place: "on the line", drawn: "line" };
  if (factors === 2) return { span: "plane", place: "on the plane", drawn: "ellipses" };
  return { span: "factor space", place: "in the factor space", drawn: "ellipses" };
}

export function words({ factors, noise }: PpcaSpec): Words {
  const { span, place, drawn } = spanOf(factors);
  const about = noise === "diagonal" ? "along each axis" : "about it";
  return {
    ask: (whom) => `ask ${whom} where ${place} it came from`,
    fit: `fit the ${span}, and the noise ${about}, to where the points say they came from`,
    weigh: `place each point ${place}`,
    mStages: [
      { name: `turn and stretch the ${span}`, block: "loadings" },
      { name: "move the mean", block: "mean" },
      { name: "measure the noise", block: "noise" },
    ],
    past: `each point’s place comes from the dashed ${drawn}`,
  };
}

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
  if (onto === "point")
    return "All points are in one place: the noise goes to 0 and ℓ to infinity.";
  if (onto === "line")
    return "The factors hold all of the points: the noise σ² about them goes to 0 and ℓ to infinity.";
  if (components.length > 0)
    return "The noise along an axis goes to 0 (a Heywood case): no θ is left to go on with.";
  return "The numbers left their range: no θ is left to go on with.";
}
