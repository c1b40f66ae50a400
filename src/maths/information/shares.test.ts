import fc from "fast-check";
import { expect, test } from "vitest";
import { distribution } from "../testing/distributions.ts";
import { withShare } from "./shares.ts";

test("a share set by hand stands, the others keep their proportions and the sum is 1", () => {
  fc.assert(
    fc.property(
      distribution(),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (p, at, to) => {
        const i = at % p.length;
        const next = withShare(p, i, to);
        expect(next[i]).toBe(to);
        expect(next.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        const [j, k] = [(i + 1) % p.length, (i + p.length - 1) % p.length];
        if ((p[i] ?? 0) < 1)
          expect((next[j] ?? 0) * (p[k] ?? 0)).toBeCloseTo((next[k] ?? 0) * (p[j] ?? 0), 12);
      },
    ),
  );
});

test("what is left goes to the others in equal shares where all of them were 0", () => {
  expect(withShare([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
});

test("nothing is below 0 or above 1", () => {
  expect(withShare([0.5, 0.5], 1, 1.2)).toEqual([0, 1]);
  expect(withShare([0.5, 0.5], 1, -0.2)).toEqual([1, 0]);
});
