// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/dom";
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";
import type { State } from "./pictures.ts";
import { structures } from "./structure.ts";

const pixel = (image: number, row: number, column: number) =>
  screen.getByRole("checkbox", {
    name: new RegExp(`^Image ${image}, .* row ${row}, column ${column}$`),
  });
const samplesOf = (kind: string) =>
  [...document.querySelectorAll(`[data-structure=${kind}] [data-sample]`)].map((it) => ({
    pixels: it.getAttribute("data-sample"),
    known: it.getAttribute("data-known") === "true",
  }));

test("the full joint says the four images and no others; every model counts its numbers", async () => {
  const page = await openFigure("counting");
  expect(samplesOf("joint").length).toBeGreaterThan(3);
  expect(samplesOf("joint").every(({ known }) => known)).toBe(true);
  expect(samplesOf("independent").some(({ known }) => !known)).toBe(true);
  expect(page.figure.lines(page.state()).map(({ result }) => result)).toEqual([
    "511",
    "19",
    "17",
    "9",
    "16\\,777\\,215",
  ]);
  await page.key("Width of the images", "ArrowRight", 2);
  expect(page.state().side).toBe(5);
  expect(page.figure.lines(page.state())[0]?.result).toBe("33\\,554\\,431");
  for (const { name } of structures) expect(page.drawn()).toContain(`${name}: `);
});

test("a pixel is turned over by a click and by keyboard, and the models learn it", async () => {
  const page = await openFigure("counting");
  const { images } = page.state() as State;
  fireEvent.click(pixel(1, 2, 2));
  await page.rest();
  expect(pixel(1, 2, 2).getAttribute("aria-checked")).toBe("true");
  expect(page.state().images).toEqual([(images[0] ?? 0) + 16, ...images.slice(1)]);
  pixel(1, 1, 1).focus();
  fireEvent.keyDown(pixel(1, 1, 1), { key: "ArrowRight" });
  expect(document.activeElement).toBe(pixel(1, 1, 2));
  fireEvent.keyDown(pixel(1, 1, 2), { key: "ArrowDown" });
  expect(document.activeElement).toBe(pixel(1, 2, 2));
  fireEvent.keyDown(pixel(1, 2, 2), { key: " " });
  await page.rest();
  expect(page.state().images).toEqual(images);
});

test("others are drawn at a press, and the same ones by the same address", async () => {
  const page = await openFigure("counting");
  const first = samplesOf("independent");
  await page.press("Draw others");
  expect(samplesOf("independent")).not.toEqual(first);
  await openFigure("counting", { seed: 1 });
  expect(samplesOf("independent")).toEqual(first);
});

test("an image with more pixels than its width has is refused in a sentence", async () => {
  const page = await openFigure("counting", { images: [512, 0, 0, 0] });
  expect(page.notice()).toContain("An image has more pixels");
  expect(page.state().images).not.toContain(512);
});
