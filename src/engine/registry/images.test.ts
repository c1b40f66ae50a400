import { expect, test } from "vitest";
import { generate } from "../../data/generators/generate.ts";
import { give, kindOf } from "../../models/kinds.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { againstData } from "./suits.ts";

const images = generate({ generator: "digits", n: 3 }).points;
const mixture = kindOf({ kind: "gaussian-mixture" });

test("images are no points, and points no images, each said in a sentence", () => {
  expect(againstData(mixture.first, images)).toBe(
    "has 196 coordinates a row, but Gaussian mixture takes points of 1 to 16",
  );
  const first = { ...mixture.first, kind: "of-images" } as unknown as typeof mixture.first;
  const back = give({
    ...mixture,
    kind: first.kind,
    title: "A model",
    first,
    takes: () => "images",
  });
  try {
    expect(againstData(first, images)).toBeNull();
    expect(againstData(first, pointsFromRows([[0, 1]]))).toBe(
      "has 2 coordinates a row, but A model takes images of 14 × 14",
    );
  } finally {
    back();
  }
});
