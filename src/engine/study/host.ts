import type { Data } from "../../models/contract/kernel.ts";
import { answer } from "../questions/answers.ts";
import { load } from "../registry/load.ts";
import type { Choices } from "../registry/session.ts";
import { finish, newProblem } from "../run/problem.ts";
import type { Answers } from "../thread/protocol.ts";
import { fitsFor, scored } from "./components/components.ts";
import { fitOf } from "./fit.ts";
import type { RunTopic, Study, StudyCommand, StudyReport } from "./protocol.ts";
import { outcomeOf } from "./starts.ts";

/**
 * What answers a study's commands, in order. It works without a pause: who wants it to stop ends
 * its thread.
 */
export function newStudyHost(
  post: (report: StudyReport, transfer?: ArrayBuffer[]) => void,
  now: () => number,
): (command: StudyCommand) => Promise<void> {
  let data: readonly Data[] = [];

  async function study(given: Data, wanted: Study): Promise<void> {
    const sessions = sessionsOf(given, wanted);
    data = sessions.map(([, of]) => of);
    try {
      await Promise.all(sessions.map(([choices, of]) => load(choices, of)));
      for (const report of studying(given, wanted, now)) post(report);
    } catch (error) {
      post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  function tell({ id, run, choices, question }: Extract<StudyCommand, { type: "ask" }>) {
    const of = data[run];
    if (!of) return;
    const told = finish(answer(newProblem(of, choices), question)) as Answers[RunTopic];
    post(
      { type: "answer", id, answer: told },
      told instanceof Uint32Array ? [told.buffer as ArrayBuffer] : [],
    );
  }

  return async (command) => {
    if (command.type === "study") await study(command.data, command.study);
    else tell(command);
  };
}

/** The sessions of a study, each with its data. */
function sessionsOf(data: Data, study: Study): readonly (readonly [Choices, Data])[] {
  if (study.kind !== "compare") return [[study.choices, data]];
  return study.pair.map((choices, i) => [choices, i > 0 ? (study.other ?? data) : data]);
}

/** A study as the reports it makes, in order, up to `done`. `now` tells milliseconds. */
function* studying(data: Data, study: Study, now: () => number): Generator<StudyReport> {
  switch (study.kind) {
    case "compare":
      yield* inTurn(sessionsOf(data, study), ([choices, of]) => fitOf(of, choices, now));
      break;
    case "starts": {
      const { choices, rule, count } = study;
      const seeds = Array.from({ length: count }, (_, i) => i + 1);
      yield* inTurn(seeds, (seed) => outcomeOf(data, choices, rule, seed));
      break;
    }
    case "components":
      yield* counting(data, study.choices, study);
      break;
  }
  yield { type: "done" };
}

function* inTurn<Item>(
  items: readonly Item[],
  run: (item: Item) => Extract<StudyReport, { type: "found" }>["found"],
): Generator<StudyReport> {
  for (const [i, item] of items.entries()) {
    yield { type: "found", found: run(item) };
    yield { type: "progress", done: i + 1, of: items.length };
  }
}

function* counting(
  data: Data,
  choices: Choices,
  { least, most, starts }: Extract<Study, { kind: "components" }>,
): Generator<StudyReport> {
  const of = (most - least + 1) * fitsFor(starts, data.points.size);
  let done = 0;
  for (let components = least; components <= most; components++) {
    const task = scored(data, choices, components, starts);
    for (;;) {
      const next = task.next();
      if (next.done) {
        yield { type: "found", found: next.value };
        break;
      }
      done += 1;
      yield { type: "progress", done, of };
    }
  }
}
