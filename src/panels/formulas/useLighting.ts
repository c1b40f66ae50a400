import { useEffect } from "react";
import { light, lit, litNow, putOut } from "../../store/lab/lit.ts";
import rules from "./lit.css?raw";

/**
 * While it is used: what the pointer or the focus is on lights everything that has one of its names,
 * a symbol what it stands for and that the symbol. Names are in `data-lit`; `data-lights` has those of
 * something that is not drawn otherwise itself. A style sheet does it, so that what is drawn anew stays lit.
 */
export function useLighting(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const end = new AbortController();
    const on = (kind: "pointermove" | "pointerdown" | "focusin", hear: (event: Event) => void) =>
      document.addEventListener(kind, hear, { signal: end.signal, passive: true });
    on("pointermove", ({ target }) => light(namesOf(target) ?? namesOf(document.activeElement)));
    on("pointerdown", ({ target }) => light(namesOf(target)));
    on("focusin", ({ target }) => light(namesOf(target)));
    const ended = lit.subscribe((state) =>
      sheet.replaceSync(
        litNow(state)
          .map((name) => rules.replaceAll("NAME", CSS.escape(name)))
          .join("\n"),
      ),
    );
    return () => {
      end.abort();
      putOut();
      ended();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}

function namesOf(target: EventTarget | null): readonly string[] | undefined {
  const found = target instanceof Element ? target.closest("[data-lit], [data-lights]") : null;
  const names = found?.getAttribute("data-lights") ?? found?.getAttribute("data-lit");
  return names?.split(" ").filter((name) => name !== "");
}
