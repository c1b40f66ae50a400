import { normal, type Rng } from "../../../maths/random.ts";
import { type Extreme, each, type Fields, pick, type Valid, whole } from "../../testing/valid.ts";
import { families, startKinds, type TargetKind } from "../spec.ts";
import { numbersOf } from "../targets/numbers.ts";

const expressions = [
  "-(x^2+y^2-4)^2/3",
  "-x^2/2 - exp(-y)*y^2 - y^4/9",
  "log(exp(-x^2-y^2) + 0.3*exp(-(x-3)^2-(y+1)^2))",
];

/** A target with some of its numbers, each where a slider takes it. */
export function targetFrom(rng: Rng): Fields {
  const kind = pick(rng, Object.keys(numbersOf) as TargetKind[]);
  const numbers = Object.entries(numbersOf[kind]).flatMap(
    ([
      name,
      {
        slider: [from, to],
      },
    ]) => (rng() < 0.5 ? [] : [[name, from + (to - from) * rng()] as const]),
  );
  return {
    kind,
    ...Object.fromEntries(numbers),
    ...(kind === "typed" && { expression: pick(rng, expressions) }),
    ...(kind === "logistic" && rng() < 0.5 && { learnPrior: true }),
  };
}

export function valid(rng: Rng): Valid {
  const target = targetFrom(rng);
  const family = pick(rng, families);
  const [a, c, across] = [0.2 + rng(), 0.2 + rng(), 0.2 * (rng() - 0.5)];
  const covariance = {
    full: [
      [a, across],
      [across, c],
    ],
    "mean-field": [
      [a, 0],
      [0, c],
    ],
    isotropic: [
      [a, 0],
      [0, a],
    ],
  };
  return {
    model: { target, family },
    start: pick<Fields>(rng, [
      { kind: pick(rng, startKinds), seed: whole(rng, 0, 9) },
      {
        mean: each(2, () => normal(rng)),
        covariance: covariance[family],
        ...(target.learnPrior === true && { lambda: 0.1 + rng() }),
      },
    ]),
    components: null,
  };
}

export const extreme: Extreme = (rng, { mean, covariance }, { size, far, scaled }) => ({
  start: {
    ...(mean !== undefined && rng() < 0.4 && { mean: far(mean) }),
    ...(covariance !== undefined && rng() < 0.4 && { covariance: scaled(covariance, size) }),
  },
});
