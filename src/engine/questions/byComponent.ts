import type { Data } from "../../models/contract/kernel.ts";
import type { Spec } from "../../models/kinds.ts";
import type { Span } from "../../models/shared/points.ts";
import type { QOrigin } from "../run/frame.ts";
import {
  coloursOf,
  type Problem,
  pass,
  responsibilitiesOn,
  roomFor,
  spansOf,
} from "../run/problem.ts";
import type { Answers } from "../thread/protocol.ts";
import { densities } from "./places/field.ts";

/**
 * Of each component N_k = Σ_n γ_nk and Σ_n γ_nk log p(x_n | θ), in nats (where a label is
 * observed log p(x_n, y_n | θ)), with the γ that came from `from`: as γ sums to 1 over the
 * components, these parts sum to ℓ(θ).
 */
export function* byComponent(
  problem: Problem,
  from: QOrigin,
  theta: unknown,
): Generator<void, Answers["byComponent"]> {
  const { data, choices } = problem;
  const { size } = data.points;
  const components = coloursOf(choices);
  const logDensity = new Float64Array(size);
  for (const span of spansOf(size)) {
    logDensities(choices.model, data, theta, span, logDensity.subarray(span.from, span.to));
    yield;
  }
  const own = roomFor(problem, from);
  yield* pass(own, from);
  // Without a pause from here on: a run may overwrite its q when this does.
  const counts = new Array<number>(components).fill(0);
  const sums = new Array<number>(components).fill(0);
  for (const span of spansOf(size)) {
    const length = span.to - span.from;
    const gamma = responsibilitiesOn(own, span);
    for (let k = 0; k < components; k++)
      for (let i = 0; i < length; i++) {
        const g = gamma[k * length + i] as number;
        counts[k] = (counts[k] as number) + g;
        sums[k] = (sums[k] as number) + g * (logDensity[span.from + i] as number);
      }
  }
  return { counts, parts: sums };
}

function logDensities(
  spec: Spec,
  { points, observed }: Data,
  theta: unknown,
  { from, to }: Span,
  into: Float64Array,
): void {
  const size = to - from;
  const columns = points.columns.map((column) => column.subarray(from, to));
  const { logJoint, logDensity } = densities(spec, theta, { ...points, size, columns });
  for (let i = 0; i < size; i++) {
    const label = observed?.[from + i] ?? -1;
    into[i] = (label < 0 ? logDensity[i] : logJoint[label * size + i]) as number;
  }
}
