import { qOriginOf } from "../../engine/run/frame.ts";
import { asked } from "../../store/export/asked.ts";
import { lab } from "../../store/lab/lab.ts";
import { pointStyle, shownFrame } from "../../store/lab/selectors.ts";
import { palettes, papers, type Theme } from "../../views/palette.ts";
import { recolourings } from "../../views/picture/recolourings.ts";
import { drawn } from "../../views/points/drawn.ts";

/** The points' colours of a view as they are in a theme, by those on the screen. */
export async function recoloured(
  view: Element,
  theme: Theme,
): Promise<Map<Uint32Array, Uint32Array>> {
  const made = new Map<Uint32Array, Uint32Array>();
  for (const canvas of view.querySelectorAll("canvas")) {
    const shown = drawn.get(canvas);
    if (shown?.kind !== "points") continue;
    const { colours } = shown.scene;
    const again = recolourings.get(colours) ?? ofRun(colours);
    if (again) made.set(colours, await again(theme));
  }
  return made;
}

/** How the colours of the lab's own run are made; null for those that are none of q. */
function ofRun(colours: Uint32Array): ((theme: Theme) => Promise<Uint32Array>) | null {
  const state = lab.getState();
  if (state.colours?.pixels !== colours) return null;
  const frame = shownFrame(state);
  const origin = frame && qOriginOf(frame);
  if (!origin) return null;
  return (theme) =>
    asked(state, {
      topic: "colours",
      origin,
      palette: palettes[theme],
      ...(pointStyle(state) === "likeliest" && { paper: papers[theme] }),
    });
}
