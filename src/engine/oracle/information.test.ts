import { describe, expect, test } from "vitest";
import type { Gaussian } from "../../maths/gaussian/conditional.ts";
import { klDivergence } from "../../maths/information/discrete.ts";
import {
  gaussianEntropy,
  gaussianInformation,
  gaussianKl,
} from "../../maths/information/gaussian.ts";
import { informationOf } from "../../maths/information/joint.ts";
import type { Matrix, Vector } from "../../maths/linear/matrix.ts";
import { readFixture } from "./read.ts";

interface Closed {
  readonly tolerance: { readonly rel: number; readonly abs: number };
  readonly expected: {
    readonly gaussianKL: readonly {
      readonly D: number;
      readonly p: Gaussian;
      readonly q: Gaussian;
      readonly kl_p_q: number;
      readonly kl_q_p: number;
      readonly entropy_p: number;
      readonly entropy_q: number;
    }[];
    readonly gaussianInformation: readonly {
      readonly Sigma: Matrix;
      readonly jointEntropy: number;
      readonly entropy1: number;
      readonly entropy2: number;
      readonly mutualInformation: number;
    }[];
    readonly discreteInformation: readonly {
      readonly joint: Matrix;
      readonly entropyRow: number;
      readonly entropyColumn: number;
      readonly jointEntropy: number;
      readonly entropyRowGivenColumn: number;
      readonly entropyColumnGivenRow: number;
      readonly mutualInformation: number;
    }[];
    readonly discreteKL: readonly {
      readonly p: Vector;
      readonly q: Vector;
      readonly kl_p_q: number | "Infinity";
      readonly kl_q_p: number | "Infinity";
    }[];
  };
}

const { expected, tolerance } = readFixture<Closed>("vi-closed-forms");

function near(value: number, wanted: number | "Infinity") {
  if (wanted === "Infinity") return expect(value).toBe(Number.POSITIVE_INFINITY);
  const allowed = Math.max(tolerance.abs, tolerance.rel * Math.abs(wanted));
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(allowed);
}

describe("closed forms of information", () => {
  test.each(expected.gaussianKL)("KL and entropies of Gaussians, D = $D", (one) => {
    near(gaussianKl(one.p, one.q), one.kl_p_q);
    near(gaussianKl(one.q, one.p), one.kl_q_p);
    near(gaussianEntropy(one.p.covariance), one.entropy_p);
    near(gaussianEntropy(one.q.covariance), one.entropy_q);
  });

  test.each(expected.gaussianInformation)("information of a Gaussian, Σ = $Sigma", (one) => {
    const { x, y, joint, mutual } = gaussianInformation(one.Sigma);
    near(x, one.entropy1);
    near(y, one.entropy2);
    near(joint, one.jointEntropy);
    near(mutual, one.mutualInformation);
  });

  test.each(expected.discreteInformation)("information of the table $joint", (one) => {
    const found = informationOf(one.joint);
    near(found.x, one.entropyRow);
    near(found.y, one.entropyColumn);
    near(found.joint, one.jointEntropy);
    near(found.xGivenY, one.entropyRowGivenColumn);
    near(found.yGivenX, one.entropyColumnGivenRow);
    near(found.mutual, one.mutualInformation);
  });

  test.each(expected.discreteKL)("KL of $p and $q", (one) => {
    near(klDivergence(one.p, one.q), one.kl_p_q);
    near(klDivergence(one.q, one.p), one.kl_q_p);
  });
});
