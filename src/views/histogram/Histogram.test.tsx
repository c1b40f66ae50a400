// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/dom";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { Histogram } from "./Histogram.tsx";

const bars = [-30, -10, -20].map((value, i) => {
  return { id: i + 1, value, name: `Run ${i + 1}: ${value}`, best: value === -10 };
});

test("its squares are one tab stop, the arrows go through them by value and stop at the ends", () => {
  const host = document.body.appendChild(document.createElement("div"));
  const histogram = (
    <Histogram
      bars={bars}
      title="Final ℓ"
      hint="A square a run"
      press="A click opens it."
      onPick={() => {}}
    />
  );
  flushSync(() => createRoot(host).render(histogram));
  const stops = () =>
    screen
      .getAllByRole("button")
      .flatMap((each) => (each.tabIndex === 0 ? [each.getAttribute("aria-label")] : []));
  const press = (key: string) =>
    flushSync(() => void fireEvent.keyDown(document.activeElement ?? host, { key }));
  expect(stops()).toEqual(["Run 2: -10"]);
  flushSync(() => screen.getByRole("button", { name: "Run 2: -10" }).focus());
  const walks: readonly (readonly [key: string, reached: string])[] = [
    ["ArrowRight", "Run 2: -10"],
    ["ArrowLeft", "Run 3: -20"],
    ["Home", "Run 1: -30"],
    ["ArrowDown", "Run 1: -30"],
    ["ArrowUp", "Run 3: -20"],
    ["End", "Run 2: -10"],
  ];
  for (const [key, reached] of walks) {
    press(key);
    expect(document.activeElement?.getAttribute("aria-label"), key).toBe(reached);
    expect(stops(), key).toEqual([reached]);
  }
  expect(screen.getByText("Run 2: -10", { selector: "p *" })).toBeDefined();
});
