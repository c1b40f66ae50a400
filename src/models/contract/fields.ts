import type { Bounds } from "../../checks/bounds.ts";

interface Told {
  readonly label: string;
  readonly help: string;
}

/** A number; `all`: shown, typed and filed as null, for as many as there are. */
export interface NumberField extends Told {
  readonly kind: "number";
  readonly bounds: Bounds;
  readonly all?: string;
}

/** What can be set of a rule: a panel shows it and a file is read by it. */
export type RuleField =
  | NumberField
  | ({ readonly kind: "switch" } & Told)
  /** One of a few, by what each is called. */
  | ({ readonly kind: "choice"; readonly options: Readonly<Record<string, string>> } & Told)
  /** Blocks of θ. */
  | { readonly kind: "blocks" }
  /** One of a few words, set by the half-step that is taken. */
  | { readonly kind: "word"; readonly of: readonly string[] }
  /** Points, each with a component, set by the brush. */
  | { readonly kind: "brushed" };

/** Rules of any kind, as far as what can be set of them goes. */
export interface Rules {
  readonly [kind: string]: {
    readonly defaults: object;
    readonly fields: { readonly [name: string]: RuleField };
  };
}

/** A number above 0, at most `most`. */
export const positive = (told: Told, most?: number): NumberField => ({
  kind: "number",
  ...told,
  bounds: { above: 0, ...(most !== undefined && { most }) },
});

/** A number from `least` up. */
export const from = (least: number, told: Told): NumberField => ({
  kind: "number",
  ...told,
  bounds: { least },
});

/** A whole number from 1 up. */
export const whole = (told: Told, most = 10_000): NumberField => ({
  kind: "number",
  ...told,
  bounds: { whole: true, least: 1, most },
});
