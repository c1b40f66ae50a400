// @vitest-environment happy-dom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import Tex from "./Tex.tsx";

function drawn(tex: string, lit: boolean): HTMLElement {
  const host = document.body.appendChild(document.createElement("div"));
  flushSync(() => createRoot(host).render(<Tex tex={tex} lit={lit} />));
  return host;
}

test("a formula is drawn, read as MathML, and its symbols can be found", () => {
  const host = drawn("\\lit{theta}{\\theta} = \\frac{1}{2}", true);
  expect(host.querySelector("math mfrac")).not.toBeNull();
  expect(host.querySelector('[data-lit="theta"]')?.textContent).toContain("θ");
});

test.each([
  "\\href{javascript:alert(1)}{x}",
  "\\url{https://example.org}",
  "\\includegraphics{https://example.org/a.png}",
  "\\htmlStyle{color:red}{x}",
  "\\htmlClass{mine}{x}",
  "\\htmlId{root}{x}",
  "\\lit{theta}{x}",
  "<img src=x onerror=alert(1)>",
])("a file's formula makes nothing but a formula: %s", (tex) => {
  const host = drawn(tex, false);
  expect(
    host.querySelectorAll("a, img, script, [href], [src], [id], .mine, [data-lit]").length,
  ).toBe(0);
  expect(host.textContent).not.toBe("");
});

test("what can't be read is shown as it was typed", () => {
  expect(drawn("\\frac{1", false).textContent).toContain("\\frac{1");
});
