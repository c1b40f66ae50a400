import { type RefObject, useMemo } from "react";
import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { massesOf } from "../../store/follow/field.ts";
import type { Underway } from "../../store/run/study.ts";
import { Fields } from "../../views/plane/fields/Fields.tsx";
import { gridOver, useSettled } from "../../views/plane/fields/gridOver.ts";
import type { View } from "../../views/plane/view/view.ts";
import { contoursOf } from "../show/contours.ts";
import { useNewest } from "./useNewest.ts";

interface Props {
  readonly view: View;
  /** From 0. */
  readonly run: number;
  readonly choices: Choices;
  readonly frame: Frame;
  readonly underway: RefObject<Underway | null> | null;
}

/** Contours of the p that a run fits its q to, as the plane of z has them. */
export function RunContours({ view, run, choices, frame, underway }: Props) {
  const { theta } = frame;
  const still = useSettled(view);
  const ask = useMemo(() => {
    const grid = gridOver(still);
    const question = { topic: "field", theta, past: null, grid, masses: massesOf(true) } as const;
    return async (worker: Underway) => ({
      grid,
      ...(await worker.ask<"field">(run, choices, question)),
    });
  }, [still, run, choices, theta]);
  const field = useNewest(underway, ask);
  return field && <Fields fields={[contoursOf(field, true)]} view={view} />;
}
