import { lab } from "../lab/lab.ts";
import { pointStyle, shownFrame, shownQTheta } from "../lab/selectors.ts";
import { follow } from "./follow.ts";

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
      const theta = shownQTheta(s);
      const iteration = shownFrame(s)?.iteration ?? 0;
      const { size } = s.dataset.points;
      if (theta === null || size === 0 || (s.activity === "running" && size > MANY)) return null;
      const colours = palette();
      const fade = pointStyle(s) === "likeliest" ? { paper: paper() } : {};
      return {
        key: [theta, iteration, s.run.id, colours, fade.paper],
        question: { topic: "colours", origin: { theta, iteration }, palette: colours, ...fade },
      };
    },
    (pixels, [qTheta]) => lab.setState({ colours: { qTheta, pixels } }),
    onPalette,
  );
}
