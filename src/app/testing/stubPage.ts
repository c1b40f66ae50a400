import { vi } from "vitest";
import { answeringWorkers } from "../../store/testing/fakeReader.ts";

/** What plane and plots measure in a DOM that lays nothing out. */
const SIZE = { width: 700, height: 450 };
const LETTER = { width: 8, height: 13 };

/** Puts what a DOM without a browser lacks in its place. */
export function stubPage(): void {
  vi.stubGlobal("Worker", answeringWorkers);
  vi.stubGlobal("PerformanceNavigationTiming", class {});
  // No style sheet is there, and to compute what that leaves takes a tenth of the tests' time.
  const unstyled = document.createElement("p").style;
  if (document.defaultView) document.defaultView.getComputedStyle = () => unstyled;
  const { prototype } = HTMLElement;
  Object.defineProperty(prototype, "clientWidth", { get: () => SIZE.width, configurable: true });
  Object.defineProperty(prototype, "clientHeight", { get: () => SIZE.height, configurable: true });
  prototype.getBoundingClientRect = function () {
    const { width, height } = /letter/i.test(this.className) ? LETTER : SIZE;
    return new DOMRect(0, 0, width, height);
  };
}
