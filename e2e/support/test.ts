import { test as base, expect } from "@playwright/test";
import { Lab } from "./lab.ts";
import { watch } from "./watch.ts";

/** A test on a page that has been opened; whatever it does, none of what `watch` notes may happen. */
export const test = base.extend<{ lab: Lab }>({
  context: async ({ context, baseURL }, use) => {
    const faults = await watch(context, baseURL ?? "");
    await use(context);
    expect(faults, "what must never happen on a page").toEqual([]);
  },
  // Half the suite's time would go into painting glides; the specs about these turn them on.
  contextOptions: { reducedMotion: "reduce" },
  lab: async ({ page }, use) => {
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
  },
});

export { expect };
