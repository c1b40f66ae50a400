import { type Bounds, within } from "../../../checks/bounds.ts";
import { MAX_COMPONENTS } from "../../../checks/limits.ts";
import type { Control } from "../../contract/picture.ts";
import { type Latent, latentKinds, type MixtureOfPpcaSpec } from "../spec.ts";

const COMPONENTS: Bounds = { whole: true, least: 1, most: MAX_COMPONENTS };
const FACTORS: Bounds = { whole: true, least: 1 };

const names: { readonly [Kind in Latent]: string } = {
  labels: "labels alone",
  "labels-and-factors": "labels and factors",
};

/** K, q and what is latent. */
export function controls({ components, factors, latent }: MixtureOfPpcaSpec): Control[] {
  return [
    {
      kind: "number",
      id: "components",
      label: "Components K",
      value: components,
      help: `1 to ${MAX_COMPONENTS}.`,
    },
    {
      kind: "number",
      id: "factors",
      label: "Factors q",
      value: factors,
      help: "Of each component; fewer than the columns of the data.",
    },
    {
      kind: "choice",
      id: "latent",
      label: "Latent",
      value: latent,
      options: latentKinds.map((value) => ({ value, label: names[value] })),
      help: "The same ℓ with either. With labels alone the M-step takes W and σ² by eigenvectors; with factors in q the gap is wider and the steps are shorter.",
    },
  ];
}

/** Throws with a sentence where the value is none the control can have. */
export function setControl(
  spec: MixtureOfPpcaSpec,
  id: string,
  value: string | number,
): MixtureOfPpcaSpec {
  switch (id) {
    case "components":
      return { ...spec, components: within("K", Number(value), COMPONENTS) };
    case "factors":
      return { ...spec, factors: within("q", Number(value), FACTORS) };
    default:
      if (id !== "latent" || !latentKinds.includes(value as Latent))
        throw new Error(`A mixture of PPCA has no ${id} "${value}".`);
      return { ...spec, latent: value as Latent };
  }
}
