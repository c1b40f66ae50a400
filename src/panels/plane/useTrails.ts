import { useMemo } from "react";
import { useLab } from "../../store/lab/lab.ts";
import type { Trail } from "../../views/plane/props.ts";
import { trailsOf } from "./trailsOf.ts";

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
