import { afterAll, beforeAll } from "vitest";
import { editors, formats, kernels, pictures } from "../../../models/faces.ts";
import { give } from "../../../models/kinds.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { loadAllRules } from "../../../rules/loaded.ts";
import { type Choices, defaultStop } from "../../registry/session.ts";
import fixture from "./fixtures/one-weight.json" with { type: "json" };
import { oneWeight, specOf } from "./index.ts";
import type { OneWeightSpec } from "./spec.ts";

/** The kind is there for the tests of a file, and gone after them. */
export function withOneWeight(): void {
  let remove = () => {};
  beforeAll(async () => {
    remove = give(oneWeight);
    const spec = specOf();
    await Promise.all([editors, formats, kernels, pictures].map((face) => face.load(spec)));
    await loadAllRules(spec);
  });
  afterAll(() => remove());
}

export const rows: readonly (readonly [number, number])[] = fixture.points as [number, number][];
export const data = { points: pointsFromRows(rows) };

/** A choice of rules, its own among them. */
interface Rules {
  readonly inference?: { readonly kind: string; readonly stepSize?: number };
  readonly learning?: { readonly kind: string; readonly stepSize?: number };
}

export const climbQ = { kind: "climb-q", stepSize: 1 } as const;
export const alternating = { kind: "fixed-point" } as const;
export const together = { kind: "together", stepSize: 0.5 } as const;

/** A session from β = λ = 1: exact EM, if no rules are given. */
export function choicesWith(
  { inference = { kind: "exact" }, learning = { kind: "closed-form" } }: Rules = {},
  spec: Partial<OneWeightSpec> = {},
): Choices {
  const start = { beta: 1, lambda: 1 };
  const pair = { inference, learning } as unknown as Pick<Choices, "inference" | "learning">;
  return { model: specOf(spec), start, ...pair, stop: defaultStop, seed: 1 };
}
