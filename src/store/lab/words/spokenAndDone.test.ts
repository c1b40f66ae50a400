import "../../../engine/testing/setup.ts";
import { describe, expect, test } from "vitest";
import type { Choices } from "../../../engine/registry/session.ts";
import { klGap } from "../../../engine/run/klGap.ts";
import { clusters, clustersStart } from "../../../engine/testing/clusters.ts";
import { everyPair } from "../../../engine/testing/everyPair.ts";
import { runFor } from "../../../engine/testing/run.ts";
import { kernels } from "../../../models/faces.ts";
import { rightOf } from "../../../models/kinds.ts";
import { caseOf } from "../../../models/testing/cases.ts";
import { eStepSaid, mStagesOf, mStepSaid, touchesIn } from "../../../rules/words/halfSteps.ts";
import { spokenOf } from "./spoken.ts";

/** One of each model, rule and slip, as far as the words differ; other models on a case of their own. */
const runs = everyPair()
  .filter(({ choices: { model }, observed }) => {
    const full = model.kind !== "gaussian-mixture" || ["full", "tied"].includes(model.covariance);
    return full && observed === null;
  })
  .filter(({ choices: { model } }, i) => model.kind !== "gaussian-mixture" || i % 5 === 0)
  .map(({ choices }) => {
    if (choices.model.kind === "gaussian-mixture")
      return { data: clusters(60), choices: { ...choices, start: clustersStart } };
    const { spec, data, theta } = caseOf(choices.model.kind);
    return { data: { points: data.points }, choices: { ...choices, model: spec, start: theta } };
  });

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe("what the engine does is what was said", () => {
  test("the blocks that an M-step moves are those of its stages", () => {
    for (const { data, choices } of runs) {
      if (choices.learning.kind === "gradient") continue;
      const [before, , after] = runFor(data, choices, 2).frames;
      if (!before || after?.phase !== "M") continue;
      const spoken = spokenOf(choices, null);
      const named = mStagesOf(spoken, choices, 1).map(({ name }) => name);
      const blocks = spoken.words.mStages.flatMap(({ name, block }) =>
        block && named.includes(name) ? [block] : [],
      );
      const [a, b] = [before.theta, after.theta] as Record<string, unknown>[];
      const moved = spoken.blocks.filter((block) => !sameText(a?.[block], b?.[block]));
      expect(new Set(moved), JSON.stringify(choices)).toEqual(new Set(blocks));
    }
  });

  test("the gap closes where the bound is said to touch, and nowhere else", () => {
    for (const { data, choices } of runs) {
      const [, e] = runFor(data, choices, 1).frames;
      if (!e) continue;
      const closed = klGap(e) === 0;
      expect(closed, JSON.stringify(choices)).toBe(touchesIn(spokenOf(choices, null), choices, 1));
    }
  });

  test("a slip that is told makes another half-step, and one that is not told none", () => {
    for (const { data, choices } of runs) {
      if (!("slip" in choices.model)) continue;
      const right: Choices = { ...choices, model: rightOf(choices.model) };
      const [as, should] = [choices, right].map((one) => runFor(data, one, 2).frames);
      const spoken = spokenOf(choices, null);
      const [, e, m] = as ?? [];
      const [, rightE, rightM] = should ?? [];
      const told = [eStepSaid(spoken, choices, 1), mStepSaid(spoken, choices, 1)].map((said) =>
        said.includes("slip:"),
      );
      expect(e?.elbo !== rightE?.elbo && told[1] === false, JSON.stringify(choices)).toBe(told[0]);
      if (!told[0] && m?.phase === "M" && rightM)
        expect(!sameText(m.theta, rightM.theta), JSON.stringify(choices)).toBe(told[1]);
    }
  });

  test("where a maximum is said to be taken, no θ on the way there or beyond has more", () => {
    for (const { data, choices } of runs) {
      const spoken = spokenOf(choices, null);
      if (!mStepSaid(spoken, choices, 1).includes("maximising") || spoken.floor) continue;
      let stats: unknown;
      const [, e, m] = runFor(data, choices, 2, ({ known }, { phase }) => {
        if (phase === "E") stats = structuredClone(known?.evidence.stats);
      }).frames;
      if (!e || m?.phase !== "M") continue;
      const { model: spec } = choices;
      const model = kernels.of(spec);
      const sumAt = (theta: unknown) =>
        model
          .expectedLogJoint(spec, stats as never, theta)
          .reduce((sum, term) => sum + term, model.logPrior?.(spec, theta) ?? 0);
      for (const s of [0.9, 0.99, 1.01, 1.1]) {
        const aside = model.between(spec, e.theta, m.theta, s);
        if (aside !== null)
          expect(sumAt(aside), JSON.stringify(choices)).toBeLessThan(sumAt(m.theta));
      }
    }
  });
});
