import { kindOf, rightOf } from "../../../models/kinds.ts";
import { farApart } from "../../../models/shared/farApart.ts";
import type { Points } from "../../../models/shared/points.ts";
import { spreadOf } from "../../../models/shared/spread.ts";
import type { Choices } from "../../registry/session.ts";

/** The session that the study fits with K components: by EM, without a slip. */
export function withComponents(choices: Choices, components: number): Choices {
  const model = countedFor(choices).withComponents(rightOf(choices.model), components);
  return { ...choices, model, inference: { kind: "exact" }, learning: { kind: "closed-form" } };
}

/** Throws Error where the model has no components to count. */
export function countedFor({ model }: Choices) {
  const counted = kindOf(model).counted;
  if (!counted) throw new Error("This model has no components to count.");
  return counted;
}

/** The rule that starts are drawn by: in units of the columns' spreads where these are far apart. */
export function startFor(choices: Choices, points: Points): string {
  const { start } = countedFor(choices);
  return farApart(spreadOf(points)) ? `${start}-scaled` : start;
}
