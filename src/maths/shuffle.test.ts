import { expect, test } from "vitest";
import { seeded } from "./random.ts";
import { shuffle, shuffled } from "./shuffle.ts";

test("every order of three comes as often as any other, to four standard errors", () => {
  const times = 6000;
  const rng = seeded(1);
  const orders = Array.from({ length: times }, () => shuffled(3, rng).join(""));
  const wanted = ["012", "021", "102", "120", "201", "210"];
  expect([...new Set(orders)].sort()).toEqual(wanted);
  const error = Math.sqrt((times * 5) / 36);
  for (const order of wanted)
    expect(Math.abs(orders.filter((own) => own === order).length - times / 6)).toBeLessThan(
      4 * error,
    );
});

test("what is shuffled is the list itself, and holds what it held", () => {
  const list = Uint32Array.from([7, 7, 3, 9, 0]);
  shuffle(list, seeded(2));
  expect([...list].sort()).toEqual([0, 3, 7, 7, 9]);
  expect(shuffled(0, seeded(1))).toHaveLength(0);
});
