import { isOfZ, movesTheta } from "../../store/lab/selectors.ts";
import type { Lab } from "../../store/lab/state.ts";
import { type Thing, things } from "./firstThings.ts";

/** What the screen shows of a model whose z all points share. */
export function thingsOf(s: Lab): readonly Thing[] {
  if (!isOfZ(s)) return ofPairs;
  return movesTheta(s) ? ofLabels : ofTarget;
}

const curves: Thing = {
  name: "The plane:",
  says: "the data, x across and y up, and the curves that q believes in; the prior’s until the first E-step.",
};
const ofZ: Thing = {
  name: "The plane:",
  says: "z itself: contours of p, of which p̃ is known, and q as ellipses, which can be dragged.",
};
const ofQ: Thing = {
  name: "The chart:",
  says: "ℓ = log ∫ p̃ and, never above it, the ELBO 𝓛(q). The gap between them is KL(q ‖ p).",
};
const move: Thing = {
  name: "E-step:",
  says: "moves q, by the rule chosen. Where its family does not hold p the gap stays open.",
};

const [, chart, moves] = things;
const ofPairs = [curves, chart, moves];
const ofLabels = [ofZ, chart, moves];
const ofTarget = [ofZ, ofQ, move];
