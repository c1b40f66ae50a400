import type { Evidence, Maximised } from "../../models/contract/kernel.ts";
import type { Lesson } from "../../models/contract/rule.ts";
import { gradients, kernelFor } from "../../models/faces.ts";
import { kindOf, type Spec } from "../../models/kinds.ts";
import { learningOf } from "../../rules/loaded.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "./frame.ts";
import type { Problem } from "./problem.ts";

/** What a rule's step may use, the last pass having been over the q in force. */
export function lessonOf(
  { data, choices, q }: Problem,
  { theta, phi }: Pick<Frame, "theta" | "phi">,
  { stats }: Evidence<unknown>,
  iteration: number,
): Lesson<Spec> {
  const { model: spec, seed } = choices;
  return {
    kernel: kernelFor(spec, data),
    blocks: kindOf(spec).blocks,
    spec,
    data,
    stats,
    theta,
    phi,
    iteration,
    seed,
    statsOf: (points) => gradients.of(spec).gatherOver(spec, data, q, points),
    climb: (of, from, stepSize, units) =>
      gradients.of(spec).climb(spec, of, from, stepSize, data.points.size, units),
  };
}

/** θ by the learning rule, or by the kernel where the rule is its model's own. */
export function learnt({ model, learning }: Choices, lesson: Lesson<Spec>): Maximised<unknown> {
  const { learn } = learningOf(learning);
  const made = learn
    ? learn(learning, lesson)
    : kernelFor(model, lesson.data).learn?.(learning, lesson);
  if (!made) throw new Error(`The model has no step for the rule "${learning.kind}".`);
  return made;
}
