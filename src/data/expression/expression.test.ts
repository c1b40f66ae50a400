import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../maths/format.ts";
import { evaluateMatrix, evaluateNumber, evaluateVector } from "./expression.ts";

test.each([
  ["0.5", 0.5],
  [" .5 ", 0.5],
  ["−2", -2],
  ["+1e-3", 0.001],
  ["1/3", 1 / 3],
  ["1−3", -2],
  ["sqrt(2)", Math.SQRT2],
  ["-sqrt(2)/2", -Math.SQRT1_2],
  ["2 pi", 2 * Math.PI],
  ["e^2", Math.E * Math.E],
  ["log(10)", Math.LN10],
  ["exp(-1) + abs(-2) * cos(0)", Math.exp(-1) + 2],
])("%s is a number", async (text, value) => {
  expect(await evaluateNumber(text)).toBeCloseTo(value, 14);
});

describe("no number", () => {
  test.each(["1//3", "", "two", "[1]", "sqrt(-1)", "2 cm", "1,5", "true", "2;3", "sqrt"])(
    "%j",
    async (text) => {
      const message = `"${text}" is not a number or expression.`;
      await expect(evaluateNumber(text)).rejects.toThrow(new Error(message));
    },
  );

  test.each(["1/0", "1e999", "10^10^10"])("%s is not finite", async (text) => {
    await expect(evaluateNumber(text)).rejects.toThrow(`"${text}" is not a finite number.`);
  });

  test.each([
    "import({})",
    "createUnit(1)",
    "evaluate(1)",
    "parse(1)",
    "simplify(1)",
    "derivative(1, x)",
    "x = 3",
    "f(x) = x",
    "1:9",
    "sqrt.constructor(1)",
    "{a: 1}.a",
    "config({})",
    "zeros(9999, 9999)",
  ])("of mathjs, %s is out of reach", async (text) => {
    await expect(evaluateNumber(text)).rejects.toThrow("is not a number or expression.");
  });

  test("a text too long to be meant is not looked at", async () => {
    await expect(evaluateNumber("1+".repeat(1000))).rejects.toThrow("is not a number");
  });
});

test("vectors, with or without brackets", async () => {
  expect(await evaluateVector("[1, .5]")).toEqual([1, 0.5]);
  expect(await evaluateVector("1, −2")).toEqual([1, -2]);
  expect(await evaluateVector("1/2, sqrt(4)")).toEqual([0.5, 2]);
  for (const text of ["", "[]", "[[1, 2]]", "1, 1/0", "1, a"])
    await expect(evaluateVector(text)).rejects.toThrow("is not a list of numbers or expressions.");
});

test("matrices, as lists of rows or with semicolons", async () => {
  expect(await evaluateMatrix("[[1, 0.8], [0.8, 2]]")).toEqual([
    [1, 0.8],
    [0.8, 2],
  ]);
  expect(await evaluateMatrix("1, 1/2; 1/2, 2")).toEqual([
    [1, 0.5],
    [0.5, 2],
  ]);
  expect(await evaluateMatrix("2 * [[1, 0], [0, 1]]")).toEqual([
    [2, 0],
    [0, 2],
  ]);
  for (const text of ["", "[1, 2]", "[[1, 2], [3]]", "[[]]", "[[1, 0], [0, 1/0]]"])
    await expect(evaluateMatrix(text)).rejects.toThrow(
      "is not a matrix of numbers or expressions.",
    );
});

test("writes every digit so that a field reads it back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
      expect(await evaluateNumber(exact(value))).toBe(value + 0);
      expect(await evaluateNumber(String(value))).toBe(value + 0);
    }),
    { seed: 4, numRuns: 300 },
  );
});
