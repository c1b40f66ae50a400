import { lab, setView } from "./lab.ts";
import { lensOf } from "./lens.ts";
import { componentsOf, isBegun, isOfZ } from "./selectors.ts";
import type { Lab } from "./state.ts";
import type { Painting, Tool } from "./view.ts";

/** The tool that the plane is worked with. */
export const toolInHand = (s: Lab): Tool =>
  s.view.present || isOfZ(s) || (s.view.tool === "add" && lensOf(s)?.noPlacing != null)
    ? "select"
    : s.view.tool;

/** A tool taken by hand; in the middle of a run it stays for as long as that run does. */
export function takeTool(tool: Tool): void {
  const s = lab.getState();
  setView({ tool, toolOf: isBegun(s) ? s.run.id : null });
}

/** Puts Select in hand with the first half-step of a run, so that no stray click ends it. */
export function startTools(): () => void {
  return lab.subscribe((s, before) => {
    const begins = isBegun(s) && !(isBegun(before) && before.run.id === s.run.id);
    if (begins && s.view.tool !== "select" && s.view.toolOf !== s.run.id)
      setView({ tool: "select" });
  });
}

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
