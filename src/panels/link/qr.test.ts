import { describe, expect, test } from "vitest";
import { type Code, pathOf, qrOf } from "./qr.ts";

const address = (length: number) =>
  `https://example.org/#${"aB-_".repeat(length)}`.slice(0, length);

function codeOf(length: number): Code {
  const code = qrOf(address(length));
  if (!code) throw new Error("There is no code.");
  return code;
}

/** The 7 × 7 square in three corners by which a reader finds a code, with its white edge (ISO/IEC 18004, 6.3.3). */
function finder(code: Code, x0: number, y0: number): boolean {
  for (let y = -1; y < 8; y++)
    for (let x = -1; x < 8; x++) {
      const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
      if (code.get(x0 + x, y0 + y) !== (ring === 3 || ring < 2)) return false;
    }
  return true;
}

describe.each([40, 350, 2953])("the code of %d characters", (length) => {
  const code = codeOf(length);

  test("is of a size that there is, and has what a reader looks for", () => {
    expect((code.size - 17) % 4).toBe(0);
    const far = code.size - 7;
    for (const [x, y] of [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const)
      expect(finder(code, x, y)).toBe(true);
    for (let i = 8; i < code.size - 8; i++)
      expect([code.get(i, 6), code.get(6, i)]).toEqual([i % 2 === 0, i % 2 === 0]);
  });

  test("is drawn module by module", () => {
    const drawn = new Set<string>();
    for (const [, x, y, run] of pathOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let i = 0; i < Number(run); i++) drawn.add(`${Number(x) + i} ${y}`);
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) expect(drawn.has(`${x} ${y}`)).toBe(code.get(x, y));
  });
});

test("what is longer than the largest code holds has none", () => {
  expect(codeOf(2953).size).toBe(177);
  expect(qrOf(address(2954))).toBeNull();
});
