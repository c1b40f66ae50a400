import "../../engine/testing/setup.ts";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { seeded } from "../../maths/random.ts";
import { type Sample, sampleOf } from "./files.ts";
import { textOf } from "./mutate.ts";
import { tried } from "./trial.ts";
import { traceOf, validRows, validSession } from "./valid.ts";

/** What the views ask of a page. */
vi.stubGlobal("window", { devicePixelRatio: 1 });
vi.mock(import("../../views/motion.ts"), async (original) => ({
  ...(await original()),
  glideTime: () => 0,
}));
vi.mock("../../views/touch.ts", () => ({ useTouch: () => false }));
vi.mock(import("../../views/measure.ts"), async (original) => ({
  ...(await original()),
  useBox: () => [() => {}, { width: 600, height: 320 }],
  useLetters: () => [() => {}, { font: 13, spacing: 0 }],
}));
vi.mock(import("../../views/plane/useTokens.ts"), () => ({
  useTokens: () => ({ card: 0, grid: 0, axis: 0, point: 0, mark: 1, ring: 7, glide: 0, label: 15 }),
}));

const FILES = Number(process.env.FUZZ_FILES ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Fields are slow to find: those of one file in so many are drawn. */
const FIELDS = 10;

const at = (n: number, { name, text }: Sample, fault: string) =>
  `file ${n}: ${fault} (${name}: ${text.slice(0, 300)})`;

test("files that nothing was done to open, run and are drawn", () => {
  for (let n = 0; n < 12; n++) {
    const rng = seeded(SEED, n);
    const session = validSession(rng);
    const rows = validRows(rng).map((row) => row.join());
    for (const sample of [
      { name: "session.json", text: textOf(session) },
      { name: "trace.json", text: textOf(traceOf(session)) },
      { name: "points.csv", text: rows.join("\n") },
    ]) {
      const { opened, fault } = tried(sample, n === 0);
      expect(opened, at(n, sample, "does not open")).toBe(true);
      expect(fault && at(n, sample, fault)).toBe(null);
    }
  }
});

test.each(["underflow-1e-160.json", "points-not-drawn-epoch-seconds.csv"])(
  "%s runs and is drawn in finite numbers",
  (name) => {
    const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
    expect(tried({ name, text }, true)).toEqual({ opened: true, fault: null });
  },
);

test("mutated files are refused by name, or come back as they were and are drawn in finite numbers", () => {
  let opened = 0;
  const faults: string[] = [];
  for (let n = 0; n < FILES; n++) {
    const sample = sampleOf(SEED, n);
    const outcome = tried(sample, n % FIELDS === 0);
    if (outcome.opened) opened += 1;
    if (outcome.fault) faults.push(at(n, sample, outcome.fault));
  }
  expect(faults).toEqual([]);
  // Neither all too harmless nor all too damaged to test anything.
  expect(opened).toBeGreaterThan(FILES / 10);
  expect(opened).toBeLessThan((9 * FILES) / 10);
});
