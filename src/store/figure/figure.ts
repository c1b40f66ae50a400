import type { FigureState, FigureView } from "../../models/contract/scene.ts";
import { lab, setView } from "../lab/lab.ts";
import { inLesson } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { figureAddress, figureIn, isFigure } from "./address.ts";

/** Opens a figure of the foundations by its address; the session under it stays. */
export function openFigure(name: string, state?: FigureState): void {
  location.hash = figureAddress({ name, ...(state && { state }) });
}

/**
 * Shows what an address asks for, or takes the figure away where that is none. Whether it is one.
 * `again`: after a reload, when where everything stood in it has been brought back.
 */
export function showFigure(hash: string, again = false): boolean {
  const { figure } = lab.getState().view;
  if (!isFigure(hash)) {
    // One that a lesson brought goes with its scene.
    if (figure && byAddress) setView({ figure: null });
    return false;
  }
  const { figure: asked, present } = figureIn(hash);
  follow();
  byAddress = true;
  if (present) setView({ present });
  if (!again || figure?.name !== asked.name) setView({ figure: asked });
  return true;
}

/** Moves something in the figure that is on. */
export function moveFigure(change: FigureState): void {
  const { figure } = lab.getState().view;
  if (figure) setView({ figure: { ...figure, state: { ...figure.state, ...change } } });
}

/** How the lesson's scene opened the figure that is on; undefined where it is not that of a scene. */
export function sceneFigure(s: Lab): FigureView | undefined {
  const { lesson, view } = s;
  const own = lesson?.lesson.scenes[lesson.at]?.view?.figure;
  return inLesson(s) && own && own.name === view.figure?.name ? own : undefined;
}

/** The figure as it opened: in a lesson as its scene has it. */
export function resetFigure(): void {
  const { figure } = lab.getState().view;
  if (figure) setView({ figure: sceneFigure(lab.getState()) ?? { name: figure.name } });
}

/** The figure as it opens by itself. */
export function bareFigure(): void {
  const { figure } = lab.getState().view;
  if (figure) setView({ figure: { name: figure.name } });
}

/** Back to plane and chart. */
export const closeFigure = (): void => setView({ figure: null });

const addressed = (): boolean => isFigure(location.hash.slice(1));

/** Whether the figure that is on came by its address. */
let byAddress = false;
let following = false;

/** When a figure goes, however that came, its address goes with it. */
function follow(): void {
  if (following) return;
  following = true;
  lab.subscribe(({ view, slot }, before) => {
    if (!before.view.figure || view.figure) return;
    byAddress = false;
    if (!addressed()) return;
    const hash = slot.link === "" ? "" : `#${slot.link}`;
    history.pushState(null, "", location.pathname + location.search + hash);
  });
}
