import { type Frame, lineAt } from "./frame.ts";

/** Ratios in a row that have to agree, and to what part of 1 − ratio: the rate has settled. */
const WINDOW = 5;
const AGREE = 0.02;
/** Rises below this share of 1 + |ℓ| are too near rounding for their ratio. */
const LEAST = 1e-11;
/** How far ℓ* may be from where the rate leads, as a share of the way left: else it is a plateau's. */
const LEADS = 0.1;

const heightOf = (frame: Frame) => lineAt(frame, "logLikelihood") ?? Number.NaN;

/**
 * ρ, the share of the distance to θ* that an iteration of exact EM leaves in the end, which is
 * the largest fraction of missing information: successive rises of ℓ have the ratio ρ². Read
 * from the last rises above rounding, where 5 ratios agree to 2 % of 1 − ratio and the rises to
 * come, as a geometric series, end at ℓ* (within 10 % of the way left); null where they do not,
 * and where ℓ is not promised never to fall. Source: Dempster, Laird & Rubin (1977), section 3.
 */
export function rateOf(frames: readonly Frame[], limit: number): number | null {
  const made = frames.filter(({ phase }) => phase !== "E").map(heightOf);
  if (!frames.at(-1)?.neverFalls.includes("logLikelihood")) return null;
  const rises = made.slice(1).map((line, t) => line - (made[t] ?? line));
  const end = 1 + rises.findLastIndex((rise) => rise > LEAST * (1 + Math.abs(limit)));
  const late = rises.slice(Math.max(0, end - WINDOW - 1), end);
  if (late.length <= WINDOW) return null;
  const ratios = late.slice(1).map((rise, i) => rise / (late[i] ?? 0));
  const [last = 0, ratio = 0, reached = 0] = [late.at(-1), ratios.at(-1), made[end]];
  if (!(ratio > 0 && ratio < 1)) return null;
  if (!(Math.max(...ratios) - Math.min(...ratios) <= AGREE * (1 - ratio))) return null;
  const left = (last * ratio) / (1 - ratio);
  return Math.abs(limit - reached - left) <= LEADS * left ? Math.sqrt(ratio) : null;
}
