import { useLab } from "../../store/lab.ts";
import { frameBefore, shownFrame, shownPicture, shownTheta } from "../../store/selectors.ts";

/** θ as the plane draws it: in slow motion an M-step's θ stage by stage, else the θ shown. */
export function useDrawnTheta(): unknown {
  const theta = useLab(shownTheta);
  const stage = useLab((s) => s.view.stage);
  const frame = useLab(shownFrame);
  const before = useLab(frameBefore);
  const picture = useLab(shownPicture);
  if (stage === null || frame?.phase !== "M" || !before || theta !== frame.theta) return theta;
  return picture.stages(before.theta, frame.theta)[stage] ?? theta;
}
