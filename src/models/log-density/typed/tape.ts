import type { Target } from "../targets/contract.ts";

/** Values at all places, with their slopes along x and y. */
interface Register {
  readonly v: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
}

/** What one step of a tape does to its registers, at `size` places. */
type Step = (registers: readonly Register[], size: number, sloped: boolean) => void;

/** An expression as steps over registers: 0 is x, 1 is y, step i makes register i + 2. */
export interface Tape {
  readonly steps: readonly Step[];
}

/** The value of a function of one number, and its derivative given that. */
interface Unary {
  readonly of: (a: number) => number;
  readonly slope: (a: number, value: number) => number;
}

export const unaries: { readonly [name: string]: Unary } = {
  "-": { of: (a) => -a, slope: () => -1 },
  "+": { of: (a) => a, slope: () => 1 },
  sqrt: { of: Math.sqrt, slope: (_a, v) => 0.5 / v },
  exp: { of: Math.exp, slope: (_a, v) => v },
  log: { of: Math.log, slope: (a) => 1 / a },
  sin: { of: Math.sin, slope: Math.cos },
  cos: { of: Math.cos, slope: (a) => -Math.sin(a) },
  tan: { of: Math.tan, slope: (_a, v) => 1 + v * v },
  tanh: { of: Math.tanh, slope: (_a, v) => 1 - v * v },
  abs: { of: Math.abs, slope: Math.sign },
};

/** The value of a function of two numbers, and its two derivatives. */
interface Binary {
  readonly of: (a: number, b: number) => number;
  readonly byA: (a: number, b: number, value: number) => number;
  readonly byB: (a: number, b: number, value: number) => number;
}

export const binaries: { readonly [name: string]: Binary } = {
  "+": { of: (a, b) => a + b, byA: () => 1, byB: () => 1 },
  "-": { of: (a, b) => a - b, byA: () => 1, byB: () => -1 },
  "*": { of: (a, b) => a * b, byA: (_a, b) => b, byB: (a) => a },
  "/": { of: (a, b) => a / b, byA: (_a, b) => 1 / b, byB: (_a, b, v) => -v / b },
  "^": {
    of: (a, b) => a ** b,
    byA: (a, b) => (b === 0 ? 0 : b * a ** (b - 1)),
    byB: (a, _b, v) => (v === 0 ? 0 : v * Math.log(a)),
  },
  min: { of: Math.min, byA: (a, b) => Number(a <= b), byB: (a, b) => Number(a > b) },
  max: { of: Math.max, byA: (a, b) => Number(a >= b), byB: (a, b) => Number(a < b) },
};

export const constant =
  (value: number, into: number): Step =>
  (registers) => {
    const { v, dx, dy } = registers[into] as Register;
    v.fill(value);
    dx.fill(0);
    dy.fill(0);
  };

export const unary =
  ({ of, slope }: Unary, a: number, into: number): Step =>
  (registers, size, sloped) => {
    const [from, to] = [registers[a] as Register, registers[into] as Register];
    for (let i = 0; i < size; i++) to.v[i] = of(from.v[i] as number);
    if (!sloped) return;
    for (let i = 0; i < size; i++) {
      const share = slope(from.v[i] as number, to.v[i] as number);
      to.dx[i] = chained(share, from.dx[i] as number);
      to.dy[i] = chained(share, from.dy[i] as number);
    }
  };

export const binary =
  ({ of, byA, byB }: Binary, a: number, b: number, into: number): Step =>
  (registers, size, sloped) => {
    const [left, right] = [registers[a] as Register, registers[b] as Register];
    const to = registers[into] as Register;
    for (let i = 0; i < size; i++) to.v[i] = of(left.v[i] as number, right.v[i] as number);
    if (!sloped) return;
    for (let i = 0; i < size; i++) {
      const [l, r, v] = [left.v[i] as number, right.v[i] as number, to.v[i] as number];
      const [ofA, ofB] = [byA(l, r, v), byB(l, r, v)];
      to.dx[i] = chained(ofA, left.dx[i] as number) + chained(ofB, right.dx[i] as number);
      to.dy[i] = chained(ofA, left.dy[i] as number) + chained(ofB, right.dy[i] as number);
    }
  };

/** What does not move adds nothing, however steep the function is there. */
const chained = (share: number, slope: number): number => (slope === 0 ? 0 : share * slope);

/** A tape as a target: it is run over all places, step by step, in registers kept from run to run. */
export function targetOfTape({ steps }: Tape): Target {
  let room: Register[] = [];
  return (x, y, { value, dx, dy }) => {
    const size = x.length;
    if ((room[0]?.v.length ?? 0) < size)
      room = Array.from({ length: steps.length + 2 }, () => ({
        v: new Float64Array(size),
        dx: new Float64Array(size),
        dy: new Float64Array(size),
      }));
    const [across, up] = room as [Register, Register];
    across.v.set(x);
    across.dx.fill(1);
    up.v.set(y);
    up.dy.fill(1);
    const sloped = dx !== undefined && dy !== undefined;
    for (const step of steps) step(room, size, sloped);
    const last = room[steps.length + 1] as Register;
    value.set(last.v.subarray(0, size));
    if (!dx || !dy) return;
    dx.set(last.dx.subarray(0, size));
    dy.set(last.dy.subarray(0, size));
  };
}
