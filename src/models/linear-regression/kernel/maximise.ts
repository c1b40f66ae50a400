import type { Data, Ended, Maximised } from "../../contract/kernel.ts";
import type { Lesson } from "../../contract/rule.ts";
import { hiddenVariance } from "../../shared/rounding.ts";
import { blocks, type RegressionSpec } from "../spec.ts";
import { faultIn, type RegressionTheta } from "../theta.ts";
import type { Statistics } from "./statistics.ts";

/** Of M weights, what the data have a say in (γ) below which they are not told from 0. */
const NO_SAY = 1e-12;

/** λ = M/E[wᵀw] and 1/β = E‖y − Φw‖²/N, under q. Source: Bishop, PRML, eqs 9.62 and 9.63. */
export function maximise(
  _spec: RegressionSpec,
  _data: Data,
  stats: Statistics,
  theta: RegressionTheta,
  free: readonly string[] = blocks,
): Maximised<RegressionTheta> {
  const { size, weights, misfit, blur, length, spread } = stats;
  return told(stats, theta, free, {
    // Of no points none is left over: any β is as good, and stays.
    beta: size > 0 ? size / (misfit + blur) : theta.beta,
    lambda: weights / (length + spread),
  });
}

/** The steps of the rules that this model alone has. */
export function learn(
  { kind }: { readonly kind: string },
  { stats, theta }: Lesson<RegressionSpec, RegressionTheta, Statistics>,
): Maximised<RegressionTheta> {
  return told(stats, theta, blocks, (kind === "mackay" ? fixedPoint : atMean)(stats, theta));
}

/**
 * γ = M − λ tr S, λ = γ/mᵀm, β = (N − γ)/‖y − Φm‖²; γ is β tr(ΦSΦᵀ) too, which loses no digits where
 * the data say little. Source: MacKay (1992); Bishop, PRML, eqs 3.91 to 3.95.
 */
function fixedPoint(
  { size, misfit, blur, length }: Statistics,
  theta: RegressionTheta,
): RegressionTheta {
  if (size === 0) return theta;
  const gamma = theta.beta * blur;
  return { lambda: gamma / length, beta: (size - gamma) / misfit };
}

/** λ = M/mᵀm and 1/β = ‖y − Φm‖²/N: the maximum for one w, the mean of q, as if it were known. */
function atMean({ size, weights, misfit, length }: Statistics, theta: RegressionTheta) {
  return { lambda: weights / length, beta: size > 0 ? size / misfit : theta.beta };
}

/** θ with the free of its numbers, or why there is none: a noise that is gone, or weights that are. */
function told(
  stats: Statistics,
  theta: RegressionTheta,
  free: readonly string[],
  found: RegressionTheta,
): Maximised<RegressionTheta> {
  const next = {
    beta: free.includes("beta") ? found.beta : theta.beta,
    lambda: free.includes("lambda") ? found.lambda : theta.lambda,
  };
  if (free.includes("beta") && isPerfect(stats, next.beta)) return gone("fit");
  if (free.includes("lambda") && isIdle(stats, theta, next.lambda)) return gone("zero");
  return faultIn(next) ? gone() : { theta: next };
}

/** Whether what is left of y is not told from 0 beside y. */
function isPerfect({ size, square, reach }: Statistics, beta: number): boolean {
  if (size === 0) return false;
  const [level, largest] = [square / size, reach / Math.sqrt(size)];
  return !(1 / beta > hiddenVariance(1, level, largest));
}

/** Whether the weights are not told from 0: of what there is of them, the data have no say. */
function isIdle({ size, weights, blur }: Statistics, { beta }: RegressionTheta, lambda: number) {
  return !(lambda < Number.POSITIVE_INFINITY) || (size > 0 && beta * blur < NO_SAY * weights);
}

function gone(onto?: "fit" | "zero"): Maximised<RegressionTheta> {
  const ended: Ended = { status: "degenerate", components: onto ? [0] : [], ...(onto && { onto }) };
  return { theta: null, ended };
}
