import type { RuleField } from "./contract.ts";

type Told = Pick<RuleField, "label" | "help">;

/** A number above 0, at most `most`. */
export function positive(name: string, told: Told, most = Number.POSITIVE_INFINITY): RuleField {
  const bound = most === Number.POSITIVE_INFINITY ? "" : ` and at most ${most}`;
  const fault = (value: number) =>
    value > 0 && value <= most && Number.isFinite(value)
      ? null
      : `${told.label} is a number above 0${bound}.`;
  return { name, kind: "number", ...told, fault };
}

/** A whole number from `least` up. */
export function whole(name: string, told: Told, least = 1, most = 10_000): RuleField {
  const fault = (value: number) =>
    Number.isInteger(value) && value >= least && value <= most
      ? null
      : `${told.label} is a whole number from ${least} to ${most}.`;
  return { name, kind: "number", ...told, fault };
}
