import { parameter } from "../../../maths/format.ts";
import { logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import { logSumExp } from "../../../maths/logSumExp.ts";
import { partsOf } from "../../../maths/sums.ts";
import type { FormulaLine, Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import { PUT_IN, texExp, texNumber, texSaid } from "../../shared/formula/numbers.ts";
import { observedOf } from "../../shared/gaps/observed.ts";
import { pointAt } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { beliefIn, symbolsOf, told } from "./symbols.ts";

/** Of more components than this the sum over them is put in as one number. */
const MOST = 3;

/** As in the table of the point. */
const SHARE = { decimals: 4, exponent: 0 };

/** γ_nk = π_k N(x_n | μ_k, Σ_k) / Σ_j π_j N(x_n | μ_j, Σ_j), from the distance on. Source: Bishop, PRML, eq 9.23. */
export function posterior(
  spec: GaussianMixtureSpec,
  { points, observed }: Data,
  theta: GaussianMixtureTheta,
  n: number,
  k: number,
): Worked {
  const { weight, mean, covariance } = symbolsOf(k, isTied(spec.covariance));
  const number = `${n + 1}`;
  const gamma = beliefIn("\\gamma", k, number);
  const x = symbol(lit.point, `x_{${number}}`);
  const point = { tex: `x_{${number}}`, lit: lit.point, says: `point ${number}` };
  const symbols = [...told([gamma, weight, mean, covariance]), point];
  const label = observed?.[n] ?? -1;
  if (label >= 0) {
    const line = {
      formula: gamma.is,
      result: label === k ? "1" : "0",
      note: `The label ${label + 1} of this point is observed.`,
    };
    return { lines: [line], symbols };
  }
  const slipped = spec.slip?.kind === "no-half";
  const { x: at, theta: seen } = observedOf(theta, pointAt(points, n));
  const components = componentsOf(seen, spec.floor);
  const each = components.map((one) => {
    const square = mahalanobis(
      one.lower,
      at.map((value, d) => value - entry(one.mean, d)),
    );
    const logDensity = one.logNormaliser - (slipped ? 1 : 0.5) * square;
    return { square, logDensity, logJoint: one.logWeight + logDensity };
  });
  const [own, component] = [each[k], components[k]];
  if (!own || !component) throw new RangeError(`no component ${k}`);
  const size = Math.exp(logDeterminant(component.lower));
  const normal = `\\mathcal N(${x}\\mid ${mean.is},${covariance.is})`;
  const half = slipped ? "-" : "-\\tfrac12";
  const away = `(${x}-${mean.is})`;
  const lines: FormulaLine[] = [
    {
      formula: `\\Delta^2 = ${away}^\\top ${covariance.is}^{-1}${away}`,
      result: squared(own.square),
      ...(at.length < points.dimensions && { note: "Of what is observed of the point." }),
    },
    {
      formula: `${normal} = \\frac{\\exp(${half}\\Delta^2)}{\\sqrt{(2\\pi)^D\\,|${covariance.is}|}}`,
      numbers: `\\frac{\\exp(${half}\\times ${squared(own.square)})}{\\sqrt{(2\\pi)^{${at.length}}\\times ${texNumber(size, PUT_IN)}}}`,
      result: texExp(own.logDensity),
      ...(slipped && { note: "Slip: the ½ is lost." }),
    },
    shareOf(
      `${gamma.is} = \\frac{${weight.is}\\,${normal}}{\\sum_j \\pi_j\\,\\mathcal N(x_{${number}}\\mid\\mu_j,${isTied(spec.covariance) ? "\\Sigma" : "\\Sigma_j"})}`,
      each.map(({ logJoint }) => logJoint),
      k,
    ),
  ];
  return { lines, symbols };
}

const squared = (value: number): string =>
  value < 1e7 ? value.toFixed(5) : texNumber(value, PUT_IN + 2);

/** exp(a_k) / Σ_j exp(a_j), all of it in one power of ten, so that the terms add up as shown. */
function shareOf(formula: string, logs: readonly number[], k: number): FormulaLine {
  const total = logSumExp(logs);
  const shares = logs.map((log) => Math.exp(log - total));
  const exponent = Math.floor(total / Math.LN10);
  const sum = Math.exp(total - exponent * Math.LN10);
  const unit = { decimals: PUT_IN - 1, exponent: 0 };
  const terms = partsOf(
    shares.map((share) => share * sum),
    sum,
    unit,
    (value) => value.toFixed(unit.decimals),
  );
  const whole = sum.toFixed(unit.decimals);
  const power = exponent === 0 ? "" : `\\times 10^{${exponent}}`;
  const below = terms.length > 1 && terms.length <= MOST ? terms.join("+") : whole;
  const inPower = power && below.includes("+") ? `(${below})` : below;
  // In its own digits where the unit has too few for it.
  const above =
    (shares[k] ?? 0) * sum < 0.01
      ? texExp(logs[k] ?? Number.NEGATIVE_INFINITY, PUT_IN)
      : `${terms[k]}${power}`;
  const [share = ""] = partsOf(shares, 1, SHARE, parameter).slice(k);
  return {
    formula,
    numbers: `\\frac{${above}}{${inPower}${power}}`,
    result: texSaid(share),
  };
}
