import { toCsv } from "../../data/csv/write.ts";
import { toText, writeSession, writeTrace } from "../../data/session/write.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { editors } from "../../models/faces.ts";
import { lab } from "../lab/lab.ts";
import type { Lab } from "../lab/state.ts";
import { dataOf } from "../run/engine.ts";

/** What can be saved: each thing with its format, as the menu names it. */
export const exports: readonly {
  readonly label: string;
  readonly file: string;
  readonly type: string;
  readonly content: (state: Lab) => string;
}[] = [
  {
    label: "Session (JSON)",
    file: "elbo-lab-session.json",
    type: "application/json",
    content: ({ dataset, choices }) => toText(writeSession(dataset, choices)),
  },
  {
    label: "Trace (JSON)",
    file: "elbo-lab-trace.json",
    type: "application/json",
    content: ({ dataset, choices, run }) =>
      toText(writeTrace(dataset, choices, run.frames, run.end, kMeansOf({ dataset, choices }))),
  },
  {
    label: "Points (CSV)",
    file: "elbo-lab-points.csv",
    type: "text/csv",
    content: ({ dataset }) => toCsv(dataset),
  },
];

/** What K-means adds to a step: its inertia, and after an E-step the assignments. */
function kMeansOf({ dataset, choices: { model, inference } }: Pick<Lab, "dataset" | "choices">) {
  const { kMeans } = editors.of(model);
  return (frame: Frame) => {
    const { elbo, phase, theta, qTheta } = frame;
    if (!kMeans || inference.kind !== "hard" || elbo === null) return {};
    const inertia = kMeans.inertia(theta, elbo, dataset.points.size);
    if (inertia === null) return {};
    return phase === "E"
      ? { inertia, assignments: kMeans.assignments(model, qTheta, dataOf(dataset)) }
      : { inertia };
  };
}

/** Hands one of `exports` to the browser as a download. */
export async function save({ file, type, content }: (typeof exports)[number]): Promise<void> {
  await editors.load(lab.getState().choices.model);
  const address = URL.createObjectURL(new Blob([content(lab.getState())], { type }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file;
  anchor.click();
  // The browser has taken the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
