import { type Bounds, within } from "../../../checks/bounds.ts";
import { MAX_COMPONENTS } from "../../../checks/limits.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Control } from "../../contract/picture.ts";
import { type Points, pointsFromRows } from "../../shared/points.ts";
import { spreadOf } from "../../shared/spread.ts";
import { unitOf } from "../../shared/unitOf.ts";
import { covarianceNames } from "../picture/words.ts";
import { ADDED } from "../priorFault.ts";
import {
  type CovarianceType,
  covarianceTypes,
  type Floor,
  type GaussianMixtureSpec,
} from "../spec.ts";
import { priorControls, setPrior } from "./priorControls.ts";
import { setSlip, slipControls } from "./slipControls.ts";

/** The control of the covariance family. */
export const COVARIANCE = "covariance";

const COUNTED: Bounds = { whole: true, least: 1, most: MAX_COMPONENTS };

const DEFAULT_FLOOR = 1e-3;

const floorNames = { none: "none", clamp: "clamp: Σ ≥ εI", add: "add: Σ + εI" } as const;

const floorHelp = {
  none: "A component that falls onto one point ends the run, and says so.",
  clamp:
    "Eigenvalues of Σ are raised to ε: the exact maximiser under that constraint, so that no promise is lost.",
  add: "εI is added to each new Σ. That maximises nothing: ℓ and the ELBO may fall, and a run by formula goes on to its cap.",
} as const;

const options = <T extends string>(names: { readonly [Key in T]: string }) =>
  (Object.entries(names) as [T, string][]).map(([value, label]) => ({ value, label }));

/** K, the covariance family, the floor, the prior and the slip. */
export function controls(spec: GaussianMixtureSpec): Control[] {
  const { components, covariance, floor, prior } = spec;
  const kind = floor?.kind ?? "none";
  const always: Control[] = [
    {
      kind: "number",
      id: "components",
      label: "Components K",
      value: components,
      help: `1 to ${MAX_COMPONENTS}.`,
    },
    {
      kind: "choice",
      id: COVARIANCE,
      label: "Covariance",
      value: covariance,
      options: options(covarianceNames),
      help: "Tied: one Σ for all components. Diagonal: axes along those of the data. Spherical: circles.",
    },
    {
      kind: "choice",
      id: "floor",
      label: "Floor",
      value: kind,
      options: options(floorNames).map((option) =>
        prior && option.value === "add"
          ? { value: "add", label: "add (not with a prior)", disabled: true }
          : option,
      ),
      help: prior && !floor ? "None is needed: the prior keeps every Σ from 0." : floorHelp[kind],
    },
  ];
  const help = "Smallest variance, in squared units of the data.";
  const eps: Control[] = floor
    ? [{ kind: "number", id: "eps", label: "Floor ε", value: floor.eps, help }]
    : [];
  return [...always, ...eps, ...priorControls(spec), ...slipControls(spec)];
}

/** Throws with a sentence where the value is none the control can have. */
export function setControl(
  spec: GaussianMixtureSpec,
  id: string,
  value: string | number,
  points: Points = pointsFromRows([]),
): GaussianMixtureSpec {
  switch (id) {
    case "components":
      return { ...spec, components: within("K", Number(value), COUNTED) };
    case COVARIANCE:
      if (!covarianceTypes.includes(value as CovarianceType))
        throw new Error(`There is no covariance called "${value}".`);
      return { ...spec, covariance: value as CovarianceType };
    case "floor":
      if (value === "add" && spec.prior) throw new Error(`A prior ${ADDED}.`);
      return {
        ...spec,
        floor: floorOf(String(value), spec.floor?.eps ?? DEFAULT_FLOOR * unitOf(points)),
      };
    case "eps":
      return { ...spec, floor: floorOf(spec.floor?.kind ?? "clamp", Number(value)) };
    default: {
      const next = setPrior(spec, id, value, points) ?? setSlip(spec, id, value);
      if (!next) throw new Error(`A Gaussian mixture has no "${id}" to set.`);
      return next;
    }
  }
}

function floorOf(kind: string, eps: number): Floor {
  if (kind !== "clamp" && kind !== "add") return null;
  if (!(eps > 0 && Number.isFinite(eps))) throw new Error("ε is a number above 0.");
  return { kind, eps };
}

/** Share of the largest variance below which a floor would be lost in the rounding of a covariance. */
const HELD = 1e-11;

/**
 * A clamp at a thousandth of the data's smallest variance, in their own units and large enough to
 * be held beside the largest; null where there is such a floor, or larger, already.
 */
export function safer(spec: GaussianMixtureSpec, { points }: Data): GaussianMixtureSpec | null {
  const variances = spreadOf(points).flatMap((sd) => (sd > 0 ? [sd ** 2] : []));
  const [smallest, largest] = [Math.min(...variances), Math.max(...variances)];
  const wanted = variances.length > 0 ? Math.max(smallest * DEFAULT_FLOOR, largest * HELD) : 1;
  const eps = Number(wanted.toPrecision(1));
  if (spec.floor && (spec.floor.kind === "add" || spec.floor.eps >= eps)) return null;
  return { ...spec, floor: { kind: "clamp", eps } };
}
