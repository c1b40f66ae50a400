import type { Watched } from "../watch.ts";
import { amortised } from "./amortised.ts";
import { bound } from "./bound.ts";
import { ends } from "./ends.ts";
import { factors } from "./factors.ts";
import { global } from "./global.ts";
import { labels } from "./labels.ts";
import { rules } from "./rules.ts";

/**
 * What a choice between words comes to, by the place of its question ("lesson/scene"): whether
 * each option, by its text, holds, computed from the run of the scene.
 */
export type Choices = Readonly<
  Record<string, (seen: Watched) => Readonly<Record<string, boolean>>>
>;

export const choices: Choices = {
  ...labels,
  ...bound,
  ...ends,
  ...rules,
  ...factors,
  ...global,
  ...amortised,
};
