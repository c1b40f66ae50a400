import { useMemo } from "react";
import { type Frame, isWhole } from "../../engine/run/frame.ts";
import type { Mark } from "../../models/contract/picture.ts";
import type { Spec } from "../../models/kinds.ts";
import { slidTo } from "../../store/follow/step/slid.ts";
import { useLab } from "../../store/lab/lab.ts";
import { type Lens, lensOf, marksOf } from "../../store/lab/lens.ts";
import { frameBefore, shownFrame, shownPicture, shownTheta } from "../../store/lab/selectors.ts";
import { shownMStages } from "../../store/lab/words/spoken.ts";
import type { Trail } from "../../views/plane/props.ts";

/** θ as the plane draws it: where it was slid to along the step, in slow motion an M-step's θ stage by stage, else the θ shown. */
export function useDrawnTheta(): unknown {
  const theta = useLab(shownTheta);
  const stage = useLab((s) => s.view.stage);
  const shows = useLab((s) => (stage === null ? null : (shownMStages(s)[stage]?.shows ?? null)));
  const frame = useLab(shownFrame);
  const before = useLab(frameBefore);
  const picture = useLab(shownPicture);
  const slid = useLab((s) => slidTo(s)?.theta ?? null);
  if (slid !== null) return slid;
  if (shows === null || frame?.phase !== "M" || !before || theta !== frame.theta) return theta;
  if (before.thinned) return theta;
  if (typeof shows === "string") return shows === "before" ? before.theta : theta;
  return picture.stages(before.theta, frame.theta)[shows] ?? theta;
}

/** The least difference that is seen, as a share of the mark's own size. */
const SEEN = 0.02;

/** Whether two drawings of θ differ enough to be told apart on the plane. */
export function seenApart(now: readonly Mark[], before: readonly Mark[]): boolean {
  return now.some((mark, i) => {
    const old = before[i];
    if (!old) return true;
    const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = mark.covariance;
    const [[oldXx = 0, oldXy = 0] = [], [, oldYy = 0] = []] = old.covariance;
    const variance = xx + yy;
    const moved = Math.hypot(mark.centre[0] - old.centre[0], mark.centre[1] - old.centre[1]);
    const changed = Math.hypot(xx - oldXx, yy - oldYy, xy - oldXy);
    return moved > SEEN * Math.sqrt(variance) || changed > 2 * SEEN * variance;
  });
}

/** Longest path drawn, in M-steps. */
const LONGEST = 400;

/** The path of each mark's centre, from θ₀ (or the last few hundred M-steps) to a frame of its run. */
export function trailsOf(
  lens: Lens | null,
  spec: Spec,
  frames: readonly Frame[],
  cursor: number,
): readonly Trail[] {
  const shown = frames
    .slice(0, cursor + 1)
    .filter((frame) => isWhole(frame) && !frame.thinned)
    .slice(-LONGEST);
  const paths = new Map<string, { colour: number; points: (readonly [number, number])[] }>();
  for (const { theta, phi } of shown)
    for (const { id, colour, centre } of marksOf(lens, spec, theta, phi)) {
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
  const lens = useLab(lensOf);
  return useMemo(
    () => (draft ? [] : trailsOf(lens, spec, frames, cursor)),
    [lens, frames, cursor, spec, draft],
  );
}
