import { hasTheta } from "../../engine/run/frame.ts";
import type {
  AnyFormulas,
  FormulaLine,
  FormulaSymbol,
  Worked,
} from "../../models/contract/formulas.ts";
import { editors } from "../../models/faces.ts";
import { kindOf, labelsOf, type Spec } from "../../models/kinds.ts";
import { symbol } from "../../models/shared/formula/litNames.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import type { Lab } from "../../store/lab/state.ts";
import { spoken } from "../../store/lab/words/spoken.ts";
import { dataOf } from "../../store/run/engine.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";

/** What the half-step shown was worked out with. */
type Found = NonNullable<Lab["statistics"]>;
type By = AnyFormulas<Spec>;

/** The half-step by the formulas of its model, for component k; null where it moves q and θ at once, neither by one gradient. */
export function workedOf(s: Lab, by: By, found: Found, k: number): Worked | null {
  if (found.frame.phase === "EM") return bothAtOnce(s, by, found, k);
  const { lines, symbols, ...more } =
    found.frame.phase === "E" ? eStep(s, by, found, k) : mStep(s, by, found, k);
  const bound = boundLine(found);
  return { ...more, lines: [...lines, bound], symbols: [...symbols, ...LINES] };
}

/** One step up the gradient of both: as the learning rule has it, what φ takes of it and what θ. */
function bothAtOnce(s: Lab, by: By, found: Found, k: number): Worked | null {
  const { learning } = s.choices;
  if (!by.moved || !learningOf(learning).words.both) return null;
  const q = by.moved({ choice: learning, before: undefined, after: found.frame.phi });
  return { lines: [...q.lines, ...mStep(s, by, found, k).lines, boundLine(found)], symbols: LINES };
}

function eStep(s: Lab, by: By, { frame, point, q }: Found, k: number): Worked {
  const { model, inference } = s.choices;
  const data = dataOf(s.dataset, model);
  const before = s.run.frames[s.run.frames.indexOf(frame) - 1];
  if (by.moved && frame.phi !== undefined && before)
    return by.moved({ choice: inference, before: before.phi, after: frame.phi });
  const own = by.posterior(model, data, frame.theta, point, k);
  const known = labelsOf(model) !== null && (data.observed?.[point] ?? -1) >= 0;
  if (labelsOf(model) === null || known) return own;
  const table = editors.of(model).explain(model, data, frame.theta, point);
  const gamma = table.rows.map(({ cells }) => cells.at(-1) ?? 0);
  const chosen = { n: point, k, iteration: frame.iteration, gamma, q };
  const line = inferenceOf(inference).words.formula?.(inference, chosen);
  return line ? { ...own, lines: [...own.lines, line] } : own;
}

function mStep(s: Lab, by: By, { frame, before, stats }: Found, k: number): Worked {
  const { model, learning } = s.choices;
  const { words } = learningOf(learning);
  if (words.formula) {
    const { maximum } = kindOf(model);
    // Where nothing is learnt by formula, θ is made from no sums.
    const of = maximum?.(model) === false ? { of: "θ" } : {};
    return { lines: [words.formula(learning)], symbols: [], ...of };
  }
  const free = words.learns(learning, frame.iteration, kindOf(model).blocks);
  const belief = beliefOf(s, frame.iteration);
  const gapped = hasGaps(s.dataset.points);
  const step = { stats, before, after: frame.theta, free, gapped, belief };
  return by.maximised(model, step, k);
}

/** γ where q is the posterior of every point, else q. */
function beliefOf(s: Lab, iteration: number): string {
  const { inference } = s.choices;
  const { stage } = inferenceOf(inference).words;
  const { slip, observed } = spoken(s);
  const posterior = stage(inference, iteration) === null && slip?.of !== "E" && observed === "none";
  return posterior ? "\\gamma" : "q";
}

/** ℓ = 𝓛 + KL, in the numbers of the frame. */
function boundLine({ frame }: Found): FormulaLine {
  const { phase, iteration } = frame;
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const theta = `\\theta_{${phase === "E" ? iteration - 1 : iteration}}`;
  const q = `q_{${iteration}}`;
  const [ell, bound] = hasTheta(frame)
    ? [`\\ell(${theta})`, `\\L(${q},${theta})`]
    : ["\\ell", `\\L(${q})`];
  return {
    formula: `${symbol("logLikelihood", ell)} = ${symbol("elbo", bound)}+${symbol("kl", "\\operatorname{KL}(q\\,\\|\\,p)")}`,
    numbers: `${texSaid(elbo)}+${texSaid(gap)}`,
    result: texSaid(logLikelihood),
  };
}

const LINES: readonly FormulaSymbol[] = [
  { tex: "\\ell", lit: "logLikelihood", says: "log-likelihood" },
  { tex: "\\L", lit: "elbo", says: "ELBO" },
  { tex: "\\operatorname{KL}", lit: "kl", says: "gap" },
];
