import fc from "fast-check";
import type { Matrix } from "../../maths/linear/matrix.ts";
import type { Data } from "../contract/kernel.ts";
import { labelsOf, type Spec } from "../kinds.ts";

/** A θ with data that need not come from it. */
interface AnyCase {
  readonly spec: Spec;
  readonly data: Data;
  readonly theta: unknown;
}

interface Cases {
  /** What the laws of every model are tried on. */
  readonly lawCases: fc.Arbitrary<AnyCase>;
  /** Of how many ways to be the model is: laws are tried on it so much more often. */
  readonly weight: number;
  /** The covariances in a θ, none where it is another model's; left out where a model has none. */
  covariancesIn?(theta: object): readonly Matrix[];
}

const found = import.meta.glob<Cases>("../*/testing/cases.ts", { eager: true });

/** Cases of every model: `testing/cases.ts` of its folder has them. */
export const anyCase: fc.Arbitrary<AnyCase> = fc.oneof(
  ...Object.values(found).map(({ lawCases, weight }) => ({ weight, arbitrary: lawCases })),
);

/** The covariances in a θ of any model. */
export const covariancesIn = (theta: unknown): readonly Matrix[] =>
  Object.values(found).flatMap((cases) => cases.covariancesIn?.(theta as object) ?? []);

/** The same case of a kind of model each time, with labels to tell apart where z is one. */
export function caseOf(kind: Spec["kind"]): AnyCase {
  const cases = found[`../${kind}/testing/cases.ts`];
  const some = cases ? fc.sample(cases.lawCases, { seed: 6316, numRuns: 20 }) : [];
  const first = some.find(({ spec }) => labelsOf(spec) !== 1);
  if (!first) throw new Error(`"${kind}" has no testing/cases.ts.`);
  return first;
}
