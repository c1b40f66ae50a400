import { useEffect } from "react";
import { light, lit, litNow, putOut } from "../../store/lab/lit.ts";
import lightable from "./lightable.css?raw";
import rules from "./lit.css?raw";

/**
 * While it is there: what the pointer or the focus is on lights everything that has one of its names,
 * a symbol what it stands for and that the symbol. Names are in `data-lit`; `data-lights` has those of
 * something that is not drawn otherwise itself. A style sheet does it, so that what is drawn anew stays lit.
 */
export default function Lighting(): null {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const end = new AbortController();
    const heard = { signal: end.signal, passive: true };
    document.addEventListener(
      "pointermove",
      (event) => light(namesAt(event) ?? namesOf(document.activeElement)),
      heard,
    );
    document.addEventListener("pointerdown", (event) => light(namesAt(event)), heard);
    document.addEventListener("focusin", ({ target }) => light(namesOf(target)), heard);
    const draw = (names: readonly string[]) => {
      const each = names.map((name) => rules.replaceAll("NAME", CSS.escape(name)));
      sheet.replaceSync([lightable, ...each].join("\n"));
    };
    draw([]);
    const ended = lit.subscribe((state) => draw(litNow(state)));
    return () => {
      end.abort();
      putOut();
      ended();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
  return null;
}

/** So far from a line, in pixels, is on it. */
const NEAR = [4, 8];

/** The names of what a pointer is on; of a drawing also those of a line that it is near. */
function namesAt({ target, clientX: x, clientY: y }: PointerEvent): readonly string[] | undefined {
  if (!(target instanceof SVGElement)) return namesOf(target);
  const around = NEAR.flatMap((d) => [
    [x, y - d],
    [x, y + d],
    [x - d, y],
    [x + d, y],
  ]);
  const line = [[x, y], ...around]
    .map(([at = 0, down = 0]) => document.elementFromPoint(at, down))
    .find((each) => each instanceof SVGGeometryElement && isLine(each));
  return namesOf(target.closest("text")) ?? namesOf(line ?? null) ?? namesOf(target);
}

/** Whether something that has a name is drawn as a line, not filled. */
const isLine = (element: Element): boolean =>
  namesOf(element) !== undefined && getComputedStyle(element).fill === "none";

function namesOf(target: EventTarget | null): readonly string[] | undefined {
  const found = target instanceof Element ? target.closest("[data-lit], [data-lights]") : null;
  const names = found?.getAttribute("data-lights") ?? found?.getAttribute("data-lit");
  return names?.split(" ").filter((name) => name !== "");
}
