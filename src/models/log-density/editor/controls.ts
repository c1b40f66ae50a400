import { within } from "../../../checks/bounds.ts";
import type { Control } from "../../contract/picture.ts";
import { targetNames } from "../picture/words.ts";
import {
  type Family,
  families,
  type LogDensitySpec,
  type TargetKind,
  type TargetSpec,
} from "../spec.ts";
import { numberOf, numbersOf } from "../targets/numbers.ts";

const familyNames: { readonly [F in Family]: string } = {
  "mean-field": "mean field: q(x) q(y)",
  full: "full covariance",
  isotropic: "isotropic: circles",
};

/** What a typed target begins as. */
const RING = "-(x^2+y^2-4)^2/3";

/** The target with its numbers, and the family of q. */
export function controls({ target, family }: LogDensitySpec): Control[] {
  const numbers = Object.entries(numbersOf[target.kind]).map(
    ([id, { label, help, slider }]): Control => ({
      kind: "number",
      id,
      label,
      help,
      value: numberOf(target, id),
      slider,
    }),
  );
  return [
    {
      kind: "choice",
      id: "target",
      label: "Target p̃",
      value: target.kind,
      options: Object.entries(targetNames).map(([value, label]) => ({ value, label })),
      help: "What q is to be like: a log-density of z, known but for its normaliser.",
    },
    ...numbers,
    ...(target.kind === "typed" ? [expressionOf(target.expression)] : []),
    ...(target.kind === "logistic" ? [priorOf(target.learnPrior === true)] : []),
    {
      kind: "choice",
      id: "family",
      label: "Family of q",
      value: family,
      options: families.map((value) => ({ value, label: familyNames[value] })),
      help: "The Gaussians that q may be: where p is none of them the gap stays open.",
    },
  ];
}

const expressionOf = (value: string): Control => ({
  kind: "text",
  id: "expression",
  label: "log p̃(x, y)",
  value,
  help: "With + − * / ^, exp, log, sqrt, abs, sin, cos, tan, tanh, min, max, pi and e.",
});

const priorOf = (learnt: boolean): Control => ({
  kind: "choice",
  id: "prior",
  label: "Prior variance",
  value: learnt ? "learnt" : "known",
  options: [
    { value: "known", label: "known" },
    { value: "learnt", label: "learnt: θ = λ" },
  ],
  help: "Learnt, it has an M-step: 1/λ = E_q[‖w‖²]/2.",
});

/** Throws with a sentence where the value is none the control can have. */
export function setControl(
  spec: LogDensitySpec,
  id: string,
  value: string | number,
): LogDensitySpec {
  const { target } = spec;
  const on = (next: object): LogDensitySpec => ({
    ...spec,
    target: { ...target, ...next } as TargetSpec,
  });
  const { [id]: number } = numbersOf[target.kind];
  if (number) return on({ [id]: within(number.label, Number(value), number.bounds) });
  switch (id) {
    case "target":
      return { ...spec, target: firstOf(String(value)) };
    case "family":
      return { ...spec, family: families.find((one) => one === value) ?? spec.family };
    case "expression":
      return on({ expression: String(value) });
    case "prior":
      return on({ learnPrior: value === "learnt" });
    default:
      throw new Error(`A log-density has no ${id}.`);
  }
}

function firstOf(kind: string): TargetSpec {
  if (kind === "typed") return { kind, expression: RING };
  if (!(kind in numbersOf)) throw new Error(`There is no target "${kind}".`);
  return { kind: kind as Exclude<TargetKind, "typed"> };
}
