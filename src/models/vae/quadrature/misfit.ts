import { gaussHermite } from "../../shared/hermite.ts";
import type { VaeSpec } from "../spec.ts";
import type { Theta } from "../theta.ts";
import { decoded, FAR, strideFor, type Table, tableOf } from "./table.ts";

/** Standard deviations to each side beyond which a Gaussian adds nothing. */
const REACH = 8.5;
/** Steps of a table that the standard deviation of a Gaussian is at least, for its sum over the table to be its integral: off by e^(−2π² 1.5²). */
export const STEPS = 1.5;

const hermite = gaussHermite(64);

/**
 * E[‖x_n − f(z)‖²], z ~ N(m_n, s_n²), in the networks' units: by the trapezoidal rule over the table;
 * where q is too narrow for its step or lies beyond it, by Gauss–Hermite of 64 nodes.
 *
 * @param rows those of the points whose m and s are given, from `from` on
 */
export function misfitsOf(
  spec: VaeSpec,
  theta: Theta,
  table: Table,
  { rows, from }: { readonly rows: Float64Array; readonly from: number },
  m: Float64Array,
  s: Float64Array,
): Float64Array {
  const { dimensions, step, half, f } = table;
  const misfits = new Float64Array(m.length);
  for (let i = 0; i < m.length; i++) {
    const [mean, sd] = [m[i] as number, s[i] as number];
    const onTable = sd >= STEPS * step && Math.abs(mean) + REACH * sd <= half * step;
    const places = onTable ? null : Float64Array.from(hermite.nodes, (t) => mean + sd * t);
    const fs = places ? decoded(spec, theta, places) : f;
    const lo = places ? 0 : half + Math.ceil((mean - REACH * sd) / step);
    const hi = places ? places.length - 1 : half + Math.floor((mean + REACH * sd) / step);
    let [sum, weights] = [0, 0];
    const stride = places ? 1 : strideFor(table, sd);
    for (let j = lo; j <= hi; j += stride) {
      const t = ((j - half) * step - mean) / sd;
      const weight = places ? (hermite.weights[j] as number) : Math.exp(-0.5 * t * t);
      let square = 0;
      for (let d = 0; d < dimensions; d++) {
        const away =
          (rows[(from + i) * dimensions + d] as number) - (fs[j * dimensions + d] as number);
        square += away * away;
      }
      sum += weight * square;
      weights += weight;
    }
    misfits[i] = sum / weights;
  }
  return misfits;
}

/** A table that goes as far as these q do, and room beyond ℓ's own for one as wide as the prior. */
export function tableFor(
  spec: VaeSpec,
  theta: Theta,
  own: Table,
  m: Float64Array,
  s: Float64Array,
): Table {
  const { step, half } = own;
  return tableOf(spec, theta, step, Math.max(half * step + BEYOND, reachOf(m, s)));
}

const BEYOND = 9;

/** How far a table has to go for Gaussians to lie on it, within what is ever looked at. */
function reachOf(m: Float64Array, s: Float64Array): number {
  let reach = 0;
  for (let i = 0; i < m.length; i++)
    reach = Math.max(reach, Math.abs(m[i] as number) + REACH * (s[i] as number));
  return Math.min(FAR, Math.ceil(reach)) || 0;
}
