// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { glideTime } from "../../views/motion.ts";
import { openFigure } from "../testing/openFigure.tsx";

vi.mock(import("../../views/motion.ts"), async (load) => ({
  ...(await load()),
  glideTime: vi.fn(() => 0),
}));

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  vi.mocked(glideTime).mockReturnValue(100);
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => {});
});

async function frameAt(time: number, rest: () => Promise<void>): Promise<void> {
  const due = frames.splice(0);
  for (const frame of due) frame(time);
  await rest();
}

test("a button's move glides, and a hand finds things where they stand", async () => {
  const page = await openFigure("kl", { kind: "humps", apart: 2, mean: 3, sd: 1 });
  await page.press("Least KL(p ‖ q)");
  expect(page.state().mean).toBeCloseTo(-0.4, 4);
  expect(page.said("Mean of q")).toBe("3.00");
  await frameAt(0, page.rest);
  await frameAt(50, page.rest);
  const half = Number((page.said("Mean of q") ?? "").replace("−", "-"));
  expect(half).toBeLessThan(2.9);
  expect(half).toBeGreaterThan(-0.39);
  await page.key("Mean of q", "ArrowRight");
  expect(page.state().mean).toBeCloseTo(-0.3, 6);
  expect(page.said("Mean of q")).toBe("−0.30");
});

test("what is counted and what is chosen do not glide", async () => {
  const page = await openFigure("bayesian");
  await page.press("Tails");
  expect(page.said("Tails so far")).toBe("1");
  await page.press("Mean of a Gaussian");
  expect(page.names()).toContain("Mean of the prior");
});
