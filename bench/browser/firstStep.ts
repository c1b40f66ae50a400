import type { Browser } from "@playwright/test";
import { figure, median, ratios, short, table } from "../report.ts";
import { openChromium } from "./chromium.ts";
import { pressFirst } from "./pressFirst.ts";
import { type Line, serve } from "./serve.ts";

/** Milliseconds from the navigation, by what is there then. */
export type Milestones = Readonly<Record<(typeof names)[number], number>>;

/** How what the page tells begins. */
const TOLD = "milestones ";

const names = ["paint", "possible", "finished"] as const;

const lines: Readonly<Record<string, Line>> = {
  "this machine": { delay: 0, rate: Number.POSITIVE_INFINITY },
  "40 ms, 10 Mbit/s": { delay: 40, rate: 1250 },
};

/**
 * A first visit, from the navigation to the first paint, to a press of → being taken, and to the
 * painted frame of its half-step. With the build
 * of a commit before (`--before=FOLDER`) both are visited in turn, and compared round by round.
 * Aim: 0.7 of what it was when it took as long as TensorFlow Playground.
 */
export async function firstStep(app: string, before: string | null, quick: boolean): Promise<void> {
  const folders = before === null ? [app] : [app, before];
  for (const [line, how] of Object.entries(lines)) {
    const browser = await openChromium();
    const served = await Promise.all(folders.map((folder) => serve(folder, how)));
    const times = served.map((): Milestones[] => []);
    try {
      // A round that isn't counted, then each second in the other order.
      for (let round = -1; round < (quick ? 5 : 25); round++) {
        const turns = [...served.entries()];
        for (const [i, { at }] of round % 2 ? turns.reverse() : turns) {
          const visited = await visit(browser, at);
          if (round >= 0) times[i]?.push(visited);
        }
      }
    } finally {
      await browser.close();
      for (const { stop } of served) stop();
    }
    report(line, times);
  }
}

async function visit(browser: Browser, at: string): Promise<Milestones> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(pressFirst);
    const told = page.waitForEvent("console", (message) => message.text().startsWith(TOLD));
    await page.goto(at, { waitUntil: "commit" });
    return JSON.parse((await told).text().slice(TOLD.length));
  } finally {
    await context.close();
  }
}

function report(line: string, [ours = [], before = []]: readonly Milestones[][]): void {
  const rows = names.map((name) => {
    const [now, then] = [ours, before].map((visits) => visits.map((visit) => visit[name]));
    const ratio = before.length > 0 ? ratios(now ?? [], then ?? []) : null;
    const medians = { ms: median(now ?? []), before: ratio && median(then ?? []) };
    figure("first-step", { line, to: name, ...medians, ratio, rounds: ours.length });
    return [
      name,
      short(medians.ms),
      medians.before === null ? "–" : short(medians.before),
      ratio ? `${short(ratio.median)} (${short(ratio.min)}–${short(ratio.max)})` : "–",
    ];
  });
  table(`A first visit, ${line}: ms to`, ["", "now", "before", "ratio (min–max)"], rows);
}
