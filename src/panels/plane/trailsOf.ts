import { useMemo } from "react";
import type { Frame } from "../../engine/run/frame.ts";
import { pictures } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Trail } from "../../views/plane/props.ts";

/** Longest path drawn, in M-steps. */
const LONGEST = 400;

/** The path of each mark's centre, from θ₀ (or the last few hundred M-steps) to a frame of its run. */
export function trailsOf(spec: Spec, frames: readonly Frame[], cursor: number): readonly Trail[] {
  const picture = pictures.of(spec);
  const shown = frames
    .slice(0, cursor + 1)
    .filter(({ phase }) => phase !== "E")
    .slice(-LONGEST);
  const paths = new Map<string, { colour: number; points: (readonly [number, number])[] }>();
  for (const { theta } of shown)
    for (const { id, colour, centre } of picture.marks(spec, theta)) {
      const path = paths.get(id) ?? { colour, points: [] };
      path.points.push(centre);
      paths.set(id, path);
    }
  return [...paths].map(([id, path]) => ({ id, ...path }));
}

/** The paths of the marks up to the frame shown; none while θ is a draft. */
export function useTrails(): readonly Trail[] {
  const frames = useLab((s) => s.run.frames);
  const cursor = useLab((s) => s.cursor);
  const spec = useLab((s) => s.choices.model);
  const draft = useLab((s) => s.draft);
  return useMemo(
    () => (draft ? [] : trailsOf(spec, frames, cursor)),
    [frames, cursor, spec, draft],
  );
}
