import type { Rng } from "../../../maths/random.ts";
import { type Extreme, each, type Fields, pick, type Valid, whole } from "../../testing/valid.ts";
import { covarianceTypes, startKinds } from "../spec.ts";

export function valid(rng: Rng): Valid {
  const components = whole(rng, 1, 4);
  const extras: Fields = pick<Fields>(rng, [
    {},
    {},
    { prior: { concentration: 2, degrees: 6, scale: 0.5 } },
    { slip: pick<Fields>(rng, [{ kind: "no-half" }, { kind: "divides-by-n" }]) },
    { slip: { kind: "ridge", eps: 0.1 } },
    { floor: { kind: pick(rng, ["clamp", "add"]), eps: 0.01 } },
  ]);
  const theta: Fields = {
    weights: each(components, () => 1 / components),
    means: each(components, (k) => [k, 2 - k]),
    covariances: each(components, () => [
      [1, 0],
      [0, 1],
    ]),
  };
  return {
    model: { components, covariance: pick(rng, covarianceTypes), ...extras },
    start: pick(rng, [{ kind: pick(rng, startKinds), seed: whole(rng, 0, 9) }, theta]),
    components,
  };
}

export const extreme: Extreme = (rng, start, { size, sizes, far, scaled }) => {
  const model = pick<Fields>(rng, [
    {},
    {
      floor: { kind: pick(rng, ["clamp", "add"]), eps: pick(rng, [...sizes, 1e308]) },
      prior: null,
    },
    { prior: { concentration: 1e6, degrees: 1e6, scale: pick(rng, sizes) }, floor: null },
    { slip: { kind: "ridge", eps: pick(rng, [...sizes, 1e308]) } },
  ]);
  const { means, covariances } = start;
  return {
    model,
    start: {
      ...(means !== undefined && rng() < 0.4 && { means: far(means) }),
      ...(covariances !== undefined && rng() < 0.6 && { covariances: scaled(covariances, size) }),
    },
  };
};
