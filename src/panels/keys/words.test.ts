import { expect, test } from "vitest";
import { stageKeys } from "../stage/stageKeys.ts";
import { keys } from "./keymap.ts";
import { words } from "./words.ts";

test("every key is listed, and nothing else", () => {
  const all = [...keys, ...stageKeys];
  expect(Object.keys(words).sort()).toEqual(all.map(({ on }) => on[0]).sort());
});

test("no key of the stage is another of the page", () => {
  const taken = keys.flatMap(({ on }) => on);
  expect(stageKeys.flatMap(({ on }) => on).filter((key) => taken.includes(key))).toEqual([]);
});
