import type { Control } from "../../contract/picture.ts";
import type { GaussianMixtureSpec, Slip } from "../spec.ts";

/** Large enough to be seen on the lecture's data. */
const FIRST_RIDGE = 0.5;

const names: { readonly [Kind in Slip["kind"] | "none"]: string } = {
  none: "none",
  "divides-by-n": "the M-step divides by N, not by N_k",
  "no-half": "the E-step’s density has no ½",
  ridge: "a ridge εI is added after the M-step",
};

/** A mistake on purpose, and the ε of one that has an ε. */
export function slipControls({ slip }: GaussianMixtureSpec): Control[] {
  const choice: Control = {
    kind: "choice",
    id: "slip",
    label: "Slip",
    value: slip?.kind ?? "none",
    options: Object.entries(names).map(([value, label]) => ({ value, label })),
    help: "A mistake on purpose: the chart marks the step where it breaks the promise. Slips of the M-step are in its formulas: gradient steps have none.",
  };
  if (slip?.kind !== "ridge") return [choice];
  const help = "Added to every variance, in squared units of the data; the promise is not told.";
  return [choice, { kind: "number", id: "ridge", label: "Ridge ε", value: slip.eps, help }];
}

/** The spec with one of these set; null where `id` is none of them. Throws with a sentence where the value can't be. */
export function setSlip(
  { slip, ...right }: GaussianMixtureSpec,
  id: string,
  value: string | number,
): GaussianMixtureSpec | null {
  if (id === "ridge") return { ...right, slip: ridge(Number(value)) };
  if (id !== "slip") return null;
  switch (value) {
    case "none":
      return right;
    case "ridge":
      return { ...right, slip: slip?.kind === "ridge" ? slip : ridge(FIRST_RIDGE) };
    case "divides-by-n":
    case "no-half":
      return { ...right, slip: { kind: value } };
    default:
      throw new Error(`There is no slip called "${value}".`);
  }
}

function ridge(eps: number): Slip {
  if (!(eps > 0 && Number.isFinite(eps))) throw new Error("ε is a number above 0.");
  return { kind: "ridge", eps };
}
