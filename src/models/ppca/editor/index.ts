import { parameter } from "../../../maths/format.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { regress } from "../../shared/gaps/regress.ts";
import { pointAt } from "../../shared/points.ts";
import { factorsAgainst } from "../factorsFault.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import { startAt } from "../hands/startAt.ts";
import { factorsBy } from "../kernel/gaps/factors.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, type PpcaTheta } from "../theta.ts";
import { best } from "./best.ts";
import { adapt, controls, setControl } from "./controls.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  fields,
  setFields,
  drag,
  startAt,
  explain,
  regress: (theta, x) => [regress(theta.mean, covarianceOf(theta), x)],
  settings: { controls, set: setControl, compared: "noise" },
  adapt,
  against: ({ factors, noise }, dimensions) =>
    factorsAgainst(noise ? "factor analysis" : "PPCA", factors, dimensions),
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  marginal,
  moments: (theta) => ({
    means: theta.mean,
    variances: covarianceOf(theta).map((row, d) => entry(row, d)),
  }),
  best,
};

/** E[z_k] and its spread given what is there of the point, factor by factor, and the place W E[z] + μ (Bishop, PRML, eq 12.42). */
function explain(_spec: PpcaSpec, { points }: Data, theta: PpcaTheta, n: number): PointTable {
  const { z, covariance, place, away, logDensity } = factorsBy(theta)(pointAt(points, n));
  return {
    of: "factor",
    shares: false,
    columns: ["E[z]", "Var[z]", "sd[z]"],
    rows: z.map((value, k) => {
      const variance = entry(covariance[k] ?? [], k);
      return { colour: 0, cells: [value, variance, Math.sqrt(variance)] };
    }),
    sum: `W E[z] + μ = (${place.map((m) => parameter(m)).join(", ")}), ${parameter(away)} from x; log p(x) = ${parameter(logDensity)} nats`,
  };
}
