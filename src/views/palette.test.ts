import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { css, papers } from "./palette.ts";

test("the papers are the --card of the two themes", () => {
  const tokens = readFileSync(new URL("../app/tokens.css", import.meta.url), "utf8");
  const cards = [...tokens.matchAll(/--card: (#\w+);/g)].map(([, card]) => card);
  expect(cards).toEqual([css(papers.light), css(papers.dark)]);
});
