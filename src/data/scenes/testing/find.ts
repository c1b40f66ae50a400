import type { KnownFrame as Frame } from "../../../engine/testing/run.ts";
import type { Scene } from "../../../models/contract/scene.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { loadScenes } from "../index.ts";

const sceneGroups = await loadScenes();

/** A scene by its id. */
export function sceneOf(id: string): Scene {
  const scene = sceneGroups.flatMap(({ scenes }) => scenes).find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}".`);
  return scene;
}

/** θ of a frame of a Gaussian mixture. */
export const mixtureOf = (frame: Frame | undefined) => frame?.theta as GaussianMixtureTheta;

/** ℓ(θ_t), t = 0, 1, … */
export const climb = (frames: readonly Frame[]): number[] =>
  frames.filter(({ phase }) => phase !== "E").map(({ logLikelihood }) => logLikelihood);
