import type { Portrait } from "../../models/contract/drawn/portrait.ts";
import type { Spec } from "../../models/kinds.ts";

/** What is known of p, and of which target on how many points. */
interface Known extends Portrait {
  readonly of: string;
}

let known: Known | null = null;

/** The portrait of what is shown; the last one until the next arrives. */
export const portraitShown = (): Known | null => known;

export function setPortrait(next: Known): void {
  known = next;
}

/** What of a session p depends on beside θ. */
export const targetOf = (model: Spec, size: number): string =>
  JSON.stringify(["target" in model ? model.target : model, size]);
