import { follow } from "./follow.ts";
import { lab } from "./lab.ts";
import { shownBelief } from "./selectors.ts";

/** With more points than this a run is not held up for colours; they come when it stops. */
const MANY = 50_000;

/** Keeps the points' colours up with the belief shown and the palette in force. */
export function followColours(
  palette: () => readonly number[],
  onPalette: (changed: () => void) => void,
): void {
  follow(
    (s) => {
      const belief = shownBelief(s);
      const { size } = s.dataset.points;
      if (belief === null || size === 0 || (s.activity === "running" && size > MANY)) return null;
      const colours = palette();
      return {
        key: [belief, s.run.id, colours],
        question: { topic: "colours", belief, palette: colours },
      };
    },
    (pixels, [belief]) => lab.setState({ colours: { belief, pixels } }),
    onPalette,
  );
}
