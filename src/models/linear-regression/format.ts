import * as v from "valibot";
import { check, checkKind, finite, numberIn, whole } from "../../checks/check.ts";
import { refuse, within } from "../../checks/fault.ts";
import { startReader } from "../../checks/start.ts";
import type { Format } from "../contract/format.ts";
import { basisFault } from "./basis/basisFault.ts";
import { MAX_CENTRES, MAX_DEGREE, type RegressionSpec, startKinds } from "./spec.ts";
import { faultIn } from "./theta.ts";

const bases = {
  polynomial: v.strictObject({
    kind: v.literal("polynomial"),
    degree: v.optional(whole(0, MAX_DEGREE), 3),
  }),
  gaussian: v.strictObject({
    kind: v.literal("gaussian"),
    centres: v.optional(whole(1, MAX_CENTRES), 9),
    width: v.optional(numberIn({ above: 0 }), 1),
  }),
  columns: v.strictObject({
    kind: v.literal("columns"),
    intercept: v.optional(v.boolean("is not true or false"), true),
  }),
};

const spec = v.strictObject({
  kind: v.literal("linear-regression"),
  basis: v.optional(v.looseObject({}), { kind: "polynomial" }),
});

const start = startReader(
  startKinds,
  v.strictObject({ beta: finite, lambda: finite }),
  (_spec: RegressionSpec, _dimensions, theta) => faultIn(theta),
);

export const format: Format<RegressionSpec> = {
  defaultStart: { kind: "spread", seed: 1 },
  spec(value, place, dimensions) {
    const { kind, basis: stated } = check(spec, value, place);
    const at = within(place, "basis");
    const basis = checkKind(bases, stated, at);
    const fault = basisFault(basis, dimensions);
    if (fault) refuse(at, fault);
    return { kind, basis };
  },
  start,
  sizes: () => ({ beta: [], lambda: [] }),
};
