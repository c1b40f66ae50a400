import type { Picture, Words } from "../../contract/picture.ts";
import type { LogDensitySpec, TargetKind } from "../spec.ts";

/** What each target is called. */
export const targetNames: { readonly [K in TargetKind]: string } = {
  "correlated-gaussian": "correlated Gaussian",
  banana: "banana",
  "two-modes": "two modes",
  ring: "ring",
  funnel: "funnel",
  logistic: "logistic regression",
  typed: "typed",
};

export const words = ({ target }: LogDensitySpec): Words => ({
  one: { holds: "q is now p", given: target.kind === "logistic" ? "w | D" : "z" },
  ask: () => "move q towards p",
  fit: "set the prior’s variance to E_q[‖w‖²]/2",
  weigh: "take the slope of log p̃ under q",
  mStages: [{ name: "widen or narrow the prior", block: "prior" }],
  past: "",
});

/** As "Banana, mean-field q". */
export function summary({ target, family }: LogDensitySpec): string {
  const name = targetNames[target.kind];
  const shown = target.kind === "typed" ? `p̃ typed` : name.charAt(0).toUpperCase() + name.slice(1);
  return `${shown}, ${family} q`;
}

export const starts = [
  { kind: "standard", label: "q = N(0, I)" },
  { kind: "drawn", label: "a circle about a draw from p" },
];

export const terms = ({ target }: LogDensitySpec): readonly string[] =>
  target.kind === "logistic"
    ? ["E_q[log p(w)]", "E_q[log p(D | w)]", "H(q)"]
    : ["E_q[log p̃(z)]", "H(q)"];

export const ended: Picture<LogDensitySpec, unknown>["ended"] = () =>
  "The numbers left their range: no q is left to go on with. Shorter steps stay in it.";
