import "../../../engine/testing/setup.ts";
import { describe, expect, test } from "vitest";
import { cycleOf, touchesIn as promisesToTouch } from "../../../engine/run/promises.ts";
import { type Case, everyPair } from "../../../engine/testing/everyPair.ts";
import { kernels } from "../../../models/faces.ts";
import { hasPrior, labelsOf } from "../../../models/kinds.ts";
import { learningOf } from "../../../rules/loaded.ts";
import {
  eStagesOf,
  eStepSaid,
  mStagesOf,
  mStepSaid,
  otherSaid,
  pastSaid,
} from "../../../rules/words/halfSteps.ts";
import { spokenOf } from "./spoken.ts";

const ITERATIONS = [1, 2, 3];

/** Everything that is said of the half-steps of iteration t. */
function saidOf({ choices, observed }: Case, t: number) {
  const spoken = spokenOf(choices, observed);
  return {
    spoken,
    e: eStepSaid(spoken, choices, t),
    m: mStepSaid(spoken, choices, t),
    eStages: eStagesOf(spoken, choices, t, null),
    mStages: mStagesOf(spoken, choices, t).map(({ name }) => name),
    others: (["E", "M"] as const).map((next) => otherSaid(spoken, choices, next)),
    past: pastSaid(spoken, choices, t),
  };
}

const all = everyPair().flatMap((each) =>
  ITERATIONS.map((t) => ({ ...each, t, ...saidOf(each, t) })),
);

const textsOf = ({ e, m, eStages, mStages, others, past }: (typeof all)[number]) =>
  [e, m, ...eStages, ...mStages, ...others, past].join(" | ");

const free = ({ choices, t, spoken: { blocks } }: (typeof all)[number]) =>
  learningOf(choices.learning).words.learns(choices.learning, t, blocks);

/** The cases in which a law on words does not hold; few are enough to see why. */
const breaking = (holds: (one: (typeof all)[number]) => boolean) =>
  all
    .filter((one) => !holds(one))
    .slice(0, 3)
    .map(({ choices, t, e, m }) => ({ choices, t, e, m }));

describe("words are true of every model under every pair of rules", () => {
  test("a block that is held is named as held alone, and no stage moves it", () => {
    const broken = breaking((one) => {
      const moved = free(one);
      const { words, blocks } = one.spoken;
      const [told = ""] = one.m.split("; held: ");
      const named = words.mStages.filter(({ name }) => one.mStages.includes(name));
      return (
        blocks.every((block) => moved.includes(block) || !told.includes(`the ${block}`)) &&
        named.every(({ block }) => block === undefined || moved.includes(block))
      );
    });
    expect(broken).toEqual([]);
  });

  test("a stage is named for every block that a formula moves, and none for a step", () => {
    const broken = breaking((one) => {
      const own = one.spoken.words.mStages.filter(({ name }) => one.mStages.includes(name));
      if (one.choices.learning.kind === "gradient") return own.length === 0;
      return own.filter(({ block }) => block).length === free(one).length;
    });
    expect(broken).toEqual([]);
  });

  test("a maximum is spoken of where one is taken, and steps climb", () => {
    const broken = breaking(({ choices: { learning }, m, spoken: { slip, floor } }) => {
      if (learning.kind === "gradient") return m.includes("up the gradient") && !/maximi/.test(m);
      return !/maximi/.test(m) || (!m.includes("slip:") && floor?.maximises !== false) || !slip;
    });
    expect(broken).toEqual([]);
  });

  test("log p(θ) is spoken of where there is a prior, and where anything moves", () => {
    const broken = breaking(
      (one) =>
        one.m.includes("log p(θ)") === (hasPrior(one.choices.model) && free(one).length > 0) &&
        !one.e.includes("log p(θ)"),
    );
    expect(broken).toEqual([]);
  });

  test("only a model whose z is a component speaks of components, points of each", () => {
    const broken = breaking(
      (one) =>
        labelsOf(one.choices.model) !== null ||
        // Weights are a mixture's, or what z itself is.
        !(
          one.spoken.words.one
            ? /component|mean of|means|label|undefined/
            : /component|mean of|means|weight|label|undefined/
        ).test(textsOf(one)),
    );
    expect(broken).toEqual([]);
    expect(all.filter((one) => textsOf(one).includes("undefined"))).toEqual([]);
  });

  test("the bound touches after an E-step that promises it alone, without a slip in it", () => {
    const broken = breaking((one) => {
      const { choices, t, spoken, eStages } = one;
      const touches =
        spoken.observed === "all" || (promisesToTouch(choices, t) && spoken.slip?.of !== "E");
      const isIt = eStages.at(-1) === "the bound touches ℓ";
      // A q by hand without a point brushed is the posterior, though no promise is made of it.
      return choices.inference.kind === "by-hand" ? !touches || isIt : touches === isIt;
    });
    expect(broken).toEqual([]);
  });

  test("after an E-step the gap that it left decides", () => {
    for (const { choices, observed, t } of all.slice(0, 200)) {
      const spoken = spokenOf(choices, observed);
      expect(eStagesOf(spoken, choices, t, 0).at(-1)).toBe("the bound touches ℓ");
      expect(eStagesOf(spoken, choices, t, 0.1).at(-1)).toBe("the bound stays below ℓ");
    }
  });

  const asked = ({ words }: ReturnType<typeof spokenOf>) =>
    ["each point", "each unlabelled point"].map(words.ask);

  test("hard q gives, Monte Carlo draws, a tempered one has its β, one by hand is yours", () => {
    const telling: { readonly [kind: string]: RegExp } = {
      exact: /^ask /,
      hard: /^give each .* alone/,
      "monte-carlo": /^draw \d+ component/,
      tempered: /^ask .*to the power β = 0\.\d+/,
      "by-hand": /^(take your q|ask)/,
    };
    const broken = breaking(
      ({ choices, e, spoken }) =>
        (telling[choices.inference.kind]?.test(e) ?? true) ||
        spoken.observed === "all" ||
        // Once β has grown to 1.
        (choices.inference.kind === "tempered" && asked(spoken).includes(e.split(";")[0] ?? "")),
    );
    expect(broken).toEqual([]);
    const brushed = all.filter(({ m }) => m.startsWith("from your q"));
    expect(brushed.every(({ t, choices }) => t === 1 && choices.inference.kind === "by-hand")).toBe(
      true,
    );
  });

  test("labels that are observed are not asked for", () => {
    const broken = breaking(({ spoken: { observed }, e, past }) => {
      if (observed === "none") return !/label/.test(e + past);
      if (observed === "all") return e.startsWith("take the labels") && /labels/.test(past);
      return (/each unlabelled point/.test(e) || /your q/.test(e)) && /and the labels/.test(past);
    });
    expect(broken).toEqual([]);
  });

  test("a cycle is as long as the rule's, and what is kept from collapse a maximum as the model says", () => {
    const broken = breaking(
      ({ choices, spoken }) =>
        learningOf(choices.learning).cycle(spoken.blocks.length) === cycleOf(choices) &&
        (spoken.floor?.maximises ?? true) === !kernels.of(choices.model).inexact?.(choices.model),
    );
    expect(broken).toEqual([]);
  });
});
