import { lab, setView } from "./lab.ts";
import { isBegun } from "./selectors.ts";
import type { Lab, Tool } from "./state.ts";

/** The tool that the plane is worked with. */
export const toolInHand = ({ view }: Lab): Tool => (view.present ? "select" : view.tool);

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
