// @vitest-environment happy-dom
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { beforeEach, expect, test, vi } from "vitest";
import { useGlide } from "./motion.ts";

interface Spot {
  readonly axis: string;
  readonly at: number;
}

/** Along an axis; from one to another there is no way. */
const between = (from: Spot, to: Spot, share: number): Spot | null =>
  from.axis === to.axis ? { ...to, at: from.at + share * (to.at - from.at) } : null;

interface ProbeProps {
  readonly target: Spot;
  readonly duration?: number;
  readonly resumes?: boolean;
}

function Probe({ target, duration = 100, resumes = false }: ProbeProps) {
  return useGlide(target, between, { duration, resumes }).at;
}

let asked = 0;
let frames = new Map<number, FrameRequestCallback>();
let root: Root;

beforeEach(() => {
  frames = new Map();
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => {
    asked += 1;
    frames.set(asked, frame);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
  document.body.textContent = "";
  root = createRoot(document.body);
});

const show = (props: ProbeProps): void => flushSync(() => root.render(<Probe {...props} />));
const shown = (): number => Number(document.body.textContent);
function frameAt(time: number): void {
  const due = [...frames.values()];
  frames.clear();
  flushSync(() => {
    for (const frame of due) frame(time);
  });
}

const [here, there] = [
  { axis: "x", at: 0 },
  { axis: "x", at: 10 },
];

test("goes to its target, most of the way in the first half, and rests there", () => {
  show({ target: here });
  show({ target: there });
  expect(shown()).toBe(0);
  frameAt(1000);
  frameAt(1050);
  expect(shown()).toBeCloseTo(8.75, 12);
  frameAt(1100);
  expect(shown()).toBe(10);
  expect(frames.size).toBe(0);
});

test.each([
  { resumes: true, from: 8.75 },
  { resumes: false, from: 10 },
])("interrupted, begins again at $from", ({ resumes, from }) => {
  show({ target: here, resumes });
  show({ target: there, resumes });
  frameAt(0);
  frameAt(50);
  show({ target: { axis: "x", at: -2 }, resumes });
  expect(shown()).toBeCloseTo(from, 12);
  frameAt(60);
  frameAt(160);
  expect(shown()).toBe(-2);
});

test("is there at once where there is no time or no way", () => {
  show({ target: here });
  show({ target: there, duration: 0 });
  expect(shown()).toBe(10);
  show({ target: { axis: "y", at: 3 } });
  expect(shown()).toBe(3);
  expect(frames.size).toBe(0);
});
