import { describe, expect, test } from "vitest";
import { inverseOf } from "../../maths/linear/inverse.ts";
import { at, entry, type Matrix, type Vector } from "../../maths/linear/matrix.ts";
import { inFamily } from "../../models/log-density/kernel/family.ts";
import type { Family } from "../../models/log-density/spec.ts";
import { entropyOf } from "../../models/shared/entropy.ts";
import { regress } from "../../models/shared/gaps/regress.ts";
import { meanLogDensity } from "../../models/shared/gaussians/meanLogDensity.ts";
import { readFixture } from "./read.ts";

/** What of the closed forms needs no engine: Gaussians in any number of dimensions. */

interface Gaussian {
  readonly mean: Vector;
  readonly covariance: Matrix;
}
interface MeanField {
  readonly mu: Vector;
  readonly Sigma: Matrix;
  readonly precision: Matrix;
  readonly reverseKL: {
    readonly variances: Vector;
    readonly kl_q_p: number;
    readonly kl_p_q: number;
  };
  readonly forwardKL: {
    readonly variances: Vector;
    readonly kl_q_p: number;
    readonly kl_p_q: number;
  };
  readonly isotropicReverse: { readonly variance: number; readonly kl_q_p: number };
  readonly isotropicForward: { readonly variance: number; readonly kl_p_q: number };
  readonly coordinateAscent: readonly {
    readonly mean: Vector;
    readonly variances?: Vector;
    readonly kl?: number;
  }[];
}
interface Forms {
  readonly meanField: readonly MeanField[];
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
  readonly gaussianConditional: readonly (Gaussian & {
    readonly observedIndices: readonly number[];
    readonly observedValues: Vector;
    readonly hiddenIndices: readonly number[];
    readonly conditionalMean: Vector;
    readonly conditionalCovariance: Matrix;
  })[];
  readonly discreteInformation: readonly {
    readonly joint: Matrix;
    readonly entropyRow: number;
    readonly entropyColumn: number;
    readonly jointEntropy: number;
  }[];
}
const forms = readFixture<{ expected: Forms }>("vi-closed-forms").expected;

const near = (value: number | undefined, wanted: number, relative = 1e-10, absolute = 1e-12) =>
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
    absolute + relative * Math.abs(wanted),
  );
const entropy = (of: Gaussian) => -meanLogDensity(of, of);
const kl = (q: Gaussian, p: Gaussian) => meanLogDensity(q, q) - meanLogDensity(q, p);

test.each(forms.gaussianKL)("two Gaussians in $D dimensions: both KLs and entropies", (one) => {
  const { p, q } = one;
  near(kl(p, q), one.kl_p_q);
  near(kl(q, p), one.kl_q_p);
  near(entropy(p), one.entropy_p);
  near(entropy(q), one.entropy_q);
});

test("what two coordinates tell of each other is the KL from the product of their marginals", () => {
  for (const {
    Sigma,
    jointEntropy,
    entropy1,
    entropy2,
    mutualInformation,
  } of forms.gaussianInformation) {
    const joint = { mean: [0, 0], covariance: Sigma };
    near(kl(joint, inFamily("mean-field", joint)), mutualInformation);
    near(entropy(joint), jointEntropy);
    for (const [d, wanted] of [entropy1, entropy2].entries())
      near(entropy({ mean: [0], covariance: [[at(Sigma, d, d)]] }), wanted);
  }
});

test("what is known of hidden coordinates, given the others", () => {
  for (const one of forms.gaussianConditional) {
    const x = one.mean.map(
      (_, d) => one.observedValues[one.observedIndices.indexOf(d)] ?? Number.NaN,
    );
    const found = regress(one.mean, one.covariance, x);
    expect(found).toHaveLength(one.hiddenIndices.length);
    for (const [i, { base, terms, variance }] of found.entries()) {
      near(
        terms.reduce((sum, { slope, away }) => sum + slope * away, base),
        entry(one.conditionalMean, i),
      );
      near(variance, at(one.conditionalCovariance, i, i));
    }
  }
});

test("entropies of tables", () => {
  for (const { joint, entropyRow, entropyColumn, jointEntropy } of forms.discreteInformation) {
    const of = (q: Vector) =>
      entropyOf({ size: 1, components: q.length, stride: 1, q: Float64Array.from(q) });
    const sum = (values: Vector) => values.reduce((a, b) => a + b, 0);
    near(of(joint.flat()), jointEntropy);
    near(of(joint.map(sum)), entropyRow);
    near(of((joint[0] ?? []).map((_, j) => sum(joint.map((row) => entry(row, j))))), entropyColumn);
  }
});

describe.each(forms.meanField)("a Gaussian p about $mu", (one) => {
  const { mu: mean, Sigma: covariance, precision } = one;
  const p = { mean, covariance };
  const forward = (family: Family) => inFamily(family, p);
  /** The least KL(q ‖ p) has the family’s part of p’s precision, as the least KL(p ‖ q) has of its covariance. */
  const reverse = (family: Family) => ({
    mean,
    covariance: inverseOf(inFamily(family, { mean, covariance: precision }).covariance),
  });
  const variancesOf = ({ covariance }: Gaussian) => covariance.map((_, d) => at(covariance, d, d));

  test("the best q of each family, by either KL", () => {
    const [narrow, wide] = [reverse("mean-field"), forward("mean-field")];
    for (const [d, variance] of variancesOf(narrow).entries())
      near(variance, entry(one.reverseKL.variances, d));
    for (const [d, variance] of variancesOf(wide).entries())
      near(variance, entry(one.forwardKL.variances, d));
    near(kl(narrow, p), one.reverseKL.kl_q_p);
    near(kl(p, narrow), one.reverseKL.kl_p_q);
    near(kl(wide, p), one.forwardKL.kl_q_p);
    near(kl(p, wide), one.forwardKL.kl_p_q);
    const [small, large] = [reverse("isotropic"), forward("isotropic")];
    near(at(small.covariance, 0, 0), one.isotropicReverse.variance);
    near(kl(small, p), one.isotropicReverse.kl_q_p);
    near(at(large.covariance, 0, 0), one.isotropicForward.variance);
    near(kl(p, large), one.isotropicForward.kl_p_q);
    for (const same of [reverse("full"), forward("full")]) near(kl(same, p), 0);
  });

  test("coordinate ascent: each factor is p’s conditional, the others at their means", () => {
    const [first, ...sweeps] = one.coordinateAscent;
    let now: readonly number[] = first?.mean ?? [];
    for (const sweep of sweeps) {
      const variances = mean.map((_, d) => {
        const [factor] = regress(mean, covariance, now.with(d, Number.NaN));
        const terms = factor?.terms ?? [];
        now = now.with(
          d,
          terms.reduce((sum, { slope, away }) => sum + slope * away, factor?.base ?? 0),
        );
        return factor?.variance ?? Number.NaN;
      });
      for (const [d, m] of now.entries()) near(m, entry(sweep.mean, d), 1e-10, 1e-10);
      for (const [d, v] of variances.entries()) near(v, entry(sweep.variances ?? [], d));
      const q = {
        mean: now,
        covariance: variances.map((v, i) => variances.map((_, j) => (i === j ? v : 0))),
      };
      near(kl(q, p), sweep.kl ?? Number.NaN);
    }
  });
});
