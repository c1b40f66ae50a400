import { subscript } from "../../../maths/format.ts";
import { entry, type Matrix } from "../../../maths/linear/matrix.ts";
import type { FieldGroup } from "../../contract/picture.ts";
import { axesOf, axisOf } from "../../shared/axes/columnWords.ts";
import { rescaled, typedWeights } from "../../shared/labels/typedWeights.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";

/** Every number of θ, component by component: π_k, μ_k, Σ_k. */
export function fields(theta: GaussianMixtureTheta, columns: readonly string[]): FieldGroup[] {
  return theta.means.flatMap((mean, k) => {
    const heading = `Component ${k + 1}`;
    const of = `of component ${k + 1}`;
    const group = (letter: string, name: string, rows: FieldGroup["rows"]): FieldGroup => ({
      heading,
      colour: k,
      symbol: `${letter}${subscript(k + 1)}`,
      name,
      rows,
    });
    return [
      group("π", `Weight ${of}`, [
        [{ id: `weights.${k}`, name: `Weight ${of}`, value: entry(theta.weights, k) }],
      ]),
      group("μ", `Mean ${of}`, [
        mean.map((value, d) => ({
          id: `means.${k}.${d}`,
          name: `Mean ${of}, ${axisOf(columns, d)}`,
          value,
        })),
      ]),
      group(
        "Σ",
        `Covariance ${of}`,
        (theta.covariances[k] ?? []).map((row, i) =>
          row.map((value, j) => ({
            id: `covariances.${k}.${i}.${j}`,
            name: `Covariance ${of}, ${axesOf(columns, i, j)}`,
            value,
          })),
        ),
      ),
    ];
  });
}

/**
 * θ with fields set: the other weights are scaled to keep the sum at 1, a covariance stays
 * symmetric and in its family. Throws with a sentence where that is no θ.
 */
export function setFields(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  values: ReadonlyMap<string, number>,
): GaussianMixtureTheta {
  let next: GaussianMixtureTheta = {
    ...theta,
    weights: rescaled(theta.weights, typedWeights(values)),
  };
  for (const [id, value] of values) next = setField(spec, next, id.split("."), value);
  const found = faultIn(spec, theta.means[0]?.length ?? 0, next);
  if (found) throw new Error(`${nameOf(found.place)} ${found.message}.`);
  return next;
}

function setField(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  [block, ...path]: readonly string[],
  value: number,
): GaussianMixtureTheta {
  const [k = 0, i = 0, j = 0] = path.map(Number);
  if (block === "weights") return theta;
  if (block === "means") return { ...theta, means: replace(theta.means, k, i, value) };
  const round = spec.covariance === "spherical" || spec.covariance === "tiedSpherical";
  const all = isTied(spec.covariance);
  const covariances = theta.covariances.map((s, c) => {
    if (c !== k && !all) return s;
    if (round && i === j) return s.map((row, d) => row.map((x, e) => (d === e ? value : x)));
    return replace(replace(s, i, j, value), j, i, value);
  });
  return { ...theta, covariances };
}

function replace(rows: Matrix, i: number, j: number, value: number): Matrix {
  return rows.map((row, d) => (d === i ? row.map((x, e) => (e === j ? value : x)) : row));
}

/** "covariances[1]" as the user reads it. */
function nameOf(place: string): string {
  const [block, index] = place.split(/[[\]]/);
  const noun = { weights: "Weight", means: "Mean", covariances: "Covariance" }[block ?? ""];
  return index === undefined ? `The ${block}` : `${noun} ${Number(index) + 1}`;
}
