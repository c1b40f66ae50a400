import type { Page } from "@playwright/test";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with how the page is laid out: each fault in a sentence. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide in ${clientWidth}`);

    const nameOf = (element: Element): string => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
      return element.getAttribute("aria-label") ?? label?.textContent?.trim().slice(0, 30) ?? "";
    };
    const scrolls = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return [overflowX, overflowY].some((value) => value === "auto" || value === "scroll");
    };
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.getBoundingClientRect().height > 1;

    /** The part of an element that no ancestor hides for good; what can be scrolled to counts as seen. */
    const hiddenBy = (element: Element): string | null => {
      const box = element.getBoundingClientRect();
      for (let up = element.parentElement; up; up = up.parentElement) {
        if (scrolls(up)) return null;
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const edge = up.getBoundingClientRect();
        const out = Math.max(
          edge.left - box.left,
          box.right - edge.right,
          edge.top - box.top,
          box.bottom - edge.bottom,
        );
        if (out > 1.5) return `${Math.round(out)}px beyond ${up.tagName} ${up.className}`;
      }
      // The page itself may scroll down, never across.
      const out = Math.max(-box.left, box.right - window.innerWidth, -box.top - window.scrollY);
      return out > 1.5 ? `${Math.round(out)}px beyond the window` : null;
    };

    /** The part of an element that is on screen, its scrolled-out part left away. */
    const seenOf = (element: Element): Box => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let up = element.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const edge = up.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return { left, right, top, bottom };
    };

    const open = document.querySelector("dialog[open]") ?? document;
    const controls = [
      ...open.querySelectorAll("button, input:not([type=file]), select, [role=tab], [role=slider]"),
    ].filter(shown);
    for (const control of controls) {
      const beyond = hiddenBy(control);
      if (beyond) faults.push(`"${nameOf(control)}" is cut off: ${beyond}`);
      if (!(control instanceof HTMLElement) || !control.matches("button, [role=tab]")) continue;
      // An ellipsis says by itself that there is more; anything else cut is a fault.
      const cut = control.scrollWidth - control.clientWidth > 1.5;
      const tall = control.scrollHeight - control.clientHeight > 1.5;
      if (cut || tall) faults.push(`the words of "${nameOf(control)}" are cut off`);
    }

    // Marks on the plane may lie on one another: that is what the data say.
    const fixed = controls.filter((each) => !each.matches("[aria-roledescription], [role=slider]"));
    const boxes = fixed.map(seenOf);
    for (const [i, a] of boxes.entries())
      for (const [j, b] of boxes.entries()) {
        if (j <= i || fixed[i]?.contains(fixed[j] ?? null)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const [first, second] = [fixed[i], fixed[j]];
        if (across > 1.5 && down > 1.5 && first && second)
          faults.push(`"${nameOf(first)}" overlaps "${nameOf(second)}"`);
      }
    return faults;
  });
}
