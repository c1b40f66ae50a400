import { beforeAll, beforeEach } from "vitest";
import { restore } from "../files/restore.ts";
import { firstScene } from "../lab/firstScene.ts";
import type { Lab } from "../lab/state.ts";
import { startTransport } from "../run/transport.ts";
import { settled } from "./settled.ts";

/** Shows the first scene, under other choices where some are given, once its θ₀ is there. */
export async function openFirstScene(choices: Partial<Lab["choices"]> = {}): Promise<Lab> {
  const scene = firstScene();
  await restore({ ...scene, choices: { ...scene.choices, ...choices } }, null);
  return settled();
}

/** Every test of the file begins at the first scene, with a transport that serves what is asked for. */
export function fromFirstScene(choices: Partial<Lab["choices"]> = {}): void {
  beforeAll(() => {
    startTransport();
  });
  beforeEach(async () => {
    await openFirstScene(choices);
  });
}
