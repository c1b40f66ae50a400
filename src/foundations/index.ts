import { bayes } from "./bayes/index.ts";
import { bayesian } from "./bayesian/index.ts";
import { bernoulli } from "./bernoulli/index.ts";
import type { Foundation } from "./contract.ts";
import { counting } from "./counting/index.ts";
import { entropy } from "./entropy/index.ts";
import { gaussianMle } from "./gaussian-mle/index.ts";
import { generative } from "./generative/index.ts";
import { information } from "./information/index.ts";
import { jensen } from "./jensen/index.ts";
import { kl } from "./kl/index.ts";
import { marginal } from "./marginal/index.ts";
import { monotone } from "./monotone/index.ts";
import { sgd } from "./sgd/index.ts";
import { taxonomy } from "./taxonomy/index.ts";

/** Every figure, in the order of the lectures. */
export const foundations: readonly Foundation[] = [
  marginal,
  bayes,
  entropy,
  information,
  kl,
  sgd,
  generative,
  counting,
  taxonomy,
  gaussianMle,
  jensen,
  monotone,
  bernoulli,
  bayesian,
];

/** The figure of a name; undefined where there is none. */
export const foundationOf = (name: string): Foundation | undefined =>
  foundations.find((each) => each.name === name);
