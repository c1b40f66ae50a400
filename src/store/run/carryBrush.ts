import type { Lab, Snapshot } from "../lab/state.ts";

/**
 * What an edit carries over from the run before: a q by hand only where points, model and θ₀ stay
 * those that it was brushed at, else the posterior takes its place.
 */
export function carryBrush(edit: Partial<Snapshot>, s: Lab): Partial<Snapshot> {
  const { choices, dataset = s.dataset } = edit;
  const { inference, model, start } = s.choices;
  if (!choices || inference.kind !== "by-hand" || choices.inference !== inference) return edit;
  const sameStart = choices.start === start || choices.start === s.run.frames[0]?.theta;
  if (sameStart && dataset === s.dataset && choices.model === model) return edit;
  return { ...edit, choices: { ...choices, inference: { kind: "exact" } } };
}
