import type { Scene } from "../../../contract/scene.ts";
import { lecture } from "../algorithms/lecture.ts";
import { mixture } from "../session.ts";

const session = (slip: object) =>
  mixture(2, { ...lecture, model: { slip }, stop: { maxIterations: 40 } });

/** Mistakes on purpose, each opened at the step where it breaks its promise. */
export const slips: readonly Scene[] = [
  {
    id: "slip-divides-by-n",
    title: "Slip: an M-step that divides by N",
    about: "Sums of γx are divided by N and not by N₁ and N₂. Step on, and see what tells of it.",
    found:
      "The means shrink towards 0. The first M-step gains so much that it hides this; in the second the ELBO falls, in red.",
    session: session({ kind: "divides-by-n" }),
    walk: 4,
  },
  {
    id: "slip-no-half",
    title: "Slip: a density without its ½",
    about: "q comes from exp(−(x − μ)ᵀΣ⁻¹(x − μ)): too sure of itself, and no posterior.",
    found: "An exact E-step must close the gap; this one leaves it open, in red.",
    session: session({ kind: "no-half" }),
    walk: 1,
  },
  {
    id: "slip-ridge",
    title: "Slip: a ridge after the M-step",
    about: "0.5 is added to every variance “for stability” and not told to the bound.",
    found: "What the M-step had found is then left: in the second the ELBO falls, in red.",
    session: session({ kind: "ridge", eps: 0.5 }),
    walk: 4,
  },
];
