import { useMemo } from "react";
import { useLab } from "../../store/lab.ts";
import { shownPicture } from "../../store/selectors.ts";
import type { Trail } from "../../views/plane/props.ts";

/** Longest path drawn, in M-steps. */
const LONGEST = 400;

/** The path of each mark's centre, from θ₀ (or the last few hundred M-steps) to the frame shown. */
export function useTrails(): readonly Trail[] {
  const frames = useLab((s) => s.run.frames);
  const cursor = useLab((s) => s.cursor);
  const spec = useLab((s) => s.choices.model);
  const draft = useLab((s) => s.draft);
  const picture = useLab(shownPicture);
  return useMemo(() => {
    if (draft) return [];
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
  }, [frames, cursor, spec, picture, draft]);
}
