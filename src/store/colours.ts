import { follow } from "./follow.ts";
import { lab } from "./lab.ts";
import { shownBelief } from "./selectors.ts";

/** Keeps the points' colours up with the belief shown and the palette in force. */
export function followColours(
  palette: () => readonly number[],
  onPalette: (changed: () => void) => void,
): void {
  follow(
    (s) => {
      const belief = shownBelief(s);
      if (belief === null || s.dataset.points.size === 0) return null;
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
