import { parameter, subscript } from "../../../maths/format.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { featureName, weightsOf } from "../basis/basis.ts";
import { basisFault } from "../basis/basisFault.ts";
import { sized } from "../basis/sized.ts";
import { curves } from "../curves.ts";
import { covarianceOf } from "../kernel/posterior.ts";
import { map } from "../map.ts";
import { fittedTo, predictionAt } from "../prediction.ts";
import { remark } from "../remark.ts";
import type { RegressionSpec } from "../spec.ts";
import { faultIn, type RegressionTheta } from "../theta.ts";
import { weights } from "../weights.ts";
import { controls, setControl } from "./controls.ts";

export const editor: Editor<RegressionSpec, RegressionTheta> = {
  fields: ({ beta, lambda }) => [
    {
      heading: "Noise",
      colour: 0,
      symbol: "β",
      name: "Precision of the noise",
      rows: [[{ id: "beta", name: "Precision of the noise", value: beta }]],
    },
    {
      heading: "Prior",
      colour: 0,
      symbol: "λ",
      name: "Precision of the weights’ prior",
      rows: [[{ id: "lambda", name: "Precision of the weights’ prior", value: lambda }]],
    },
  ],
  setFields(_spec, theta, values) {
    const next = {
      beta: values.get("beta") ?? theta.beta,
      lambda: values.get("lambda") ?? theta.lambda,
    };
    const fault = faultIn(next);
    if (fault) throw new Error(`${fault.place === "beta" ? "β" : "λ"} ${fault.message}.`);
    return next;
  },
  drag: (_spec, theta) => theta,
  startAt: () => null,
  explain,
  settings: { controls, set: setControl },
  traced: (spec, { points }, { phase, logLikelihood, qTheta }) => {
    const q = phase === "E" && qTheta ? fittedTo(spec, points, qTheta).posterior : null;
    return {
      logEvidence: logLikelihood,
      ...(q && { posteriorMean: q.mean, posteriorCovariance: covarianceOf(q) }),
    };
  },
  formulas: async () => (await import("../formulas/index.ts")).formulas,
  remark,
  sized,
  curves,
  weights,
  weightNames: ({ basis }, columns) =>
    Array.from(
      { length: weightsOf(basis, columns.length) },
      (_, j) => `w${subscript(j)} of ${featureName(basis, j, columns)}`,
    ),
  map,
  adapt: (_spec, theta) => theta,
  against: ({ basis }, dimensions) => {
    const fault = basisFault(basis, dimensions);
    return fault && `has ${dimensions - 1} input columns, but its basis ${fault}`;
  },
};

/** What q says of y at the point’s x, its variance in two parts. Source: Bishop, PRML, eqs 3.58 and 3.59. */
function explain(spec: RegressionSpec, data: Data, theta: RegressionTheta, n: number): PointTable {
  const row = data.points.columns.map((column) => entry(column, n));
  const { mean, ofFunction, ofNoise } = predictionAt(spec, data, theta, row);
  const y = entry(row, row.length - 1);
  const variance = ofFunction + ofNoise;
  return {
    of: "part",
    shares: true,
    columns: ["variance", "sd", "share"],
    rows: [
      { name: "the curve, φᵀSφ", part: ofFunction },
      { name: "the noise, 1/β", part: ofNoise },
    ].map(({ name, part }) => ({
      colour: 0,
      name,
      cells: [part, Math.sqrt(part), part / variance],
    })),
    sum: `at this x the curve is ${parameter(mean)} ± ${parameter(Math.sqrt(ofFunction))}, a new y ${parameter(mean)} ± ${parameter(Math.sqrt(variance))}; y = ${parameter(y)} is ${parameter(y - mean)} from it`,
  };
}
