import { emInChromium } from "./browser/emInChromium.ts";
import { browserFigures } from "./browser/figures.ts";
import { emFigure, quick, thorough } from "./em/figure.ts";
import { gapsFigure } from "./em/gaps.ts";
import { inNode } from "./em/inNode.ts";

/** Where the bundles are: the program of a contender's process, and what browsers are served; the app of a commit before where one is given. */
export interface Built {
  readonly process: string;
  readonly pages: string;
  readonly app: string;
  readonly before: string | null;
}

const field = [
  { name: "ours", most: Number.POSITIVE_INFINITY },
  { name: "gaussian-mixture-model", most: Number.POSITIVE_INFINITY },
  { name: "expectation-maximization", most: Number.POSITIVE_INFINITY },
  { name: "mathjs", most: 10_000 },
];

/** Runs the figures whose name is among `only`, or all. */
export async function main(built: Built, isQuick: boolean, only: readonly string[]): Promise<void> {
  const effort = isQuick ? quick : thorough;
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  if (wanted("em-node"))
    await emFigure("Node", effort, field, (name, size) => inNode(built.process, name, size));
  if (wanted("em-gaps")) await gapsFigure(effort);
  if (wanted("em-chromium")) await emInChromium(built.pages, effort);
  await browserFigures(built, isQuick, wanted);
}
