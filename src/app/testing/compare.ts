import { expect } from "vitest";
import type { Run, Step, Tolerance } from "./oracle.ts";

const usual = { rel: 1e-9, abs: 1e-9 };

/** The steps of a trace against the reference, as far as both go. */
export function expectSteps(actual: readonly Step[], run: Run): void {
  const { logLikelihood = usual, theta = { rel: 1e-7, abs: 1e-9 } } = run.tolerance ?? {};
  for (const expected of run.steps) {
    const step = actual.find(
      ({ phase, iteration }) => phase === expected.phase && iteration === expected.iteration,
    );
    // The reference has no value after an M-step that is not defined.
    if (!step || expected.informational || expected.logLikelihood === null) continue;
    const where = `${run.name} ${expected.phase}${expected.iteration}`;
    near(step.logLikelihood, expected.logLikelihood, logLikelihood, `${where} ℓ`);
    near(step.elbo, expected.elbo, logLikelihood, `${where} ELBO`);
    const abs = logLikelihood.rel * Math.max(1, Math.abs(expected.logLikelihood));
    near(step.kl, expected.kl, { rel: 0, abs: Math.max(abs, logLikelihood.abs) }, `${where} KL`);
    for (const block of ["weights", "means", "covariances"] as const)
      if (expected[block]) nearAll(step[block], expected[block], theta, `${where} ${block}`);
  }
}

export function near(
  actual: number | null | undefined,
  expected: number | null,
  { rel, abs }: Tolerance,
  where: string,
): void {
  if (expected === null) expect(actual, where).toBeNull();
  else {
    const off = Math.abs((actual ?? Number.NaN) - expected);
    expect(off, where).toBeLessThanOrEqual(Math.max(abs, rel * Math.abs(expected)));
  }
}

function nearAll(actual: unknown, expected: unknown, { rel, abs }: Tolerance, where: string): void {
  const [found, wanted] = [numbers(actual), numbers(expected)];
  expect(found.length, where).toBe(wanted.length);
  const slack = Math.max(abs, rel * Math.max(...wanted.map(Math.abs)));
  for (const [i, value] of wanted.entries())
    expect(Math.abs((found[i] ?? Number.NaN) - value), where).toBeLessThanOrEqual(slack);
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.flatMap(numbers) : [Number(value)];
}
