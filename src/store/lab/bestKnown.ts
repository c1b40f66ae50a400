import { heightOf } from "../../engine/run/frame.ts";
import type { Lab, Snapshot } from "./state.ts";

/** Nats by which another run ended higher, as a share of 1 + |ℓ|, under which the two are one optimum. */
const SAME = 1e-6;

const endOf = ({ run }: Pick<Snapshot, "run">): number | null => {
  const last = run.frames.at(-1);
  return run.end !== null && last && Number.isFinite(heightOf(last)) ? heightOf(last) : null;
};

/**
 * Nats by which the run shown ended below the best run of the same data and model that undo or
 * redo still know; null where it is the best, or none is known.
 */
export function belowBest(s: Lab): number | null {
  const own = endOf(s);
  if (own === null) return null;
  const model = JSON.stringify(s.choices.model);
  const others = [...s.past, ...s.future]
    .filter(
      ({ dataset, choices }) => dataset === s.dataset && JSON.stringify(choices.model) === model,
    )
    .flatMap((each) => endOf(each) ?? []);
  const short = Math.max(...others) - own;
  return short > SAME * (1 + Math.abs(own)) ? short : null;
}
