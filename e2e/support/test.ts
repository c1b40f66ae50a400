import { test as base, expect } from "@playwright/test";
import { clean, type Kept, newKept } from "./kept.ts";
import { Lab } from "./lab.ts";

interface Own {
  readonly lab: Lab;
  readonly kept: Kept;
  /** Whether a test has a browser context for itself: where it changes what can't be taken back. */
  readonly alone: boolean;
}

/**
 * A test on a page that has been opened; whatever it does, none of what `watch` notes may happen.
 * Tests of a worker share a page where their options are the same: each loads it anew, with
 * nothing stored, which takes a third of the time of a context of its own.
 */
export const test = base.extend<Own, { pages: Map<string, Kept> }>({
  alone: [false, { option: true }],
  // Half the suite's time would go into painting glides; the specs about these turn them on.
  contextOptions: { reducedMotion: "reduce" },
  pages: [
    async ({ browser: _ }, use) => {
      const pages = new Map<string, Kept>();
      await use(pages);
      for (const { context } of pages.values()) await context.close();
    },
    { scope: "worker" },
  ],
  kept: async (
    {
      pages,
      browser,
      baseURL,
      alone,
      viewport,
      colorScheme,
      hasTouch,
      isMobile,
      bypassCSP,
      contextOptions,
    },
    use,
    info,
  ) => {
    const options = { viewport, colorScheme, hasTouch, isMobile, bypassCSP, contextOptions };
    const key = JSON.stringify(options);
    const found = alone ? undefined : pages.get(key);
    if (found) await clean(found, options);
    const kept = found ?? (await newKept(browser, baseURL ?? ""));
    pages.delete(key);
    await use(kept);
    expect(kept.faults, "what must never happen on a page").toEqual([]);
    // After a failure nothing is sure.
    if (alone || info.status !== info.expectedStatus) await kept.context.close();
    else pages.set(key, kept);
  },
  context: ({ kept }, use) => use(kept.context),
  page: ({ kept }, use) => use(kept.page),
  lab: async ({ page }, use) => {
    const lab = new Lab(page);
    await lab.open();
    await use(lab);
  },
});

export { expect };
