import type { Choices } from "../../../engine/registry/session.ts";
import { advance, begin } from "../../../engine/run/advance.ts";
import type { End } from "../../../engine/run/frame.ts";
import { finish, newProblem } from "../../../engine/run/problem.ts";
import { stopAt } from "../../../engine/run/stopRule.ts";
import type { KnownFrame } from "../../../engine/testing/run.ts";
import { RECENT } from "../../../engine/thread/protocol.ts";
import { seeded } from "../../../maths/random.ts";
import type { Scene } from "../../../models/contract/scene.ts";
import { kernelFor } from "../../../models/faces.ts";
import { type Dataset, engineData } from "../../dataset.ts";
import { readSession } from "../../session/read.ts";

export interface Played {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly frames: readonly KnownFrame[];
  readonly end: End;
}

/** The run of a scene until it stops, by its own stop rule or `change`d choices, and for so many half-steps at `least`. */
export function play(
  { session }: Pick<Scene, "session">,
  change: Partial<Choices> = {},
  least = 0,
): Played {
  const { dataset, choices: read } = readSession(JSON.stringify(session));
  const choices = { ...read, ...change };
  const data = engineData(dataset, choices.model);
  const { model, start } = choices;
  const drawn = typeof start === "object" && start !== null && "seed" in start;
  const rng = seeded(drawn ? Number(start.seed) : choices.seed);
  const problem = newProblem(data, choices);
  const theta = kernelFor(model, data).start(model, data, start, rng);
  const frames = [finish(begin(problem, theta)) as KnownFrame];
  for (;;) {
    const { frame, ended } = finish(advance(problem, frames.at(-1) as KnownFrame));
    if (frame) frames.push(frame as KnownFrame);
    if (ended) {
      const { status, ...rest } = ended;
      return { dataset, choices, frames, end: { reason: status, ...rest } };
    }
    const end = stopAt(choices, data.points.size, frames.slice(-RECENT));
    if (end && frames.length > least) return { dataset, choices, frames, end };
  }
}
