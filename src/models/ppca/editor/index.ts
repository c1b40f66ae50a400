import { parameter } from "../../../maths/format.ts";
import { at, entry } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { regress } from "../../shared/gaps/regress.ts";
import { pointAt } from "../../shared/points.ts";
import { givenBy, noisesOf } from "../kernel/gaps/given.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, type PpcaTheta } from "../theta.ts";
import { best } from "./best.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  fields,
  setFields,
  explain,
  regress: (theta, x) => [regress(theta.mean, covarianceOf(theta), x)],
  against: ({ factors }, dimensions) =>
    factors < dimensions
      ? null
      : `has ${dimensions === 1 ? "one column" : `${dimensions} columns`}, but PPCA needs more of them than its ${factors === 1 ? "one factor" : `${factors} factors`}`,
  adapt: (_spec, theta) => theta,
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  best,
};

/** E[z_k] and its spread given what is there of x, factor by factor, and the place W E[z] + μ (Bishop, PRML, eq 12.42). */
function explain(_spec: PpcaSpec, { points }: Data, theta: PpcaTheta, n: number): PointTable {
  const { mean, loadings } = theta;
  const x = pointAt(points, n);
  const axes = Array.from(x.keys());
  const observed = axes.filter((d) => !Number.isNaN(x[d]));
  const pattern = { observed, missing: axes.filter((d) => Number.isNaN(x[d])) };
  const { project, blur, logNormaliser } = givenBy(theta, pattern);
  const away = observed.map((d) => entry(x, d) - entry(mean, d));
  const latent = project.map((row) => dot(row, away));
  const left = observed.map((d, i) => entry(away, i) - dot(loadings[d], latent));
  const noises = noisesOf(theta);
  const scaled = observed.map((d, i) => entry(left, i) / entry(noises, d));
  const logDensity = logNormaliser - 0.5 * (dot(left, scaled) + dot(latent, latent));
  const place = mean.map((m, d) => parameter(m + dot(loadings[d], latent))).join(", ");
  return {
    of: "factor",
    shares: false,
    columns: ["E[z]", "Var[z]", "sd[z]"],
    rows: latent.map((z, k) => {
      const variance = at(blur, x.length + k, x.length + k);
      return { colour: 0, cells: [z, variance, Math.sqrt(variance)] };
    }),
    sum: `W E[z] + μ = (${place}), ${parameter(Math.hypot(...left))} from ${observed.length === x.length ? "x" : "what is there of x"}; log p(x) = ${parameter(logDensity)} nats`,
  };
}
