import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import type { End, Frame } from "../run/frame.ts";
import { MOST } from "./protocol.ts";
import { run, runOut } from "./run.ts";

/** One run to its end, with what it cost. */
export interface Fit {
  /** From θ₀ on, without gaps: all of them, or the first MOST. */
  readonly frames: readonly Frame[];
  readonly last: Frame;
  readonly end: End;
  /** Of computing alone. */
  readonly seconds: number;
}

/** Half-steps made first, untimed, so that the code of a run is compiled when its time counts. */
const WARM = { halfSteps: 200, milliseconds: 60 };

/** Runs a session by its stop rule to its end. `now` tells milliseconds. */
export function fitOf(data: Data, choices: Choices, now: () => number): Fit {
  warm(data, choices, now);
  const frames: Frame[] = [];
  const begun = now();
  const { last, end } = runOut(data, choices, (frame) => {
    if (frames.length < MOST) frames.push(frame);
  });
  return { frames, last, end, seconds: (now() - begun) / 1000 };
}

function warm(data: Data, choices: Choices, now: () => number): void {
  const until = now() + WARM.milliseconds;
  let made = 0;
  for (const _ of run(data, choices)) {
    made += 1;
    if (made >= WARM.halfSteps || now() >= until) return;
  }
}
