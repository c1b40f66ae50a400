import { parameter } from "../../../maths/format.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { pointAt } from "../../shared/points.ts";
import { drag } from "../hands/drag.ts";
import { marginal } from "../hands/marginal.ts";
import { startAt } from "../hands/startAt.ts";
import { posteriorOfPart } from "../kernel/gaps/part.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { best } from "./best.ts";
import { fields, setFields } from "./fields.ts";

export const editor: Editor<PpcaSpec, PpcaTheta> = {
  fields,
  setFields,
  drag,
  startAt,
  explain,
  against: ({ factors }, dimensions) =>
    factors < dimensions
      ? null
      : `has ${dimensions === 1 ? "one column" : `${dimensions} columns`}, but PPCA needs more of them than its ${factors === 1 ? "one factor" : `${factors} factors`}`,
  adapt: (_spec, theta) => theta,
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  marginal,
  best,
};

/** E[z_k] and its spread given what is there of the point, factor by factor, and the place W E[z] + μ (Bishop, PRML, eq 12.42). */
function explain(_spec: PpcaSpec, { points }: Data, theta: PpcaTheta, n: number): PointTable {
  const { mean, loadings, noise } = theta;
  const x = pointAt(points, n);
  const axes = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const { project, covariance, logNormaliser } = posteriorOfPart(theta, axes);
  const away = axes.map((d) => entry(x, d) - entry(mean, d));
  const latent = project.map((row) => dot(row, away));
  const left = axes.map((d, i) => entry(away, i) - dot(loadings[d], latent));
  const square = dot(left, left);
  const logDensity = logNormaliser - 0.5 * (square / noise + dot(latent, latent));
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
