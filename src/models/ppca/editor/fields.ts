import type { FieldGroup } from "../../contract/picture.ts";
import { axisOf } from "../../shared/axes/columnWords.ts";
import type { PpcaSpec } from "../spec.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";

/** Every number of θ: μ, W and σ², or ψ axis by axis. */
export function fields(
  { mean, loadings, noise }: PpcaTheta,
  columns: readonly string[],
): FieldGroup[] {
  const axis = (d: number): string => axisOf(columns, d);
  const group = (symbol: string, name: string, rows: FieldGroup["rows"]): FieldGroup => ({
    heading: typeof noise === "number" ? "PPCA" : "Factor analysis",
    colour: 0,
    symbol,
    name,
    rows,
  });
  const factor = (k: number) => (loadings[0]?.length === 1 ? "" : `, factor ${k + 1}`);
  return [
    group("μ", "Mean", [
      mean.map((value, d) => ({ id: `mean.${d}`, name: `Mean, ${axis(d)}`, value })),
    ]),
    group(
      "W",
      "Loadings",
      loadings.map((row, d) =>
        row.map((value, k) => ({
          id: `loadings.${d}.${k}`,
          name: `Loading, ${axis(d)}${factor(k)}`,
          value,
        })),
      ),
    ),
    typeof noise === "number"
      ? group("σ²", "Noise variance", [[{ id: "noise", name: "Noise variance", value: noise }]])
      : group("ψ", "Noise variances", [
          noise.map((value, d) => ({
            id: `noise.${d}`,
            name: `Noise variance, ${axis(d)}`,
            value,
          })),
        ]),
  ];
}

/** θ with fields set. Throws with a sentence where that is no θ. */
export function setFields(
  spec: PpcaSpec,
  theta: PpcaTheta,
  values: ReadonlyMap<string, number>,
): PpcaTheta {
  const set = (id: string, value: number) => values.get(id) ?? value;
  const next = {
    mean: theta.mean.map((value, d) => set(`mean.${d}`, value)),
    loadings: theta.loadings.map((row, d) => row.map((w, k) => set(`loadings.${d}.${k}`, w))),
    noise:
      typeof theta.noise === "number"
        ? set("noise", theta.noise)
        : theta.noise.map((value, d) => set(`noise.${d}`, value)),
  };
  const found = faultIn(spec, theta.mean.length, next);
  if (found) throw new Error(`${nameOf(found.place)} ${found.message}.`);
  return next;
}

/** "loadings[1]" as the user reads it. */
function nameOf(place: string): string {
  const [block = "", index] = place.split(/[[\]]/);
  const noun = { mean: "mean", loadings: "loadings", noise: "noise variance" }[block] ?? block;
  return index === undefined ? `The ${noun}` : `The ${noun} of column ${Number(index) + 1}`;
}
