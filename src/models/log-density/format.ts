import * as v from "valibot";
import {
  check,
  checkObject,
  finite,
  kindIn,
  listOf,
  numberIn,
  oneOf,
  upTo,
} from "../../checks/check.ts";
import { within } from "../../checks/fault.ts";
import { MAX_COORDINATE } from "../../checks/limits.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import {
  families,
  LONGEST,
  type LogDensitySpec,
  learnsPrior,
  startKinds,
  type TargetSpec,
} from "./spec.ts";
import { faultIn } from "./start.ts";
import { numbersOf } from "./targets/numbers.ts";

const spec = v.strictObject({
  kind: v.literal("log-density"),
  target: v.optional(v.unknown(), { kind: "correlated-gaussian" }),
  family: v.optional(oneOf(families), "mean-field"),
});

/** What a target has beside its numbers. */
const others: { readonly [kind: string]: v.ObjectEntries } = {
  logistic: { learnPrior: v.exactOptional(v.boolean("is not true or false")) },
  typed: {
    expression: v.pipe(
      v.string("is not a text"),
      v.trim(),
      v.nonEmpty("is empty"),
      v.maxLength(LONGEST, `is longer than ${LONGEST} signs`),
    ),
  },
};

function targetIn(value: unknown, place: string): TargetSpec {
  const kind = kindIn(numbersOf, checkObject(value, place), place);
  const numbers = Object.entries(numbersOf[kind]).map(([name, { bounds }]) => [
    name,
    v.exactOptional(numberIn(bounds)),
  ]);
  const schema = v.strictObject({
    kind: v.literal(kind),
    ...Object.fromEntries(numbers),
    ...others[kind],
  });
  return check(schema, value, place) as TargetSpec;
}

const start = v.strictObject({
  mean: v.exactOptional(listOf(upTo(MAX_COORDINATE))),
  covariance: v.exactOptional(listOf(listOf(upTo(MAX_COORDINATE ** 2)))),
  lambda: v.exactOptional(v.pipe(finite, v.gtValue(0, "is not a number above 0"))),
});

export const format: Format<LogDensitySpec> = {
  defaultStart: { kind: "standard", seed: 1 },
  spec(value, place) {
    const { target, ...rest } = check(spec, value, place);
    return { ...rest, target: targetIn(target, within(place, "target")) };
  },
  start: startReader(startKinds, start, (of: LogDensitySpec, _d, given) => faultIn(of, given)),
  sizes: (of) => ({
    ...(learnsPrior(of) && { lambda: [] }),
    mean: [2],
    covariance: [2, 2],
  }),
};
