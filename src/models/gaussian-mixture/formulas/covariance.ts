import { at, build, diagonal, type Matrix, trace } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Maximising } from "../../contract/formulas.ts";
import { expectedIn } from "../../shared/formula/expectedIn.ts";
import {
  PUT_IN,
  texCount,
  texExact,
  texMatrix,
  texNumber,
  texTimes,
} from "../../shared/formula/numbers.ts";
import { EMPTY } from "../../shared/labels/empty.ts";
import { type Moments, secondAbout } from "../../shared/moments.ts";
import { type CovarianceType, type Floor, type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { beliefIn, symbolsOf } from "./symbols.ts";

/** What a family keeps of the scatter. */
const shapes = {
  full: "full",
  diagonal: "diagonal",
  spherical: "spherical",
  tied: "full",
  tiedDiagonal: "diagonal",
  tiedSpherical: "spherical",
} as const;
type Shape = (typeof shapes)[CovarianceType];

type Step = Maximising<GaussianMixtureTheta, Moments[]>;

/** Σ_k from the scatter of its family, its prior, its floor and its slip. Source: Celeux & Govaert (1995). */
export function covarianceLine(spec: GaussianMixtureSpec, step: Step, k: number): FormulaLine {
  const tied = isTied(spec.covariance);
  const { covariance, count } = symbolsOf(k, tied);
  const after = step.after.covariances[k] ?? [];
  const result = texMatrix(after);
  if (!step.free.includes("covariances"))
    return { formula: covariance.is, result, note: "The covariances are held." };
  const counts = step.stats.map((each) => each.count);
  const own = counts[k] ?? 0;
  const total = counts.reduce((sum, each) => sum + each, 0);
  const dimensions = after.length;
  const { prior, floor, slip } = spec;
  if (!tied && own <= EMPTY) return unseen(spec, covariance.is, result, dimensions);
  const byAll = tied || slip?.kind === "divides-by-n";
  const over = byAll ? "N" : count.is;
  const overNumber = byAll ? texCount(total) : texNumber(own, PUT_IN);
  const scatter = tied
    ? step.stats.map((_, j) => scatterOf(step, j)).reduce((a, b) => plus(a, b))
    : scatterOf(step, k);
  const shape = shapes[spec.covariance];
  const square = squareIn(shape, scatterTex(spec.covariance, step, k), dimensions);
  const added = [
    ...(floor?.kind === "add"
      ? [{ eps: floor.eps, says: "The floor adds εI after the maximum." }]
      : []),
    ...(slip?.kind === "ridge"
      ? [{ eps: slip.eps, says: "Slip: εI is added after the M-step." }]
      : []),
  ];
  const plusEps = added.map(() => "+\\varepsilon I").join("");
  const plusNumber = added.map(({ eps }) => `+${texExact(eps)}\\,I`).join("");
  const inner = scatterIn(shape, scatter);
  const raw = prior
    ? {
        formula: `\\frac{1}{${over}+\\nu+D+1}\\Big(sI+${square}\\Big)`,
        numbers: `\\frac{1}{${overNumber}+${texExact(prior.degrees)}+${dimensions}+1}\\left(${texExact(prior.scale)}\\,I+${inner.replace(/^\\times /, "")}\\right)`,
      }
    : { formula: `\\frac{1}{${over}}${square}`, numbers: `\\frac{1}{${overNumber}}${inner}` };
  const notes = [
    ...(slip?.kind === "divides-by-n" && !tied
      ? ["Slip: divided by N instead of the component’s own count."]
      : []),
    ...added.map(({ says }) => says),
    ...(step.gapped ? ["What is missing adds the covariance that its regression leaves."] : []),
    ...(prior ? ["s and ν are the prior’s."] : []),
    ...clampNote(floor),
  ];
  return {
    formula: `${covariance.is} = ${clamped(floor, raw.formula, "\\varepsilon")}${plusEps}`,
    numbers: `${clamped(floor, raw.numbers)}${plusNumber}`,
    result,
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}

/** A component without points: as it was, or the mode of its prior. */
function unseen(
  { prior, floor }: GaussianMixtureSpec,
  symbol: string,
  result: string,
  dimensions: number,
): FormulaLine {
  if (!prior)
    return { formula: symbol, result, note: "No point is its own: its covariance stays." };
  return {
    formula: `${symbol} = ${clamped(floor, "\\frac{s}{\\nu+D+1}I", "\\varepsilon")}`,
    numbers: clamped(
      floor,
      `\\frac{${texExact(prior.scale)}}{${texExact(prior.degrees)}+${dimensions}+1}I`,
    ),
    result,
    note: ["No point is its own: what is left is the prior’s.", ...clampNote(floor)].join(" "),
  };
}

/** Σ with its eigenvalues λ raised to the floor, where that is a clamp. */
const clamped = (floor: Floor, tex: string, eps = texExact(floor?.eps ?? 0)): string =>
  floor?.kind === "clamp" ? `\\Big[${tex}\\Big]_{\\lambda\\,\\ge\\,${eps}}` : tex;

const clampNote = (floor: Floor): readonly string[] =>
  floor?.kind === "clamp"
    ? [`The floor raises eigenvalues λ below ε = ${floor.eps} to it, which is still the maximum.`]
    : [];

/** Σ_n γ_nk (x_n − μ_k)(x_n − μ_k)ᵀ about the new mean. */
function scatterOf({ stats, after }: Step, k: number): Matrix {
  const moments = stats[k];
  const mean = after.means[k] ?? [];
  if (!moments || moments.count <= EMPTY) return diagonal(mean.length, () => 0);
  return secondAbout(moments, mean).map((row) => row.map((value) => moments.count * value));
}

const plus = (a: Matrix, b: Matrix): Matrix =>
  build(a.length, a.length, (i, j) => at(a, i, j) + at(b, i, j));

/** The sums over points (and, tied, over components) that a family is made of. */
function scatterTex(
  type: CovarianceType,
  { belief, gapped }: Step,
  k: number,
): (of: string) => string {
  const tied = isTied(type);
  const gamma = tied ? `${belief}_{nk}` : beliefIn(belief, k).is;
  const mean = tied ? "\\mu_k" : symbolsOf(k, false).mean.is;
  return (of) => {
    const square = of.replaceAll("@", `x_n-${mean}`);
    const term = gapped ? expectedIn(square, tied ? "k" : k) : square;
    return `\\sum_{${tied ? "n,k" : "n"}} ${gamma}\\,${term}`;
  };
}

/** What of the scatter a family keeps. */
function squareIn(shape: Shape, sum: (of: string) => string, dimensions: number): string {
  if (shape === "diagonal") return sum("\\operatorname{diag}(@)^2");
  if (shape === "spherical") return `\\frac{1}{${dimensions}}${sum("\\lVert @\\rVert^2")}\\,I`;
  return sum("(@)(@)^\\top");
}

function scatterIn(shape: Shape, scatter: Matrix): string {
  const size = scatter.length;
  if (shape === "diagonal")
    return texTimes(
      diagonal(size, (i) => at(scatter, i, i)),
      PUT_IN,
    );
  if (shape === "spherical") return `\\frac{${texNumber(trace(scatter), PUT_IN)}}{${size}}\\,I`;
  return texTimes(scatter, PUT_IN);
}
