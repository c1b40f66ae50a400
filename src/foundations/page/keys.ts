import { openFigure } from "../../store/figure/figure.ts";
import { lab } from "../../store/lab/lab.ts";
import { foundations } from "../index.ts";

/** The figure after the one of a name, or before it; undefined where there is none. */
export const beside = (name: string, by: 1 | -1) => {
  const at = foundations.findIndex((each) => each.name === name);
  return at < 0 ? undefined : foundations[at + by];
};

/** Keys that are of the page, and not of the run that a figure covers. */
const PAGE = ["Escape", "f", "q", "?", "b", ".", "l"];

/** Takes the keys of the run while a figure is on; PageDown and PageUp turn to another. Returns what ends it. */
export function takeKeys(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  // Before the page's own, which are on the document.
  addEventListener("keydown", turnPage, { capture: true, signal });
  document.body.addEventListener("keydown", keepFromRun, { signal });
  return () => ended.abort();
}

function keepFromRun(event: KeyboardEvent): void {
  if (!PAGE.includes(event.key)) event.stopPropagation();
}

/** As from a clicker: in a lesson through it, else from figure to figure. */
function turnPage(event: KeyboardEvent): void {
  const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : null;
  if (by === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (document.querySelector("dialog[open]") && !lab.getState().view.present) return;
  event.preventDefault();
  event.stopPropagation();
  turn(by);
}

async function turn(by: 1 | -1): Promise<void> {
  const { lesson, view } = lab.getState();
  if (lesson) {
    const { lessonNext, lessonBack } = await import("../../store/lesson/walk.ts");
    (by > 0 ? lessonNext : lessonBack)();
    return;
  }
  const next = beside(view.figure?.name ?? "", by);
  if (next) openFigure(next.name);
}
