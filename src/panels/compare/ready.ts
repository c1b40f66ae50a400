import type { Dataset } from "../../data/dataset.ts";
import { againstGapless, gaplessWords } from "../../data/gapless.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { againstInference, allowsLearning } from "../../engine/registry/suits.ts";
import type { Gapless } from "../../models/contract/scene.ts";
import { kindOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { presetsFor } from "../../rules/presets.ts";
import { isRule } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { presetOf } from "../../store/lab/words/presetOf.ts";
import { comparedOf, type Variation } from "./variation.ts";

/** A comparison of the lectures: what B then is, or why this session has no such B. */
export interface Ready {
  readonly name: string;
  readonly variation: Variation | null;
  readonly because: string | null;
}

const same: Variation = { rules: null, choice: null, data: null, start: null };
const able = (name: string, change: Partial<Variation>): Ready => ({
  name,
  variation: { ...same, ...change },
  because: null,
});

/** The comparisons that stand ready for a session; those without gaps where its data have any. */
export function readyFor(
  choices: Choices,
  rule: Lab["startRule"],
  dataset: Dataset,
): readonly Ready[] {
  return [
    ...(kindOf(choices.model).posterior?.(choices.model) === false
      ? ofItsOwn(choices)
      : [emOrGradient(choices), fullOrDiagonal(choices)]),
    twoStarts(choices, rule),
    ...(hasGaps(dataset.points) ? withoutGaps(dataset) : []),
  ];
}

function emOrGradient(choices: Choices): Ready {
  const name = "EM against gradient ascent";
  const rules = presetOf({ choices });
  if (!allowsLearning(choices.model, "gradient"))
    return { name, variation: null, because: "This model has no gradient steps." };
  if (rules === "EM") return able(name, { rules: "Gradient ascent" });
  if (rules === "Gradient ascent") return able(name, { rules: "EM" });
  const because = `A is the session as it is, and its rules are ${rules ?? "a pair of their own"}.`;
  return { name, variation: null, because };
}

function fullOrDiagonal(choices: Choices): Ready {
  const name = "Full against diagonal covariance";
  const compared = comparedOf(choices.model);
  const covariance = compared?.id === "covariance" ? compared : null;
  if (covariance?.value === "full") return able(name, { choice: "diagonal" });
  if (covariance?.value === "diagonal") return able(name, { choice: "full" });
  const own = covariance?.options.find(({ value }) => value === covariance.value)?.label;
  const because = own
    ? `A is the session as it is, and its covariance is ${own}.`
    : "This model has no covariance to choose.";
  return { name, variation: null, because };
}

/** Where no posterior is at hand: another family of q, and the other ways to choose it. */
function ofItsOwn(choices: Choices): readonly Ready[] {
  const { model } = choices;
  const compared = comparedOf(model);
  const family = compared?.id === "family" ? compared : null;
  const other = family?.value === "full" ? "mean-field" : "full";
  const rules = presetOf({ choices });
  const ways = presetsFor(model).filter(
    ({ name, inference }) => name !== rules && againstInference(model, inference.kind) === null,
  );
  return [
    ...(family
      ? [able(`${sentenceCase(family.value)} against ${other} q`, { choice: other })]
      : []),
    ...ways.map(({ name }) => able(`Against ${name}`, { rules: name })),
  ];
}

/** Nothing hidden is no choice where nothing is. */
function withoutGaps(dataset: Dataset): readonly Ready[] {
  const ways = Object.keys(gaplessWords) as Gapless[];
  return ways.flatMap((data) => {
    const against = againstGapless(dataset, data);
    const name = sentenceCase(gaplessWords[data]);
    if (against === null) return [able(name, { data })];
    if (data === "nothing-hidden") return [];
    return [{ name, variation: null, because: `The data ${against}.` }];
  });
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function twoStarts({ start }: Choices, { kind, seed }: Lab["startRule"]): Ready {
  return able("Two starts", {
    start: isRule(start) ? { ...start, seed: start.seed + 1 } : { kind, seed },
  });
}
