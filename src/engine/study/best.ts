import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import { type End, type Frame, heightOf } from "../run/frame.ts";
import { runOut } from "./run.ts";

/** The best of a few runs, by its ℓ. */
interface Best {
  readonly seed: number;
  readonly last: Frame;
  readonly end: End;
}

/**
 * The runs of a session from the starts that `rule` draws with seeds 1 to `count`, one a pull;
 * returns the one of highest ℓ, null where all collapsed or could not start. A run that
 * collapsed has a θ on its way to a singularity: its ℓ is no maximum, however high.
 */
export function* bestOf(
  data: Data,
  choices: Choices,
  rule: string,
  count: number,
): Generator<void, { readonly best: Best | null; readonly collapsed: number }> {
  let best: Best | null = null;
  let collapsed = 0;
  for (let seed = 1; seed <= count; seed++) {
    const found = attempt(data, { ...choices, start: { kind: rule, seed } });
    if (!found || "components" in found.end) collapsed += 1;
    else if (!best || height(found) > height(best)) best = { seed, ...found };
    yield;
  }
  return { best, collapsed };
}

const height = ({ last }: { readonly last: Frame }): number => heightOf(last);

/** null where θ₀ can't be made. */
function attempt(data: Data, choices: Choices) {
  try {
    return runOut(data, choices);
  } catch {
    return null;
  }
}
