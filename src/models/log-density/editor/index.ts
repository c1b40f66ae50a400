import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Editor } from "../../contract/editor.ts";
import type { Formulas } from "../../contract/formulas.ts";
import type { PointTable } from "../../contract/picture.ts";
import { reshaped } from "../../shared/ellipse/reshaped.ts";
import { inFamily } from "../kernel/family.ts";
import { map } from "../map.ts";
import { shapes } from "../picture/marks.ts";
import { type LogDensitySpec, learnsPrior } from "../spec.ts";
import type { Stated } from "../start.ts";
import { numberOf } from "../targets/numbers.ts";
import { controls, setControl } from "./controls.ts";
import { fields, setFields } from "./fields.ts";

/** Told of a start: θ with φ beside it. */
export const editor: Editor<LogDensitySpec, Stated> = {
  fields,
  setFields,
  drag,
  startAt: ({ family }, _data, [mean]) =>
    mean ? { mean, covariance: inFamily(family, { mean, covariance: UNIT }).covariance } : null,
  explain: (): PointTable => ({ of: "point", shares: false, columns: [], rows: [], sum: "" }),
  settings: {
    controls,
    set: setControl,
    compared: "family",
    checked: async (_id, text) => {
      (await import("../typed/parse.ts")).parseTarget(text);
    },
  },
  against: ({ target }, dimensions) =>
    target.kind === "logistic" && dimensions !== 2
      ? `has ${dimensions} columns, but the weights here are two`
      : null,
  besides: ({ target }) =>
    target.kind === "logistic"
      ? [
          { id: "klPrior", name: "KL(q ‖ p(w))" },
          { id: "otherForm", name: "E_q[log p(D | w)] − KL(q ‖ p(w))" },
        ]
      : [],
  adapt,
  formulas: async () =>
    (await import("../formulas.ts")).formulas as Formulas<LogDensitySpec, Stated, unknown>,
  marginal: (start) => start,
  map,
};

const UNIT = [
  [1, 0],
  [0, 1],
];

function drag(
  { family }: LogDensitySpec,
  start: Stated,
  _mark: string,
  handle: string,
  to: Vector,
) {
  const { mean = [0, 0], covariance = UNIT } = start;
  if (handle === "mean") return { ...start, mean: [...to] };
  const away = mean.map((m, d) => entry(to, d) - m);
  return { ...start, covariance: reshaped(shapes[family], covariance, handle, away) };
}

/** q brought into another family; λ is there where it is learnt. */
function adapt(spec: LogDensitySpec, { mean, covariance, lambda }: Stated): Stated | null {
  if (!mean || !covariance) return null;
  const q = inFamily(spec.family, { mean, covariance });
  if (!learnsPrior(spec)) return q;
  return { ...q, lambda: lambda ?? 1 / numberOf(spec.target, "priorVariance") };
}
