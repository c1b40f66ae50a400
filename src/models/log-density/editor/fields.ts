import { at, entry } from "../../../maths/linear/matrix.ts";
import type { FieldGroup } from "../../contract/picture.ts";
import type { LogDensitySpec } from "../spec.ts";
import { faultIn, type Stated } from "../start.ts";

const axes = ["x", "y"];

/** Every number of q, and λ where it is learnt. */
export function fields({ lambda, mean, covariance }: Stated): FieldGroup[] {
  const group = (symbol: string, name: string, rows: FieldGroup["rows"]): FieldGroup => ({
    heading: "q",
    colour: 0,
    symbol,
    name,
    rows,
  });
  return [
    ...(mean
      ? [
          group("m", "Mean", [
            mean.map((value, d) => ({ id: `mean.${d}`, name: `Mean of q, ${axes[d]}`, value })),
          ]),
        ]
      : []),
    ...(covariance
      ? [
          group(
            "Σ",
            "Covariance",
            covariance.map((row, i) =>
              row.map((value, j) => ({
                id: `covariance.${i}.${j}`,
                name: `Covariance of q, ${axes[i]} and ${axes[j]}`,
                value,
              })),
            ),
          ),
        ]
      : []),
    ...(lambda === undefined
      ? []
      : [
          group("λ", "Prior precision", [
            [{ id: "lambda", name: "Prior precision", value: lambda }],
          ]),
        ]),
  ];
}

/** The start with fields set; of a covariance a twin follows, and of a circle both variances. Throws with a sentence. */
export function setFields(
  spec: LogDensitySpec,
  start: Stated,
  values: ReadonlyMap<string, number>,
): Stated {
  const set = (id: string, value: number): number => values.get(id) ?? value;
  const { lambda, mean = [0, 0], covariance = [] } = start;
  const one = (i: number, j: number): number => {
    const twins =
      spec.family === "isotropic" && i === j
        ? [0, 1].map((d) => [d, d])
        : [
            [i, j],
            [j, i],
          ];
    const found = twins.map(([a, b]) => values.get(`covariance.${a}.${b}`));
    return found.find((value) => value !== undefined) ?? at(covariance, i, j);
  };
  const next: Stated = {
    mean: mean.map((_, d) => set(`mean.${d}`, entry(mean, d))),
    covariance: covariance.map((row, i) => row.map((_, j) => one(i, j))),
    ...(lambda !== undefined && { lambda: set("lambda", lambda) }),
  };
  if (next.lambda !== undefined && !(next.lambda > 0)) throw new Error("λ is a number above 0.");
  const found = faultIn(spec, next);
  if (found) throw new Error(`The ${found.place} of q ${found.message}.`);
  return next;
}
