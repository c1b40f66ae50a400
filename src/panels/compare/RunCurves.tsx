import { type RefObject, useMemo } from "react";
import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { editors } from "../../models/faces.ts";
import { labelsOf } from "../../models/kinds.ts";
import type { Lens } from "../../store/lab/lens.ts";
import type { Underway } from "../../store/run/study.ts";
import type { View } from "../../views/plane/view/view.ts";
import { DensityLines, gridAlong } from "../axes/DensityLines.tsx";
import { useNewest } from "./useNewest.ts";

interface Props {
  readonly view: View;
  readonly lens: Lens;
  /** From 0. */
  readonly run: number;
  readonly choices: Choices;
  readonly frame: Frame;
  readonly underway: RefObject<Underway | null> | null;
}

/** The density of a run over one axis, as the plane of the lab has it. */
export function RunCurves({ view, lens, run, choices, frame, underway }: Props) {
  const { theta, qTheta } = frame;
  const ask = useMemo(() => {
    const { marginal } = editors.of(choices.model);
    if (!marginal || theta === null) return null;
    const grid = gridAlong(view);
    const seen = (of: unknown) => marginal(of, lens.axes);
    const past = qTheta === null || qTheta === theta ? null : seen(qTheta);
    const question = { topic: "field", theta: seen(theta), past, grid, masses: [] } as const;
    return async (worker: Underway) => ({
      grid,
      ...(await worker.ask<"field">(run, choices, question)),
    });
  }, [view, lens, run, choices, theta, qTheta]);
  const field = useNewest(underway, ask);
  const labelled = labelsOf(choices.model) !== null;
  return (
    <DensityLines view={view} field={field} labelled={labelled} values={lens.points.columns[0]} />
  );
}
