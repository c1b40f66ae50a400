import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../../maths/linear/matrix.ts";
import { pointsFromRows } from "../../../shared/points.ts";
import { cases } from "../../testing/cases.ts";
import * as direct from "../../testing/direct.ts";
import { passOver } from "../../testing/pass.ts";
import { unit } from "../../testing/plain.ts";
import { allocate, evidence, infer } from "./infer.ts";

const near = (value: number, wanted: number, rel: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(rel * (1 + Math.abs(wanted)));

describe("the E-step", () => {
  test("gives ℓ, γ and H(q) as their definitions do", () => {
    fc.assert(
      fc.property(cases, ({ data, theta }) => {
        const { sums, rows } = passOver(data, theta);
        near(sums.logLikelihood, direct.logLikelihood(data, theta), 1e-12);
        const wanted = direct.posteriorRows(data, theta);
        for (const [n, row] of rows.entries())
          for (const [k, gamma] of row.entries()) near(gamma, entry(wanted[n] ?? [], k), 1e-11);
        const entropy = direct.exactSum(
          rows.flat().map((gamma) => (gamma > 0 ? -gamma * Math.log(gamma) : 0)),
        );
        // H(q) = ℓ − E_q[log joint] is as exact as the ℓ that it is added to.
        const scale = Math.abs(sums.logLikelihood) + data.points.size;
        expect(Math.abs(sums.entropy - entropy)).toBeLessThanOrEqual(1e-14 * scale);
      }),
    );
  });

  test("every row of γ sums to 1 and lies in [0, 1]", () => {
    fc.assert(
      fc.property(cases, ({ data, theta }) => {
        for (const row of passOver(data, theta).rows) {
          expect(row.every((gamma) => gamma >= 0 && gamma <= 1)).toBe(true);
          expect(Math.abs(row.reduce((sum, gamma) => sum + gamma, 0) - 1)).toBeLessThan(1e-15 * 6);
        }
      }),
    );
  });

  test("where a span ends changes no bit of the sums", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.integer({ min: 1, max: 3 })), ({ data, theta }, ends) => {
        const components = theta.means.length;
        const { size } = data.points;
        const q = allocate(components, data);
        const sums = evidence(components, data);
        let from = 0;
        for (const blocks of [...ends, 4]) {
          const to = Math.min(from + 128 * blocks, size);
          if (to > from) infer(data, theta, { from, to }, q, sums);
          from = to;
        }
        const whole = passOver(data, theta);
        expect(sums).toEqual(whole.sums);
        expect(Array.from(q.values)).toEqual(
          theta.means.flatMap((_, k) => whole.rows.map((row) => row[k])),
        );
      }),
    );
  });

  test("a point so far away that every density underflows has exact γ and a finite ℓ", () => {
    const data = { points: pointsFromRows([[1e5, 0]]) };
    const means = [
      [0, 0],
      [-1e-3, 0],
    ];
    const theta = { weights: [0.5, 0.5], means, covariances: [unit, unit] };
    const { sums, rows } = passOver(data, theta);
    // log γ₁/γ₂ = ½(‖x − μ₂‖² − ‖x − μ₁‖²) = ½(2·10² + 10⁻⁶).
    const odds = Math.exp(100 + 5e-7);
    expect(rows[0]?.[0]).toBe(1);
    // The two log joints of about −5e9 are known to one part in 2^53 each.
    expect((rows[0]?.[1] ?? 0) * odds).toBeCloseTo(1, 5);
    near(sums.logLikelihood, Math.log(0.5) - Math.log(2 * Math.PI) - 5e9, 1e-12);
  });

  test("a zero weight takes no point, and costs neither ℓ nor H(q)", () => {
    const data = {
      points: pointsFromRows([
        [0.5, 0],
        [5, 5],
      ]),
    };
    const means = [
      [0, 0],
      [5, 5],
    ];
    const theta = { weights: [1, 0], means, covariances: [unit, unit] };
    const alone = { weights: [1], means: [[0, 0]], covariances: [unit] };
    const { sums, rows } = passOver(data, theta);
    expect(rows).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(sums.logLikelihood).toBe(passOver(data, alone).sums.logLikelihood);
    expect(sums.entropy).toBe(0);
    expect(sums.stats[1]?.count).toBe(0);
  });

  test("an observed point belongs to its component, however unlikely", () => {
    const observed = Int16Array.from([1, -1]);
    const data = {
      points: pointsFromRows([
        [0, 0],
        [0, 0],
      ]),
      observed,
    };
    const means = [
      [0, 0],
      [100, 0],
    ];
    const theta = { weights: [0.5, 0.5], means, covariances: [unit, unit] };
    const { sums, rows } = passOver(data, theta);
    expect(rows).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(sums.entropy).toBe(0);
    near(sums.logLikelihood, 2 * Math.log(0.5) - 2 * Math.log(2 * Math.PI) - 5000, 1e-14);
  });

  test("so does one further off than numbers reach, and ℓ is no infinity", () => {
    const observed = Int16Array.from([1]);
    const data = { points: pointsFromRows([[1e200, 0]]), observed };
    const means = [
      [0, 0],
      [1, 0],
    ];
    const theta = { weights: [0.5, 0.5], means, covariances: [unit, unit] };
    const { sums, rows } = passOver(data, theta);
    expect(rows).toEqual([[0, 1]]);
    expect(Number.isFinite(sums.logLikelihood)).toBe(true);
    expect(sums.entropy).toBe(0);
  });
});
