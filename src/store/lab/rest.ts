import { engine } from "../run/engine.ts";
import { lab, resting } from "./lab.ts";
import type { Lab } from "./state.ts";

/**
 * What the state is like once nothing is under way. Whatever was, is left at once, and no report
 * on it lands any more: what the user does last stands.
 */
export function atRest(): Pick<Lab, "activity" | "queued" | "draft" | "reach"> {
  engine.drop();
  return resting;
}

/** Stops whatever is under way, so that something else can be shown or taken in hand. */
export function halt(): void {
  const { activity, run } = lab.getState();
  if (activity === "idle" || activity === "starting") return;
  const cut = activity === "running" && run.end === null;
  const stopped = cut ? { ...run, end: { reason: "cancelled" } as const } : run;
  lab.setState({ ...atRest(), run: stopped });
}
