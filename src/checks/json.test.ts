import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "./json.ts";

test.each([
  ["", "it ends too early, at line 1, column 1"],
  ['{"a": [1, 2', "it ends too early, at line 1, column 12"],
  ['{"a": "b', "it ends too early, at line 1, column 9"],
  ["hello there", '"hello" at line 1, column 1 is out of place'],
  ['{"a": Infinity}', '"Infinity" at line 1, column 7 is out of place'],
  ['{"a": 01}', '"01" at line 1, column 7 is out of place'],
  ['{\n "a": 1,\n}', '"}" at line 3, column 1 is out of place'],
  ['{\r\n "a" 1}', '"1" at line 2, column 6 is out of place'],
  ["[1 2]", '"2" at line 1, column 4 is out of place'],
  ["[1}", '"}" at line 1, column 3 is out of place'],
  ["{1: 2}", '"1" at line 1, column 2 is out of place'],
  ["[] []", '"[" at line 1, column 4 is out of place'],
  ['["a\\x"]', '"\\" at line 1, column 4 is out of place'],
  ["['a']", '"\'" at line 1, column 2 is out of place'],
  ["// a\n{}", '"/" at line 1, column 1 is out of place'],
])("%j", (text, fault) => {
  expect(jsonFault(text)).toBe(fault);
});

test("the fault is where what comes before could still become JSON", () => {
  const damaged = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom("", "}", "]", ",", ":", "x", '"', "\n"),
    )
    .map(([json, at, insert]) => {
      const cut = at % (json.length + 1);
      return insert === "" ? json.slice(0, cut) : json.slice(0, cut) + insert + json.slice(cut);
    })
    .filter((text) => !isJson(text));
  fc.assert(
    fc.property(damaged, (text) => {
      expect(jsonFault(text)).toMatch(/^(?:it ends too early, at|".+" at) line \d+, column \d+/s);
    }),
    { numRuns: 500 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
