import { entry } from "../../maths/linear/matrix.ts";
import type { ModelMap } from "../contract/drawn/map.ts";
import type { RegressionSpec } from "./spec.ts";
import { faultIn, type RegressionTheta } from "./theta.ts";

/** All of θ, in logarithms. */
export const map: ModelMap<RegressionSpec, RegressionTheta> = {
  of: "theta",
  coordinates: () => [
    { name: "λ", log: true, reach: 30 },
    { name: "β", log: true, reach: 30 },
  ],
  read: (_spec, { theta }) => [theta.lambda, theta.beta],
  put(_spec, _at, values) {
    const theta = { lambda: entry(values, 0), beta: entry(values, 1) };
    return faultIn(theta) ? null : { theta };
  },
};
