import type { Sorted } from "../../engine/study/optima.ts";
import { nats } from "../../maths/format.ts";

/** What came of the runs so far, in a few sentences; `of` names the values. */
export function summary({ optima, apart }: Sorted, of: string): string {
  const runs = optima.flatMap((own) => own.runs);
  const capped = runs.filter(({ end }) => end.reason === "cap").length;
  const notes = [
    capped > 0 && `${counted(capped, "run")} stopped at the cap.`,
    apart.length > 0 && `${counted(apart.length, "run")} counted apart.`,
  ].filter((note) => note !== false);
  return [found(optima, runs.length, of), ...notes].join(" ");
}

function found([best, ...others]: Sorted["optima"], runs: number, of: string): string {
  if (!best) return "No run came to an optimum.";
  const value = `${of} = ${nats(best.reached)}`;
  if (others.length === 0) return `${counted(runs, "run")}, one optimum: ${value}.`;
  const times = best.runs.length === 1 ? "once" : `${best.runs.length} times`;
  return `${counted(runs, "run")}, ${others.length + 1} optima. The best, ${value}, was found ${times}.`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
