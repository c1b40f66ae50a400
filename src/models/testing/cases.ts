import fc from "fast-check";
import type { Data } from "../contract/kernel.ts";
import type { Spec } from "../kinds.ts";

/** A θ with data that need not come from it. */
export interface AnyCase {
  readonly spec: Spec;
  readonly data: Data;
  readonly theta: unknown;
}

interface Cases {
  /** What the laws of every model are tried on. */
  readonly lawCases: fc.Arbitrary<AnyCase>;
  /** Of how many ways to be the model is: laws are tried on it so much more often. */
  readonly weight: number;
}

const found = import.meta.glob<Cases>("../*/testing/cases.ts", { eager: true });

/** Cases of every model: `testing/cases.ts` of its folder has them. */
export const anyCase: fc.Arbitrary<AnyCase> = fc.oneof(
  ...Object.values(found).map(({ lawCases, weight }) => ({ weight, arbitrary: lawCases })),
);
