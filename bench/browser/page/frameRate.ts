import { canvasOf } from "./contenders.ts";
import { type Frames, frames } from "./frames.ts";
import { colourings, sceneOf } from "./scene.ts";

/** Recolours all points each frame on a canvas for the display's own pixel ratio. */
export function frameRate(size: number, count: number): Promise<Frames> {
  const { element, recolour } = canvasOf(sceneOf(size, devicePixelRatio));
  document.getElementById("stage")?.replaceChildren(element);
  const sets = colourings(size);
  return frames(count, 30, (turn) => {
    const colours = sets[turn % sets.length];
    if (colours) recolour(colours);
  });
}
