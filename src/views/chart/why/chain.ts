import { type Frame, hasTheta, withLogPrior } from "../../../engine/run/frame.ts";
import { subscript } from "../../../maths/format.ts";
import { type Unit, unitOf, unitsIn, written } from "../../../maths/sums.ts";
import type { EWhy, MWhy } from "../../../rules/words/why.ts";
import { changeOf } from "../words/change.ts";
import { withSign } from "../words/sum.ts";

/** A term of the chain with its value: "𝓛(q₃, θ₂)". */
interface Term {
  readonly name: string;
  readonly value: string;
}

/** How one term stands to the next, by how much, and why. */
interface Link {
  readonly sign: "≥" | "=" | "<";
  /** The first less the second, which is what the sentence on the step has. */
  readonly difference: string;
  readonly because: string;
}

/** ℓ(θ_t) ≥ 𝓛(q_t, θ_t) ≥ 𝓛(q_t, θ_{t−1}) = ℓ(θ_{t−1}), or the part of it that an E-step makes. */
export interface Chain {
  readonly terms: readonly Term[];
  /** Between the terms, one fewer. */
  readonly links: readonly Link[];
  /** What comes of it. */
  readonly so: string;
}

/**
 * The chain of the M-step from `before` (after its E-step) to `frame`. All differences are in one
 * unit, so that they add up as shown, and so do the values where their digits allow it.
 * Source: Bishop, PRML, section 9.4; Neal & Hinton (1998).
 */
export function mChain(why: MWhy, q: EWhy, before: Frame, frame: Frame): Chain | null {
  const to = withLogPrior(frame);
  const change = changeOf(withLogPrior(before), to);
  if (!change) return null;
  const { rise, wider, unit } = change;
  const t = frame.iteration;
  const [now, then] = [`θ${subscript(t)}`, `θ${subscript(t - 1)}`];
  const opened = unitsIn(change.opened, unit);
  const drops = [opened + unitsIn(wider, unit), unitsIn(rise, unit), -opened];
  const [above = 0, up = 0] = drops;
  const [ell, bound] = namesIn(frame, t);
  return {
    terms: valued(
      [ell(now), bound(now), bound(then), ell(then)],
      to.logLikelihood ?? 0,
      drops,
      unit,
    ),
    links: [
      { ...linkOf(above, unit), because: why.given ? GIVEN : "A KL is never negative" },
      { ...linkOf(up, unit), because: liftSaid(why, up) },
      {
        ...linkOf(-opened, unit),
        because:
          opened === 0
            ? `${posterior(q, then)}: its KL is 0`
            : `At ${then} q was not the posterior: ${q.short}`,
      },
    ],
    so: soSaid(why, frame, { total: drops.reduce((a, b) => a + b, 0), opened, unit }, [
      ell(now),
      ell(then),
    ]),
  };
}

/** The chain of the E-step from `before` to `frame`: what closing the gap makes of the bound; null for the first. */
export function eChain(why: EWhy, before: Frame | undefined, frame: Frame): Chain | null {
  const to = withLogPrior(frame);
  const change = before ? changeOf(withLogPrior(before), to) : null;
  if (!change) return null;
  const { rise, gap, unit } = change;
  const t = frame.iteration;
  const at = hasTheta(frame) ? `θ${subscript(t - 1)}` : null;
  const drops = [unitsIn(gap, unit), unitsIn(rise, unit)];
  const [left = 0, up = 0] = drops;
  const [ell, bound] = namesIn(frame, t);
  const [, earlier] = namesIn(frame, t - 1);
  return {
    terms: valued([ell(at), bound(at), earlier(at)], to.logLikelihood ?? 0, drops, unit),
    links: [
      {
        ...linkOf(left, unit),
        because:
          left === 0
            ? `${posterior(why, at)}: its KL is 0`
            : `A KL is never negative; this is ${why.short}`,
      },
      { ...linkOf(up, unit), because: closed(why, left, up, at) },
    ],
    so: `The E-step changes q alone: ${ell(at)} stays, whatever q is.`,
  };
}

const GIVEN = "q is the labels, all of them observed: its KL is 0 whatever θ is";

const posterior = ({ given, posterior: of }: EWhy, at: string | null) => {
  if (given) return "q is the labels, all of them observed";
  return at === null ? `q is p(${of})` : `q is the posterior at ${at}`;
};

function liftSaid(why: MWhy, up: number): string {
  if (why.lifts === null) return "All of θ is held";
  if (why.slip !== null) return `The slip ${why.slip} misses the top of the bound`;
  if (up < 0) return "This step lowered the bound";
  return why.lifts.charAt(0).toUpperCase() + why.lifts.slice(1);
}

function closed({ may, short, posterior: of }: EWhy, left: number, up: number, at: string | null) {
  const wanted = at === null ? `p(${of})` : "the posterior";
  if (left === 0) return "The old q had a KL above 0, and the bound rose by it";
  if (up < 0) return `The new q is farther from ${wanted}: ${short}`;
  return may === null
    ? "Of all such q it has the highest bound"
    : `The new q is nearer to ${wanted}`;
}

interface Sum {
  readonly total: number;
  readonly opened: number;
  readonly unit: Unit;
}

function soSaid(
  why: MWhy,
  frame: Frame,
  { total, opened, unit }: Sum,
  [now, then]: readonly [string, string],
): string {
  const change = `${now} − ${then} = ${withSign(total, unit)}`;
  if (!frame.neverFalls.includes("elbo") || why.slip !== null)
    return `Together ${change}. The middle sign is not promised of this step.`;
  if (opened === 0) return `Together ${change}, and it can’t be negative.`;
  return `Together ${change}: the last sign alone can make it negative.`;
}

/** ℓ(θ) and 𝓛(q_t, θ) as functions of the name of a θ, null where there is none; with a prior each with log p(θ). */
function namesIn(frame: Frame, t: number) {
  const prior = (at: string | null) => (frame.logPrior === 0 ? "" : ` + log p(${at})`);
  const q = `q${subscript(t)}`;
  return [
    (at: string | null) => (at === null ? "ℓ" : `ℓ(${at})${prior(at)}`),
    (at: string | null) => (at === null ? `𝓛(${q})` : `𝓛(${q}, ${at})${prior(at)}`),
  ] as const;
}

const linkOf = (drop: number, unit: Unit): Pick<Link, "sign" | "difference"> => ({
  sign: drop === 0 ? "=" : drop > 0 ? "≥" : "<",
  difference: withSign(drop, unit),
});

/** The terms with values from the first down: in the unit of the drops where that has the digits, else in their own. */
function valued(
  names: readonly string[],
  first: number,
  drops: readonly number[],
  unit: Unit,
): Term[] {
  const fits = unit.exponent === 0 && Math.abs(first) * 10 ** unit.decimals < 1e15;
  let units = fits ? unitsIn(first, unit) : 0;
  const own = unitOf(Math.abs(first));
  return names.map((name, i) => {
    if (i > 0) units -= drops[i - 1] ?? 0;
    return { name, value: fits ? written(units, unit) : written(unitsIn(first, own), own) };
  });
}
