import { lab, setView } from "../lab/lab.ts";
import { componentsOf } from "../lab/selectors.ts";
import type { Painting } from "../lab/state.ts";

/** Takes the brush in hand: what it passes over goes to the first component until another is chosen. */
export function startPainting(what: Painting["what"]): void {
  setView({ painting: { what, component: 0 }, placing: null, panel: null });
}

/** A component by its key: for the brush, where it is in hand, else its handles. */
export function chooseComponent(component: number): void {
  const s = lab.getState();
  const { painting } = s.view;
  if (!painting) setView({ component });
  else if (component < componentsOf(s)) setView({ painting: { ...painting, component } });
}
