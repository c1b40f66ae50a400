import { describe, expect, test } from "vitest";
import { inferenceRules, learningRules } from "../../engine/registry/allRules.ts";
import type { Choices } from "../../engine/session.ts";
import { picture as mixturePicture } from "../../models/gaussian-mixture/picture/index.ts";
import * as rows from "../../models/index.ts";
import { picture as ppcaPicture } from "../../models/ppca/picture/index.ts";
import { presets } from "../../rules/presets.ts";
import { eStepWords, mStepWords } from "./nextWords.ts";

const picture = { ...rows.gaussianMixture, ...mixturePicture };
const ppca = { ...rows.ppca, ...ppcaPicture };
const choices = (of: Partial<Choices>) =>
  ({ inference: { kind: "exact" }, learning: { kind: "closed-form" }, ...of }) as Choices;
const preset = (name: string) =>
  choices(presets.find((one) => one.name === name) as Partial<Choices>);

describe("what comes next is said as the rule does it", () => {
  test("by every rule in words of its own, but those whose q is the posterior", () => {
    const asked = Object.values(inferenceRules).map(({ kind, defaults }) => ({
      kind,
      said: eStepWords(picture, choices({ inference: defaults }), 1),
    }));
    for (const { kind, said } of asked)
      expect(said === picture.words.eStep).toBe(kind === "exact" || kind === "by-hand");
    const learnt = Object.values(learningRules).map(({ defaults }) =>
      mStepWords(picture, choices({ learning: defaults }), 1),
    );
    expect(new Set(learnt).size).toBe(learnt.length);
  });

  test("K-means assigns, and moves the means alone", () => {
    expect(eStepWords(picture, preset("K-means"), 1)).toBe(
      "give each point to its likeliest component alone",
    );
    expect(mStepWords(picture, preset("K-means"), 1)).toBe(
      "learn the means; held: weights and covariances",
    );
  });

  test("the power of an annealed q grows to 1, and then is not spoken of", () => {
    const annealed = choices({ inference: { kind: "tempered", beta: 0.5, growth: 1.5 } });
    expect(eStepWords(picture, annealed, 2)).toMatch(/β = 0\.75$/);
    expect(eStepWords(picture, annealed, 3)).toBe(picture.words.eStep);
  });

  test("ECM names the block in turn, of any model", () => {
    const ecm = preset("ECM");
    const named = [1, 2, 3, 4].map((t) => mStepWords(picture, ecm, t).split(" ")[2]);
    expect(named).toEqual([...picture.blocks, picture.blocks[0]]);
    expect(mStepWords(ppca, ecm, 2)).toContain(ppca.blocks[1]);
  });

  test("gradient steps are counted", () => {
    expect(mStepWords(picture, preset("Gradient ascent"), 1)).toContain("take 1 step up");
    expect(mStepWords(picture, preset("Stochastic gradient ascent"), 1)).toContain("100 points");
  });
});
