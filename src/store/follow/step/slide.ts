import { lab } from "../../lab/lab.ts";
import { positions } from "./along.ts";

/** θ slides along the step shown to the feasible place nearest to `s`; at θ_t it is let go. */
export function slideTo(s: number): void {
  const { along } = lab.getState();
  if (!along) return;
  const feasible = [...positions.keys()].filter((place) => along.thetas[place] !== null);
  const away = (place: number) => Math.abs((positions[place] ?? 0) - s);
  const place = feasible.reduce((a, b) => (away(b) < away(a) ? b : a), positions.indexOf(1));
  lab.setState({ slid: place === positions.indexOf(1) ? null : { frame: along.frame, place } });
}

export const letGo = (): void => lab.setState({ slid: null });
