import { subscript } from "../../../maths/format.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { FieldGroup } from "../../contract/picture.ts";
import { axisOf } from "../../shared/axes/columnWords.ts";
import { rescaled, typedWeights } from "../../shared/labels/typedWeights.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { faultIn, type MixtureOfPpcaTheta } from "../theta.ts";

/** Every number of θ, component by component: π_k, μ_k, W_k, σ_k². */
export function fields(theta: MixtureOfPpcaTheta, columns: readonly string[]): FieldGroup[] {
  const axis = (d: number): string => axisOf(columns, d);
  return theta.means.flatMap((mean, k) => {
    const of = `of component ${k + 1}`;
    const group = (symbol: string, name: string, rows: FieldGroup["rows"]): FieldGroup => ({
      heading: `Component ${k + 1}`,
      colour: k,
      symbol,
      name: `${name} ${of}`,
      rows,
    });
    const loadings = theta.loadings[k] ?? [];
    const factor = (j: number) => (loadings[0]?.length === 1 ? "" : `, factor ${j + 1}`);
    const one = (block: "weights" | "noises", name: string) => [
      [{ id: `${block}.${k}`, name: `${name} ${of}`, value: entry(theta[block], k) }],
    ];
    return [
      group(`π${subscript(k + 1)}`, "Weight", one("weights", "Weight")),
      group(`μ${subscript(k + 1)}`, "Mean", [
        mean.map((value, d) => ({ id: `means.${k}.${d}`, name: `Mean ${of}, ${axis(d)}`, value })),
      ]),
      group(
        `W${subscript(k + 1)}`,
        "Loadings",
        loadings.map((row, d) =>
          row.map((value, j) => ({
            id: `loadings.${k}.${d}.${j}`,
            name: `Loading ${of}, ${axis(d)}${factor(j)}`,
            value,
          })),
        ),
      ),
      group(`σ²${subscript(k + 1)}`, "Noise variance", one("noises", "Noise variance")),
    ];
  });
}

/** θ with fields set, the other weights scaled to keep the sum at 1. Throws with a sentence where that is no θ. */
export function setFields(
  spec: MixtureOfPpcaSpec,
  theta: MixtureOfPpcaTheta,
  values: ReadonlyMap<string, number>,
): MixtureOfPpcaTheta {
  const set = (id: string, value: number) => values.get(id) ?? value;
  const next = {
    weights: rescaled(theta.weights, typedWeights(values)),
    means: theta.means.map((mean, k) => mean.map((m, d) => set(`means.${k}.${d}`, m))),
    loadings: theta.loadings.map((w, k) =>
      w.map((row, d) => row.map((x, j) => set(`loadings.${k}.${d}.${j}`, x))),
    ),
    noises: theta.noises.map((noise, k) => set(`noises.${k}`, noise)),
  };
  const found = faultIn(spec, theta.means[0]?.length ?? 0, next);
  if (found) throw new Error(`${nameOf(found.place)} ${found.message}.`);
  return next;
}

/** "loadings[1][0]" as the user reads it. */
function nameOf(place: string): string {
  const [block = "", index] = place.split(/[[\]]/);
  const noun = { weights: "Weight", means: "Mean", loadings: "Loadings", noises: "Noise variance" };
  return index === undefined
    ? `The ${block}`
    : `${noun[block as keyof typeof noun] ?? block} ${Number(index) + 1}`;
}
