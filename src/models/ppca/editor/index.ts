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
import { posteriorOfPart } from "../kernel/gaps/part.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, noisesOf, type PpcaTheta } from "../theta.ts";
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
  against: ({ factors }, dimensions) => factorsAgainst("PPCA", factors, dimensions),
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
  const { mean, loadings } = theta;
  const noises = noisesOf(theta);
  const x = pointAt(points, n);
  const axes = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const { project, covariance, logNormaliser } = posteriorOfPart(theta, axes);
  const away = axes.map((d) => entry(x, d) - entry(mean, d));
  const latent = project.map((row) => dot(row, away));
  const left = axes.map((d, i) => entry(away, i) - dot(loadings[d], latent));
  const square = dot(left, left);
  const scaled = left.reduce((sum, value, i) => sum + value ** 2 / entry(noises, axes[i] ?? 0), 0);
  const logDensity = logNormaliser - 0.5 * (scaled + dot(latent, latent));
  const place = mean.map((m, d) => parameter(m + dot(loadings[d], latent))).join(", ");
  return {
    of: "factor",
    shares: false,
    columns: ["E[z]", "Var[z]", "sd[z]"],
    rows: latent.map((z, k) => {
      const variance = entry(covariance[k] ?? [], k);
      return { colour: 0, cells: [z, variance, Math.sqrt(variance)] };
    }),
    sum: `W E[z] + μ = (${place}), ${parameter(Math.sqrt(square))} from x; log p(x) = ${parameter(logDensity)} nats`,
  };
}
