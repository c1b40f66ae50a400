import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Data } from "../../models/contract/kernel.ts";
import type { Floor } from "../../models/gaussian-mixture/spec.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { flat } from "../oracle/compare.ts";
import type { Frame } from "../run/frame.ts";
import { conditionOf, WELL } from "../testing/condition.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { mixtureSessions as sessions } from "../testing/sessions.ts";

const HALF_STEPS = 8;

const mapped = (data: Data, f: (x: number, d: number) => number): Data => ({
  ...data,
  points: { ...data.points, columns: data.points.columns.map((c, d) => c.map((x) => f(x, d))) },
});

const thetaOf = (frame: Frame | undefined) => frame?.theta as GaussianMixtureTheta;

function close(a: unknown, b: unknown, rel: number): void {
  const [x, y] = [flat(a), flat(b)];
  const size = 1 + Math.max(...x.map(Math.abs));
  expect(y.length).toBe(x.length);
  for (const [i, value] of x.entries())
    expect(Math.abs(value - (y[i] ?? Number.NaN))).toBeLessThanOrEqual(rel * size);
}

describe("a run of EM", () => {
  test("with its components in another order gives the same in that order", () => {
    fc.assert(
      fc.property(sessions, fc.nat(), ({ data, choices, from }, turn) => {
        const count = from.spec.components;
        const source = (k: number) => (k + 1 + (turn % count)) % count;
        const turned = <T>(list: readonly T[]): T[] => list.map((_, k) => list[source(k)] as T);
        const theta = {
          weights: turned(from.theta.weights),
          means: turned(from.theta.means),
          covariances: turned(from.theta.covariances),
        };
        const back = Array.from({ length: count }, (_, k) => k).map(source);
        const observed = data.observed?.map((label) => (label < 0 ? -1 : back.indexOf(label)));
        const other = observed ? { ...data, observed } : data;
        const a = runFor(data, choices, HALF_STEPS).frames;
        fc.pre(conditionOf(a) < WELL);
        const b = runFor(other, choicesFor(from.spec, theta), HALF_STEPS).frames;
        expect(b.length).toBe(a.length);
        close(a.at(-1)?.logLikelihood, b.at(-1)?.logLikelihood, 1e-10);
        close(turned(thetaOf(a.at(-1)).means), thetaOf(b.at(-1)).means, 1e-6);
      }),
    );
  });

  test("on data moved by a constant moves the means by it, and ℓ not at all", () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: -1000, max: 1000 }), (session, by) => {
        const { data, choices, from } = session;
        const shift = (x: number) => x + by;
        const theta = { ...from.theta, means: from.theta.means.map((mean) => mean.map(shift)) };
        const a = runFor(data, choices, HALF_STEPS).frames;
        fc.pre(conditionOf(a) < WELL);
        const b = runFor(mapped(data, shift), choicesFor(from.spec, theta), HALF_STEPS).frames;
        expect(b.length).toBe(a.length);
        close(a.at(-1)?.logLikelihood, b.at(-1)?.logLikelihood, 1e-8);
        close(thetaOf(a.at(-1)).means.flat().map(shift), thetaOf(b.at(-1)).means.flat(), 1e-6);
      }),
    );
  });

  test("on data scaled by 2^s lowers ℓ by s log 2 a coordinate and scales θ", () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: -30, max: 30 }), ({ data, choices, from }, s) => {
        const scale = 2 ** s;
        const scaled = (x: number) => x * scale;
        const { floor } = from.spec;
        const spec = { ...from.spec, floor: floor && { ...floor, eps: floor.eps * scale ** 2 } };
        const theta: GaussianMixtureTheta = {
          weights: from.theta.weights,
          means: from.theta.means.map((mean) => mean.map(scaled)),
          covariances: from.theta.covariances.map((c) =>
            c.map((row) => row.map((x) => x * scale ** 2)),
          ),
        };
        const a = runFor(data, choices, HALF_STEPS).frames;
        fc.pre(conditionOf(a) < WELL);
        const b = runFor(mapped(data, scaled), choicesFor(spec, theta), HALF_STEPS).frames;
        expect(b.length).toBe(a.length);
        const { size, dimensions } = data.points;
        const shift = s * Math.LN2 * size * dimensions;
        const last = a.at(-1)?.logLikelihood ?? Number.NaN;
        const away = last - shift - (b.at(-1)?.logLikelihood ?? Number.NaN);
        expect(Math.abs(away)).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(last) + Math.abs(shift)));
        close(thetaOf(a.at(-1)).means.flat().map(scaled), thetaOf(b.at(-1)).means.flat(), 1e-6);
      }),
    );
  });

  test("with axes stretched by different powers of 2, full covariances, gives the same q", () => {
    fc.assert(
      fc.property(sessions, ({ data, from }) => {
        const floor: Floor = null;
        const spec = { ...from.spec, covariance: "full" as const, floor };
        const stretch = (x: number, d: number) => x * 2 ** (7 * d);
        const theta: GaussianMixtureTheta = {
          weights: from.theta.weights,
          means: from.theta.means.map((mean) => mean.map(stretch)),
          covariances: from.theta.covariances.map((c) =>
            c.map((row, i) => row.map((x, j) => x * 2 ** (7 * (i + j)))),
          ),
        };
        const a = runFor(data, choicesFor(spec, from.theta), HALF_STEPS).frames;
        fc.pre(conditionOf(a) < WELL);
        const b = runFor(mapped(data, stretch), choicesFor(spec, theta), HALF_STEPS).frames;
        expect(b.length).toBe(a.length);
        close(thetaOf(a.at(-1)).weights, thetaOf(b.at(-1)).weights, 1e-6);
      }),
    );
  });
});
