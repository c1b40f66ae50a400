import type { Browser } from "@playwright/test";
import { type Driver, FILE_INPUT, SIZE } from "./driver.ts";

const keys = { ArrowRight: "ArrowRight", Escape: "Escape", Paste: "ControlOrMeta+V" };

/** A page of a browser that Playwright drives by itself. */
export async function byPlaywright(browser: Browser): Promise<Driver> {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: "reduce" });
  const page = await context.newPage();
  return {
    goto: async (address) => void (await page.goto(address)),
    ask: (work, given) =>
      page.evaluate(`(${work})(${JSON.stringify(given)})`) as ReturnType<Driver["ask"]> as never,
    press: (key) => page.keyboard.press(keys[key]),
    async point(from, ...others) {
      if (!from) return;
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of others) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    give: (path) => page.locator(FILE_INPUT).setInputFiles(path),
    screenshot: () => page.screenshot(),
    quit: () => context.close(),
  };
}
