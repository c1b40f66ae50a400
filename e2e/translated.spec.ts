import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

/** Puts every text on the page in an element of the translator's own, as browsers do. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const own = document.createElement("font");
      own.textContent = text.textContent;
      text.parentNode?.replaceChild(own, text);
    }
  });
}

/** All words and numbers on the page, also those that are only heard; but for the axes of the plane, whose ticks go by its size, which a translated text may change. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const all = document.querySelector("#root")?.cloneNode(true);
    if (!(all instanceof HTMLElement)) return "";
    for (const text of all.querySelectorAll('[aria-label="Data plane"] svg text')) text.remove();
    return all.textContent ?? "";
  });

test("a page that the browser translates goes on", async ({ lab, page, context }) => {
  const plain = await context.newPage();
  await plain.goto("./");
  await lab.ready();
  const both = [page, plain];
  const press = async (key: string, status: RegExp): Promise<void> => {
    for (const each of both) {
      await each.keyboard.press(key);
      await expect(each.getByRole("status")).toHaveText(status);
    }
    await expect(async () => expect(await said(page)).toBe(await said(plain))).toPass();
  };
  await press("PageDown", /^E-step/);
  await press("PageDown", /^M-step/);
  for (const tab of ["Parameters", "One point", "ELBO terms"]) {
    for (const each of both) await each.getByRole("tab", { name: tab }).click();
    await translate(page);
    await press("PageDown", /^E-step/);
    await press("PageDown", /^M-step/);
  }
  await translate(page);
  await press("c", /^Stopped/);
  await translate(page);
  await press("PageUp", /^E-step/);
});
