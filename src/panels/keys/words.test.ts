import { expect, test } from "vitest";
import { keys } from "./keymap.ts";
import { words } from "./words.ts";

test("every key is listed, and nothing else", () => {
  expect(Object.keys(words).sort()).toEqual(keys.map(({ on }) => on[0]).sort());
});
