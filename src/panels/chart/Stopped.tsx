import { useLab } from "../../store/lab/lab.ts";
import { shownFrame, shownPicture } from "../../store/lab/selectors.ts";
import { stoppedSentence } from "./stoppedSentence.ts";

/** Why the run stopped, at the frame where it did. */
export default function Stopped() {
  return useLab((s) => {
    const frame = shownFrame(s);
    const { end } = s.run;
    return frame && end ? stoppedSentence(shownPicture(s), s.choices, frame, end) : null;
  });
}
