import { countOf } from "../../models/shared/codes.ts";
import type { ByHand } from "../inference/byHand.ts";
import type { Exact } from "../inference/exact.ts";
import type { Hard } from "../inference/hard.ts";
import type { MonteCarlo } from "../inference/monteCarlo.ts";
import type { Tempered } from "../inference/tempered.ts";
import { counted, type InferenceWords } from "./contract.ts";

export type AnyInference = Exact | Hard | Tempered | MonteCarlo | ByHand;

const exact: InferenceWords<Exact> = {
  next: (_choice, _t, words, whom) => words.ask(whom),
  stage: () => null,
  ofGamma: () => null,
};

const hard: InferenceWords<Hard> = {
  next: (_choice, _t, { label }, whom) => `give ${whom} to its likeliest ${label} alone`,
  stage: () => "give it to the likeliest",
  ofGamma: () => "q is 1 at the largest γ below and 0 elsewhere.",
};

const tempered: InferenceWords<Tempered> = {
  next: (choice, t, words, whom) => {
    const beta = powerIn(choice, t);
    return beta ? `${words.ask(whom)}, its belief to the power β = ${beta}` : words.ask(whom);
  },
  stage: (choice, t) => (powerIn(choice, t) ? "flatten its belief" : null),
  ofGamma: (choice, t) => {
    const beta = powerIn(choice, t);
    return beta && `q is γ below to the power β = ${beta}, made to sum to 1.`;
  },
};

/** β of iteration t as it is told; null where it has grown to 1. */
function powerIn({ beta, growth }: Tempered, iteration: number): string | null {
  const power = beta * growth ** (iteration - 1);
  if (power >= 1) return null;
  const near = Number(power.toPrecision(3));
  return String(near < 1 ? near : power);
}

const monteCarlo: InferenceWords<MonteCarlo> = {
  next: ({ samples }, _t, { label = "" }, whom) =>
    `draw ${counted(samples, label)} for ${whom} from what it believes`,
  stage: ({ samples }) => `draw ${samples} for it`,
  ofGamma: ({ samples }) =>
    `q is the frequencies of ${counted(samples, "label")} drawn by γ below.`,
};

const byHand: InferenceWords<ByHand> = {
  next: (choice, t, words, whom) =>
    isBrushed(choice, t)
      ? "take your q where you brushed it, the posterior elsewhere"
      : words.ask(whom),
  stage: (choice, t) => (isBrushed(choice, t) ? "take your q" : null),
  ofGamma: () => null,
};

/** Whether the q of iteration t is, at some points, one by hand. */
export const isBrushed = (choice: AnyInference, iteration: number): boolean =>
  choice.kind === "by-hand" && iteration === 1 && countOf(choice.brushed) > 0;

/** What the E-steps are called: a row a rule. */
const rows: { readonly [C in AnyInference as C["kind"]]: InferenceWords<C> } = {
  exact,
  hard,
  tempered,
  "monte-carlo": monteCarlo,
  "by-hand": byHand,
};

export const inferenceWords = ({ kind }: AnyInference): InferenceWords<AnyInference> => rows[kind];
