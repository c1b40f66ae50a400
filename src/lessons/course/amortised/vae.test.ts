import { expect, test } from "vitest";
import { nearestOfClass } from "../testing/nearest.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./vae.ts";

test("the encoder: the ELBO rises while both move, and stays below ℓ", () => {
  const watched = seen(lesson, "encoder");
  expect(changeOf(watched, "elbo")).toBeGreaterThan(10);
  expect(valueIn(watched.after, "gap")).toBeGreaterThan(0);
});

test("two gaps: most of what a linear encoder leaves is its own", () => {
  const { lines, ...after } = seen(lesson, "two-gaps").after;
  const gap = valueIn(after, "gap");
  expect(lines?.amortisation).toBeGreaterThan(gap / 2);
});

test("collapse: the gap falls to next to nothing", () => {
  const watched = seen(lesson, "collapse");
  expect(changeOf(watched, "gap")).toBeLessThan(0);
  expect(valueIn(watched.after, "gap")).toBeLessThan(0.1);
  expect(watched.after.lines?.klPrior).toBeLessThan(0.01);
});

test("digits: of the five nearest to each more than a third are of its class, where chance gives a tenth", () => {
  expect(nearestOfClass(seen(lesson, "digits"))).toBeGreaterThan(1 / 3);
});
