import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Frame } from "../run/frame.ts";
import { rowsOfQ, runFor } from "../testing/run.ts";
import { apart, differences, flat } from "./compare.ts";
import { type Fixture, type Repeat, repeatsOf, type Step } from "./fixture.ts";

const folder = new URL("./fixtures/", import.meta.url);
const fixtures = readdirSync(folder)
  .map((name): Fixture => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
  .filter(({ kind }) => kind === "gmm-trace" || kind === "gmm-edge")
  // A mixture of PPCA has a start of its own.
  .filter(({ name }) => name !== "mixture-ppca");
const key = ({ phase, iteration }: { phase: string; iteration: number }) => `${phase}${iteration}`;

describe.each(fixtures.flatMap(repeatsOf))("$name", (repeat: Repeat) => {
  const { reference, tolerance, data, choices } = repeat;
  const wanted = new Map(reference.steps.filter((s) => !s.informational).map((s) => [key(s), s]));
  const ofQ: string[] = [];
  const { frames, ended } = runFor(data, choices, reference.steps.length - 1, (problem, frame) => {
    const step = wanted.get(key(frame));
    if (step?.phase === "E") ofQ.push(...qDifferences(step, rowsOfQ(problem), frame));
  });

  test("every half-step has the reference values", () => {
    const made = new Map(frames.map((frame) => [key(frame), frame]));
    const missing = [...wanted.values()].filter(
      (s) =>
        !made.has(key(s)) && s.logLikelihood !== null && !(ended && s.iteration >= ended.iteration),
    );
    expect(missing.map(key)).toEqual([]);
    const found = frames.flatMap((frame) => {
      const step = wanted.get(key(frame));
      return step ? differences(step, frame, tolerance) : [];
    });
    expect(found).toEqual([]);
  });

  test("every E-step has the reference q", () => expect(ofQ).toEqual([]));

  test("the end is one of those accepted, in time, and nothing is ever NaN", () => {
    const status = ended?.status ?? "ok";
    expect(reference.acceptStatus ?? ["ok"]).toContain(status);
    const latest = reference.expectedStatus?.latestIteration;
    if (ended?.status === "degenerate" && latest !== undefined)
      expect(ended.iteration).toBeLessThanOrEqual(latest);
    expect(frames.filter((frame) => flat(frame).some(Number.isNaN))).toEqual([]);
  });
});

/** Soft counts and entropy of q, and its first rows where the reference gives them. */
function qDifferences(step: Step, rows: readonly number[][], frame: Frame): string[] {
  const at = key(step);
  const close = { theta: { rel: 1e-7, abs: 1e-9 } };
  const counts = (step.nk ?? []).map((_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0));
  const head = step.qHead ?? [];
  return [
    ...apart(`counts at ${at}`, step.nk ?? [], counts, close),
    ...apart(`entropy at ${at}`, step.qEntropy ?? [], frame.terms?.at(-1), close),
    ...apart(`rows at ${at}`, head, rows.slice(0, head.length), close),
  ];
}
