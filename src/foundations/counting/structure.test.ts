import { expect, test } from "vitest";
import { seeded } from "../../maths/random.ts";
import {
  type Bits,
  fitted,
  numbersAt,
  numbersOf,
  probabilityOfAny,
  type Structure,
  structures,
} from "./structure.ts";

const byKind = Object.fromEntries(structures.map((s) => [s.kind, s])) as Record<
  Structure["kind"],
  Structure
>;

const formulas: Record<Structure["kind"], (n: number) => number> = {
  joint: (n) => 2 ** n - 1,
  independent: (n) => n,
  chain: (n) => 2 * n - 1,
  "naive-bayes": (n) => 2 * n + 1,
};

/** All rows of so many bits. */
const all = (bits: number): Bits[] =>
  Array.from({ length: 2 ** bits }, (_, v) =>
    Array.from({ length: bits }, (_, i) => ((v >> i) & 1 ? 1 : 0)),
  );

/**
 * The dimension of a family of tables over bits, found without its formula: how many ways the table
 * can move as the numbers of the factors do, that is the rank of their finite differences.
 */
function dimension(structure: Structure, n: number): number {
  const factors: { i: number; parents: readonly number[] }[] = [];
  if (structure.hasClass) factors.push({ i: 0, parents: [] });
  for (let i = 1; i <= n; i++) factors.push({ i, parents: structure.parents(i) });
  const names = factors.flatMap(({ i, parents }) =>
    all(parents.length).map((values) => `${i}|${values.join("")}`),
  );
  const rng = seeded(5);
  const theta = new Map(names.map((name) => [name, 0.2 + 0.6 * rng()]));
  const states = all(n + 1).filter(([y]) => structure.hasClass || y === 0);
  const table = () =>
    states.map((bits) =>
      factors.reduce((p, { i, parents }) => {
        const white = theta.get(`${i}|${parents.map((j) => bits[j]).join("")}`) ?? 0;
        return p * (bits[i] === 1 ? white : 1 - white);
      }, 1),
    );
  const at = table();
  const moves = names.map((name) => {
    const before = theta.get(name) ?? 0;
    theta.set(name, before + 0.01);
    const moved = table().map((p, s) => (p - (at[s] ?? 0)) / 0.01);
    theta.set(name, before);
    return moved;
  });
  return rank(moves);
}

/** By elimination with the largest pivot. */
function rank(rows: number[][]): number {
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const rest = rows.slice(found);
    const pivot = rest.reduce(
      (a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a),
      rest[0] ?? [],
    );
    if (Math.abs(pivot[column] ?? 0) < 1e-9) continue;
    const others = rest.filter((row) => row !== pivot);
    const cleared = others.map((row) => {
      const by = (row[column] ?? 0) / (pivot[column] ?? 1);
      return row.map((value, j) => value - by * (pivot[j] ?? 0));
    });
    rows = [...rows.slice(0, found), pivot, ...cleared];
    found += 1;
    if (found === rows.length) break;
  }
  return found;
}

test.each(structures)("$kind: as many numbers as the family has dimensions", (structure) => {
  for (let n = 1; n <= 4; n++) {
    expect(numbersOf(structure, n)).toBe(dimension(structure, n));
    expect(numbersOf(structure, n)).toBe(formulas[structure.kind](n));
  }
  for (const n of [9, 16, 25]) expect(numbersOf(structure, n)).toBe(formulas[structure.kind](n));
});

test("the chain rule buys nothing: 1 + 2 + 4 + … is 2ⁿ − 1", () => {
  const terms = Array.from({ length: 25 }, (_, i) => numbersAt(byKind.joint, i + 1));
  expect(terms.slice(0, 4)).toEqual([1, 2, 4, 8]);
  expect(terms.reduce((sum, term) => sum + term, 0)).toBe(2 ** 25 - 1);
});

/** Four pictures of four pixels, two of each class. */
const data: readonly Bits[] = [
  [0, 1, 1, 0, 0],
  [0, 0, 0, 1, 1],
  [1, 1, 0, 1, 0],
  [1, 1, 1, 1, 0],
];
const states = all(4).map((x): Bits => [0, ...x]);

test.each(structures)("$kind: the probabilities of all pictures add up to 1", (structure) => {
  const model = fitted(structure, data);
  const sum = states.reduce((total, x) => total + model.probability(x), 0);
  expect(sum).toBeCloseTo(1, 14);
});

test.each(structures)("$kind: what it is told of, it has from the pictures", (structure) => {
  const model = fitted(structure, data);
  const under = (of: (x: Bits) => boolean) =>
    states.filter(of).reduce((total, x) => total + model.probability(x), 0);
  const among = (of: (x: Bits) => boolean) => data.filter(of).length / data.length;
  for (let i = 1; i <= 4; i++) {
    const groups = [[i], [i, ...structure.parents(i).filter((j) => j > 0)]];
    for (const group of groups) {
      const all1 = (x: Bits) => group.every((j) => x[j] === 1);
      expect(under(all1)).toBeCloseTo(among(all1), 14);
    }
  }
});

test("only the joint says the pictures and no others; what has less structure to say, says them less", () => {
  const share = (kind: Structure["kind"]) => probabilityOfAny(fitted(byKind[kind], data), data);
  expect(share("joint")).toBeCloseTo(1, 14);
  expect(share("independent")).toBeLessThan(share("chain"));
  expect(share("independent")).toBeCloseTo(
    // p(x_i = 1) = 3/4, 1/2, 3/4, 1/4.
    (3 * 2 * 1 * 3 + 1 * 2 * 3 * 1 + 3 * 2 * 3 * 3 + 3 * 2 * 3 * 3) / 4 ** 4,
    14,
  );
});

test.each(structures)(
  "$kind: samples come as often as p says, and the same seed draws the same",
  (structure) => {
    const model = fitted(structure, data);
    const rng = seeded(3);
    const size = 4000;
    const counts = new Map<string, number>();
    for (let s = 0; s < size; s++) {
      const [, ...x] = model.sample(rng);
      counts.set(x.join(""), (counts.get(x.join("")) ?? 0) + 1);
    }
    for (const state of states) {
      const p = model.probability(state);
      const found = (counts.get(state.slice(1).join("")) ?? 0) / size;
      expect(Math.abs(found - p)).toBeLessThanOrEqual(5 * Math.sqrt((p * (1 - p)) / size));
    }
    expect(model.sample(seeded(9))).toEqual(model.sample(seeded(9)));
  },
);
