import { bernoulli } from "./bernoulli/index.ts";
import type { Foundation } from "./contract.ts";
import { gaussianMle } from "./gaussian-mle/index.ts";
import { marginal } from "./marginal/index.ts";
import { monotone } from "./monotone/index.ts";
import { taxonomy } from "./taxonomy/index.ts";

/** Every figure, in the order of the lectures. */
export const foundations: readonly Foundation[] = [
  marginal,
  gaussianMle,
  taxonomy,
  monotone,
  bernoulli,
];

/** The figure of a name; undefined where there is none. */
export const foundationOf = (name: string): Foundation | undefined =>
  foundations.find((each) => each.name === name);
