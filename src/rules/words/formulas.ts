import type { FormulaLine } from "../../models/contract/formulas.ts";
import { COMES_TO, PUT_IN, texExact, texNumber } from "../../models/shared/formula/numbers.ts";
import type { InferenceChoice, LearningChoice } from "../index.ts";

/** What a rule makes of the posterior of point n (from 0), of which its component k (from 0) is told. */
export interface Chosen {
  readonly n: number;
  readonly k: number;
  readonly iteration: number;
  /** γ_nj of each component. */
  readonly gamma: readonly number[];
  /** q of each component, as it was made. */
  readonly q: readonly number[];
}

type Told<Choice> = (choice: Choice, chosen: Chosen) => FormulaLine | null;

/** q by its formula; null where it is the posterior itself. */
const chosenBy: {
  readonly [Choice in InferenceChoice as Choice["kind"]]: Told<Choice>;
} = {
  exact: () => null,
  hard: (_choice, { n, k, q }) => ({
    formula: `${qOf(n, k)} = \\big[\\,${k + 1} = \\arg\\max_j \\gamma_{${n + 1},j}\\,\\big]`,
    result: `${q[k] ?? 0}`,
  }),
  tempered: ({ beta, growth }, { n, k, iteration, gamma, q }) => {
    const power = Math.min(1, beta * growth ** (iteration - 1));
    if (power === 1) return null;
    const told = texExact(Number(power.toPrecision(PUT_IN)));
    const shown = gamma.map((share) =>
      `${texNumber(share, PUT_IN)}^{${told}}`.replace(/^(.*\\times.*)\^/, "($1)^"),
    );
    const below = shown.length > 3 ? undefined : shown.join("+");
    return {
      formula: `${qOf(n, k)} = \\frac{\\gamma_{${n + 1},${k + 1}}^{\\,\\beta}}{\\sum_j \\gamma_{${n + 1},j}^{\\,\\beta}}`,
      ...(below && { numbers: `\\frac{${shown[k]}}{${below}}` }),
      result: texNumber(q[k] ?? 0, COMES_TO),
      note: `β = ${Number(power.toPrecision(3))} in this iteration.`,
    };
  },
  "monte-carlo": ({ samples }, { n, k, q }) => ({
    formula: `${qOf(n, k)} = \\frac{S_{${k + 1}}}{S}`,
    numbers: `\\frac{${Math.round(samples * (q[k] ?? 0))}}{${samples}}`,
    result: texNumber(q[k] ?? 0, COMES_TO),
    note: `Of S labels drawn by γ for this point so many were ${k + 1}.`,
  }),
  "by-hand": ({ brushed }, { n, k, iteration, q }) =>
    iteration === 1 && (brushed[n] ?? -1) >= 0
      ? { formula: qOf(n, k), result: `${q[k] ?? 0}`, note: "This point’s q was brushed by hand." }
      : null,
};

const qOf = (n: number, k: number): string => `q_{${n + 1},${k + 1}}`;

/** q of a point by the rule's formula; null where it is the posterior, or a rule of the model's own. */
export const chosenLine = (choice: InferenceChoice, chosen: Chosen): FormulaLine | null =>
  (chosenBy[choice.kind] as Told<InferenceChoice> | undefined)?.(choice, chosen) ?? null;

/** θ by the rule's formula; null where it is the model's own. */
export function learntLine(choice: LearningChoice): FormulaLine | null {
  if (choice.kind !== "gradient") return null;
  const { stepSize, steps, batch, backtracking } = choice;
  const notes = [
    "No formula gives the maximum here: θ moves along the slope of the bound, in coordinates u in which any step is a valid θ.",
    ...(steps === 1 ? [] : [`${steps} such steps, q fixed.`]),
    ...(batch === null ? [] : [`Each over ${batch} of the points.`]),
    ...(backtracking ? ["A step is halved until the bound does not fall."] : []),
  ];
  return {
    formula: `u \\leftarrow u+\\eta\\,\\tfrac1N\\nabla_u\\,\\L(q,\\theta(u)),\\qquad \\eta`,
    result: texExact(stepSize),
    note: notes.join(" "),
  };
}
