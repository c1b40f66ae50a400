import type { FormulaLine, Formulas } from "../contract/formulas.ts";
import { texExact } from "../shared/formula/numbers.ts";
import type { QSteps } from "./rules.ts";
import type { VaeSpec } from "./spec.ts";
import type { Phi, Theta } from "./theta.ts";

/** E_q[log p(x | z)] of a step, as it is had. */
const fits = {
  samples: "\\tfrac1S\\sum_s\\log p(x_n\\mid z_{ns},\\theta)",
  exact: "\\textstyle\\sum_i w_i\\log p(x_n\\mid m_n+s_n t_i,\\theta)",
} as const;

/** An E-step of the encoder: what climbs, how z depends on φ, and the step. */
function ascent({ stepSize, estimate, samples, batch, optimiser }: QSteps): FormulaLine[] {
  const drawn = estimate === "samples";
  return [
    {
      formula: `\\tfrac1N\\L \\approx \\tfrac1N\\sum_n\\Big(${fits[estimate]}-\\operatorname{KL}(q_n\\,\\|\\,p(z))\\Big)`,
      note: drawn
        ? `With S = ${samples}${batch === null ? "" : `, over ${batch} points a step`}: right in the mean alone.`
        : "The sum over the nodes of Gauss–Hermite: exact but for how f bends between them.",
    },
    ...(drawn
      ? [
          {
            formula:
              "z_{ns} = m_\\phi(x_n)+s_\\phi(x_n)\\,\\varepsilon_{ns},\\qquad \\varepsilon_{ns}\\sim\\mathcal N(0,1)",
            note: "Reparameterised: the slope goes through z back to φ.",
          },
        ]
      : []),
    {
      formula:
        "\\operatorname{KL}(q_n\\,\\|\\,p(z)) = \\tfrac12\\big(m_n^2+s_n^2-1-\\log s_n^2\\big)",
    },
    {
      formula: "\\phi \\leftarrow \\phi+\\eta\\,\\nabla_\\phi\\,\\tfrac1N\\L,\\qquad \\eta",
      result: texExact(stepSize),
      ...(optimiser === "adam" && {
        note: "Adam scales each weight’s step by what its gradients were.",
      }),
    },
  ];
}

const nothing = { lines: [], symbols: [] };

export const formulas: Formulas<VaeSpec, Theta, unknown, Phi> = {
  moved: ({ choice }) => ({
    of: "the encoder",
    lines: ascent(choice as QSteps),
    symbols: [],
  }),
  posterior: () => nothing,
  maximised: () => nothing,
};
