import type { Data } from "../../models/contract/kernel.ts";
import { answer } from "../questions/answers.ts";
import { load } from "../registry/load.ts";
import type { Choices } from "../registry/session.ts";
import { finish, newProblem } from "../run/problem.ts";
import type { Study, StudyCommand, StudyReport } from "./protocol.ts";
import { studying } from "./studying.ts";

/**
 * What answers a study's commands, in order. It works without a pause: who wants it to stop ends
 * its thread.
 */
export function newStudyHost(
  post: (report: StudyReport, transfer?: ArrayBuffer[]) => void,
  now: () => number,
): (command: StudyCommand) => Promise<void> {
  let data: Data | null = null;

  async function study(given: Data, wanted: Study): Promise<void> {
    data = given;
    try {
      await Promise.all(sessionsOf(wanted).map(load));
      for (const report of studying(given, wanted, now)) post(report);
    } catch (error) {
      post({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  function colours({ id, choices, origin, palette }: Extract<StudyCommand, { type: "colours" }>) {
    if (!data) return;
    const pixels = finish(answer(newProblem(data, choices), { topic: "colours", origin, palette }));
    if (pixels instanceof Uint32Array)
      post({ type: "colours", id, pixels }, [pixels.buffer as ArrayBuffer]);
  }

  return async (command) => {
    if (command.type === "study") await study(command.data, command.study);
    else colours(command);
  };
}

const sessionsOf = (study: Study): readonly Choices[] =>
  study.kind === "compare" ? study.pair : [study.choices];
