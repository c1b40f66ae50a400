import { useLab } from "../../store/lab/lab.ts";
import { frameBefore, shownFrame, shownPicture, shownTheta } from "../../store/lab/selectors.ts";
import { shownMStages } from "../../store/lab/spoken.ts";

/** θ as the plane draws it: in slow motion an M-step's θ stage by stage, else the θ shown. */
export function useDrawnTheta(): unknown {
  const theta = useLab(shownTheta);
  const stage = useLab((s) => s.view.stage);
  const shows = useLab((s) => (stage === null ? null : (shownMStages(s)[stage]?.shows ?? null)));
  const frame = useLab(shownFrame);
  const before = useLab(frameBefore);
  const picture = useLab(shownPicture);
  if (shows === null || frame?.phase !== "M" || !before || theta !== frame.theta) return theta;
  if (typeof shows === "string") return shows === "before" ? before.theta : theta;
  return picture.stages(before.theta, frame.theta)[shows] ?? theta;
}
