import { expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { drawn, expectGradient } from "../network/testing/differences.ts";
import { benchFor, boundOver } from "./bound.ts";
import { networksOf } from "./networks.ts";

const [ROWS, PIXELS] = [3, 6];
const networks = networksOf([4], PIXELS);
const bench = benchFor(networks, ROWS);
bench.x.set(drawn(ROWS * PIXELS, 1).map((v) => 1 / (1 + Math.exp(-v))));
const [phi, theta] = [drawn(networks.encoder.size, 2), drawn(networks.decoder.size, 3)];
const none = { inPhi: null, inTheta: null };

/** The same draws each time. */
const value = (w: Float64Array, v: Float64Array, samples: number) =>
  boundOver(bench, ROWS, { phi: w, theta: v, ...none }, samples, seeded(4));

test.each([1, 3])(
  "with %s draws 𝓛 has the gradients in φ and θ that differences have",
  (samples) => {
    const inPhi = new Float64Array(phi.length).fill(7);
    const inTheta = new Float64Array(theta.length).fill(7);
    const all = { phi, theta, inPhi, inTheta };
    const bound = boundOver(bench, ROWS, all, samples, seeded(4));
    expect(bound).toBeCloseTo(value(phi, theta, samples), 12);
    expectGradient((w) => value(w, theta, samples), phi, inPhi);
    expectGradient((v) => value(phi, v, samples), theta, inTheta);
  },
);

test("a gradient in φ or in θ alone is the same", () => {
  const [inPhi, inTheta] = [new Float64Array(phi.length), new Float64Array(theta.length)];
  boundOver(bench, ROWS, { phi, theta, inPhi, inTheta }, 2, seeded(4));
  const [phiAlone, thetaAlone] = [new Float64Array(phi.length), new Float64Array(theta.length)];
  boundOver(bench, ROWS, { phi, theta, ...none, inPhi: phiAlone }, 2, seeded(4));
  boundOver(bench, ROWS, { phi, theta, ...none, inTheta: thetaAlone }, 2, seeded(4));
  expect(phiAlone).toEqual(inPhi);
  expect(thetaAlone).toEqual(inTheta);
});
