import { type Contender, canvasOf, circlesOf, cssOf } from "./contenders.ts";
import { type Frames, frames } from "./frames.ts";
import { colourings, sceneOf } from "./scene.ts";

export interface Round {
  readonly canvas: Frames;
  readonly svg: Frames;
}

/** Recolours all points each frame, our canvas and D3's circles by turns, the same data for both. */
export async function recolour(size: number, rounds: number, count: number): Promise<Round[]> {
  const scene = sceneOf(size, 1);
  const sets = colourings(size);
  const texts = new Map(sets.map((colours) => [colours, Array.from(colours, cssOf)]));
  const contenders = { canvas: canvasOf(scene), svg: circlesOf(scene, texts) };
  const run = (contender: Contender) => {
    document.getElementById("stage")?.replaceChildren(contender.element);
    return frames(count, 4, (turn) => {
      const colours = sets[turn % sets.length];
      if (colours) contender.recolour(colours);
    });
  };
  const done: Round[] = [];
  for (let i = 0; i < rounds; i++) {
    const canvas = await run(contenders.canvas);
    done.push({ canvas, svg: await run(contenders.svg) });
  }
  return done;
}
