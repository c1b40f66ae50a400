import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openText } from "../reader/open.ts";

test("the example of docs/lessons.md opens", () => {
  const text = readFileSync("docs/lessons.md", "utf8");
  const [, example = ""] = /```json\n(.*?)```/s.exec(text) ?? [];
  expect(openText("lesson.json", example)).toMatchObject({ lesson: { id: "two-points" } });
});
