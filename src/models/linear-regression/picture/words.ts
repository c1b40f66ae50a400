import type { AnyPicture, Words } from "../../contract/picture.ts";
import type { Basis, RegressionSpec, StartKind } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";

export const words: Words = {
  one: { holds: "the weights now hold their posterior", given: "w | y" },
  ask: (whom) => `ask ${whom} which curves it allows`,
  fit: "fit the noise and the prior to what the weights are believed to be",
  weigh: "gather what the points say of the weights",
  mStages: [
    { name: "measure the noise", block: "beta" },
    { name: "measure the weights", block: "lambda" },
  ],
  past: "the curve and its bands are those of the θ before",
};

/** The terms of 𝓛, in the order of `expectedLogJoint`, the entropy last. */
export const terms = (): readonly string[] => ["E_q[log p(w | λ)]", "E_q[log p(y | w, β)]", "H(q)"];

export const starts = [
  { kind: "spread", label: "λ = 1, the noise as wide as y" },
  { kind: "units", label: "β = λ = 1" },
] as const satisfies readonly { kind: StartKind; label: string }[];

/** As "polynomial of degree 3". */
function basisName(basis: Basis): string {
  if (basis.kind === "polynomial") return `polynomial of degree ${basis.degree}`;
  if (basis.kind === "gaussian") return basis.centres === 1 ? "one bump" : `${basis.centres} bumps`;
  return basis.intercept ? "the columns and an intercept" : "the columns as they stand";
}

export const summary = ({ basis }: RegressionSpec): string => `Regression, ${basisName(basis)}`;

/** θ after each stage of an M-step: the noise, then the prior. */
export const stages = (before: RegressionTheta, after: RegressionTheta): RegressionTheta[] => [
  { ...before, beta: after.beta },
  after,
];

export function ended({ onto }: Parameters<AnyPicture<never>["ended"]>[0]): string {
  if (onto === "fit")
    return "The curve goes through every point: no noise is left, β goes to infinity and ℓ with it.";
  if (onto === "zero") return "The weights go to 0 and λ to infinity: noise alone explains y.";
  return "The numbers left their range: no θ is left to go on with.";
}
