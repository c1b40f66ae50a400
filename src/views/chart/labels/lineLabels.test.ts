import { expect, test } from "vitest";
import type { Spread } from "../../../engine/questions/reruns.ts";
import type { KnownFrame as Frame } from "../../../engine/testing/run.ts";
import type { Point } from "../../labels/rect.ts";
import { clear, skyline } from "../../labels/skyline.ts";
import { chartLayout, framePixels } from "../axes/chartLayout.ts";
import { inNats } from "../axes/verticalAxis.ts";
import { placeLineLabels } from "./lineLabels.ts";

/** A run that comes up to 0 from `depth` by a `rate`, with a gap after each M-step. */
function run(depth: number, rate: number, iterations: number): Frame[] {
  const value = (t: number) => depth * rate ** t;
  return Array.from({ length: iterations + 1 }, (_, t): Frame[] => {
    const at = { theta: t, qTheta: null, logPrior: 0, terms: null, neverFalls: [], iteration: t };
    if (t === 0) return [{ ...at, phase: "init", logLikelihood: value(0), elbo: null }];
    const [before, after] = [value(t - 1), value(t)];
    return [
      { ...at, phase: "E", logLikelihood: before, elbo: before },
      { ...at, phase: "M", logLikelihood: after, elbo: after - 0.2 * (after - before) },
    ];
  }).flat();
}

function bandAround(frames: readonly Frame[], by: number): Spread[] {
  return frames.map(({ logLikelihood, elbo }, halfStep) => ({
    halfStep,
    logLikelihood: [logLikelihood - by, logLikelihood + by],
    elbo: elbo === null ? null : [elbo - by, elbo + by],
    runs: 20,
  }));
}

const plots = [
  { left: 60, top: 32, width: 440, height: 220 },
  { left: 60, top: 32, width: 320, height: 120 },
];
const sets = [
  { faint: [], by: 0 },
  { faint: [run(-60, 0.5, 7)], by: 0 },
  { faint: [run(-95, 0.8, 8), run(-70, 0.9, 8), run(-30, 0.7, 8)], by: 0 },
  { faint: [], by: 16 },
  { faint: [run(-80, 0.6, 8)], by: 9 },
];

for (const [i, plot] of plots.entries())
  for (const [j, { faint, by }] of sets.entries())
    test(`texts cover no line, earlier run or band (plot ${i + 1}, set ${j + 1})`, () => {
      const font = i === 0 ? 13 : 16;
      const sizes = { plot, font, spacing: 0, mark: 1, compact: false, values: 5 };
      const layout = chartLayout(sizes, { from: 0, to: 12 }, { low: -110, high: 14 }, inNats);
      const width = plot.left + plot.width;
      const line = (frames: readonly Frame[], of: "logLikelihood" | "elbo", add = 0): Point[] =>
        frames.flatMap(({ [of]: value }, half) => {
          const y = value === null ? null : layout.y(value + add);
          return y === null ? [] : [{ x: layout.x(half / 2), y }];
        });
      for (const last of [3, 6, 11]) {
        const frames = run(-100, 0.65, 6).slice(0, last + 1);
        const shown = framePixels(frames, layout);
        const told = {
          drawn: shown,
          faint: faint.map((one) => framePixels(one, layout)),
          band: by > 0 ? bandAround(frames, by) : [],
          cursor: shown.at(-1),
          after: null,
          before: undefined,
          fall: undefined,
          log: false,
        };
        const found = placeLineLabels(told, layout);
        const kinds = found.map(({ kind }) => kind);
        for (const kind of ["logLikelihood", "elbo", "kl"]) expect(kinds).toContain(kind);
        const lines = [frames, ...faint].flatMap((one) =>
          (["logLikelihood", "elbo"] as const).map((of) => skyline([line(one, of)], width)),
        );
        const areas = (["logLikelihood", "elbo"] as const).map((of) =>
          skyline([line(frames, of, -by), line(frames, of, by)], width),
        );
        for (const { text, rect } of found)
          expect(clear(rect, [...lines, ...areas]), `${text} after ${last}`).toBe(true);
      }
    });
