import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { firstWeights } from "./first.ts";
import { backward, forward, lastSlopes, networkOf, roomFor, type Widths } from "./network.ts";
import { drawn, expectGradient } from "./testing/differences.ts";

const shapes: readonly Widths[] = [
  { inputs: 2, hidden: [], outputs: 3 },
  { inputs: 1, hidden: [2], outputs: 2 },
  { inputs: 5, hidden: [7], outputs: 4 },
  { inputs: 6, hidden: [4, 3], outputs: 9 },
];
const told = ({ inputs, hidden, outputs }: Widths) => [inputs, ...hidden, outputs].join(" → ");
const ROWS = 7;

/** By the definition, number by number. */
function directly({ inputs, hidden, outputs }: Widths, weights: Float64Array, row: number[]) {
  const widths = [inputs, ...hidden, outputs];
  let y = row;
  let at = 0;
  for (let i = 0; i + 1 < widths.length; i++) {
    const [from, to] = [widths[i] as number, widths[i + 1] as number];
    const x = y;
    const bias = at + from * to;
    y = Array.from({ length: to }, (_, o) =>
      x.reduce(
        (sum, v, j) => sum + v * (weights[at + j * to + o] as number),
        weights[bias + o] as number,
      ),
    );
    if (i + 2 < widths.length) y = y.map(Math.tanh);
    at = bias + to;
  }
  expect(at).toBe(weights.length);
  return y;
}

describe.each(shapes.map((widths) => [told(widths), widths] as const))(
  "a network %s",
  (_, widths) => {
    const network = networkOf(widths);
    const weights = drawn(network.size, 1);
    // Zeros are passed over: some rows have them.
    const x = drawn(ROWS * widths.inputs, 2).map((v, i) => (i % 3 === 0 || i < 8 ? 0 : v));
    const room = roomFor(network, ROWS);
    const towards = drawn(ROWS * widths.outputs, 3);
    const value = (w: Float64Array, inputs: Float64Array) =>
      forward(network, w, inputs, ROWS, room).reduce(
        (sum, y, i) => sum + y * (towards[i] as number),
        0,
      );

    test("is what its definition says", () => {
      const y = forward(network, weights, x, ROWS, room);
      for (let r = 0; r < ROWS; r++) {
        const row = Array.from(x.subarray(r * widths.inputs, (r + 1) * widths.inputs));
        for (const [o, v] of directly(widths, weights, row).entries())
          expect(y[r * widths.outputs + o]).toBeCloseTo(v, 12);
      }
    });

    test("has the gradients that differences have, in weights and inputs", () => {
      const gradient = new Float64Array(network.size);
      const slopes = new Float64Array(x.length);
      value(weights, x);
      lastSlopes(room).set(towards);
      backward(network, weights, x, ROWS, room, gradient, slopes);
      expectGradient((w) => value(w, x), weights, gradient);
      expectGradient((inputs) => value(weights, inputs), x, slopes);
    });

    test("adds to a gradient, and leaves out what is not asked for", () => {
      const [once, twice] = [new Float64Array(network.size), new Float64Array(network.size)];
      const pass = (into: Float64Array | null, slopes: Float64Array | null) => {
        value(weights, x);
        lastSlopes(room).set(towards);
        backward(network, weights, x, ROWS, room, into, slopes);
      };
      pass(once, null);
      pass(twice, null);
      pass(twice, null);
      for (const [i, v] of once.entries()) expect(twice[i]).toBeCloseTo(2 * v, 12);
      const slopes = new Float64Array(x.length);
      pass(null, slopes);
      expect(slopes.some((v) => v !== 0)).toBe(true);
    });

    test("works on fewer rows than there is room for", () => {
      const whole = forward(network, weights, x, ROWS, room).slice(0, 2 * widths.outputs);
      const few = forward(network, weights, x, 2, room).slice(0, 2 * widths.outputs);
      expect(few).toEqual(whole);
    });

    test("begins with Glorot's weights, by the seed", () => {
      const first = firstWeights(network, seeded(5));
      expect(firstWeights(network, seeded(5))).toEqual(first);
      expect(firstWeights(network, seeded(6))).not.toEqual(first);
      for (const { inputs, outputs, at } of network.layers) {
        const reach = Math.sqrt(6 / (inputs + outputs));
        const bias = at + inputs * outputs;
        expect(first.subarray(at, bias).every((w) => w !== 0 && Math.abs(w) <= reach)).toBe(true);
        expect(first.subarray(bias, bias + outputs).every((b) => b === 0)).toBe(true);
      }
    });
  },
);

test("Glorot's weights have variance 2/(inputs + outputs)", () => {
  const first = firstWeights(networkOf({ inputs: 120, hidden: [], outputs: 80 }), seeded(1));
  const weights = first.subarray(0, 120 * 80);
  const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
  expect(variance * 100).toBeGreaterThan(0.97);
  expect(variance * 100).toBeLessThan(1.03);
});
