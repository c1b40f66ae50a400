import type { Built } from "../main.ts";
import { openChromium } from "./chromium.ts";
import { firstStep } from "./firstStep.ts";
import {
  type AppBench,
  firstLoadFigure,
  halfStepLatency,
  heapOfFrames,
  inputLatency,
} from "./inApp.ts";
import { framesPerSecond, recolouring } from "./recolouring.ts";
import { serve } from "./serve.ts";
import { vaeSteps } from "./vaeSteps.ts";

const inApp: Readonly<Record<string, (bench: AppBench) => Promise<void>>> = {
  "half-step": halfStepLatency,
  "input-latency": inputLatency,
  heap: heapOfFrames,
  "first-load": firstLoadFigure,
};

/** What a user sees and feels, in Chromium: drawing alone, then the built app. */
export async function browserFigures(
  { pages, app, before }: Built,
  quick: boolean,
  wanted: (name: string) => boolean,
): Promise<void> {
  if (wanted("recolour")) await recolouring(pages, quick);
  if (wanted("fps")) await framesPerSecond(pages, quick);
  if (wanted("vae-step")) await vaeSteps(pages, quick);
  if (wanted("first-step")) await firstStep(app, before, quick);
  for (const [name, run] of Object.entries(inApp)) {
    if (!wanted(name)) continue;
    const { at, stop } = await serve(app);
    const browser = await openChromium();
    try {
      await run({ browser, at, folder: app, quick });
    } finally {
      await browser.close();
      stop();
    }
  }
}
