import type { Control } from "../../contract/picture.ts";
import type { Points } from "../../shared/points.ts";
import { unitOf } from "../../shared/unitOf.ts";
import { ADDED, priorFault } from "../priorFault.ts";
import type { GaussianMixtureSpec, Prior } from "../spec.ts";

/** A weak prior on points of so many columns, in their own units. */
const firstFor = (points: Points): Prior => ({
  concentration: 2,
  degrees: points.dimensions + 2,
  scale: 0.5 * unitOf(points),
});

const fields = [
  [
    "concentration",
    "Concentration a",
    "Of the Dirichlet prior on the weights: a − 1 more points in each component. From 1 up; 1 is flat.",
  ],
  [
    "degrees",
    "Degrees ν",
    "Of the inverse-Wishart prior on each Σ: as many points of its scale. Above D − 1.",
  ],
  ["scale", "Scale s", "Its scale matrix is sI, in squared units of the data. Above 0."],
] as const satisfies readonly (readonly [keyof Prior, string, string])[];

/** Maximum likelihood or MAP, and the numbers of the prior. */
export function priorControls({ prior, floor }: GaussianMixtureSpec): Control[] {
  const added = floor?.kind === "add";
  const choice: Control = {
    kind: "choice",
    id: "prior",
    label: "Prior",
    value: prior ? "map" : "none",
    options: [
      { value: "none", label: "none: maximum likelihood" },
      added
        ? { value: "map", label: "MAP (not with a floor that is added)", disabled: true }
        : { value: "map", label: "MAP: Dirichlet and inverse-Wishart" },
    ],
    help: prior
      ? "EM then climbs ℓ + log p(θ): it never falls, while ℓ may, and no Σ shrinks to 0."
      : "With a prior p(θ) on weights and covariances EM climbs ℓ + log p(θ), towards the most probable θ (MAP).",
  };
  if (!prior) return [choice];
  const numbers = fields.map(([id, label, help]): Control => {
    return { kind: "number", id, label, value: prior[id], help };
  });
  return [choice, ...numbers];
}

/** Why a prior is none on points in so many dimensions, after what these are called; null where it is one. */
export function againstPrior({ prior }: GaussianMixtureSpec, dimensions: number): string | null {
  const fault = prior ? priorFault(prior, dimensions) : null;
  if (!fault) return null;
  const label = fields.find(([field]) => field === fault.field)?.[1];
  return `has ${dimensions} columns, for which the prior's ${label} ${fault.message}`;
}

/** The spec with one of these set; null where `id` is none of them. Throws with a sentence where the value can't be. */
export function setPrior(
  { prior, ...rest }: GaussianMixtureSpec,
  id: string,
  value: string | number,
  points: Points,
): GaussianMixtureSpec | null {
  if (id === "prior" && value === "none") return rest;
  if (id !== "prior" && !fields.some(([field]) => field === id)) return null;
  if (rest.floor?.kind === "add") throw new Error(`A prior ${ADDED}.`);
  const now = prior ?? firstFor(points);
  const next = id === "prior" ? now : { ...now, [id]: Number(value) };
  const fault = priorFault(next, points.dimensions);
  if (!fault) return { ...rest, prior: next };
  const label = fields.find(([field]) => field === fault.field)?.[1];
  throw new Error(`${label} ${fault.message}.`);
}
