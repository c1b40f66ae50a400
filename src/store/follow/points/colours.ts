import { qOriginOf } from "../../../engine/run/frame.ts";
import { lab } from "../../lab/lab.ts";
import { isOfImages, pointStyle, shownFrame } from "../../lab/selectors.ts";
import { follow } from "../follow.ts";

/** With more points than this a run is not held up for colours; they come when it stops. */
const MANY = 50_000;

/** Keeps the points' colours up with the belief shown, how it is told, and the palette in force. */
export function followColours(
  palette: () => readonly number[],
  paper: () => number,
  onPalette: (changed: () => void) => void,
): void {
  follow(
    (s) => {
      const frame = s.draft ? undefined : shownFrame(s);
      const origin = frame ? qOriginOf(frame) : null;
      const { size } = s.dataset.points;
      // The q of images are coloured by their classes.
      if (!origin || size === 0 || isOfImages(s) || (s.activity === "running" && size > MANY))
        return null;
      const { theta, iteration, phi } = origin;
      const colours = palette();
      const fade = pointStyle(s) === "likeliest" ? { paper: paper() } : {};
      return {
        key: [theta, iteration, phi, s.run.id, colours, fade.paper],
        question: { topic: "colours", origin, palette: colours, ...fade },
      };
    },
    (pixels, [qTheta]) => lab.setState({ colours: { qTheta, pixels } }),
    onPalette,
  );
}
