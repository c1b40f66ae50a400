// What only a browser shows of formulas and glossary: what is lit, what is read, what a press opens.
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test.use({ bypassCSP: true });

test("a symbol lights what it stands for, and that the symbol; nothing moves, axe finds nothing", async ({
  lab,
  page,
}) => {
  for (const phase of ["E", "M", "E", "M"] as const) await lab.half(phase);
  await page.getByRole("tab", { name: "Formulas" }).click();
  const panel = page.getByRole("tabpanel", { name: "Formulas" });
  const symbols = panel.getByRole("toolbar", { name: "Symbols" });
  await expect(symbols).toBeVisible();
  const ring = page.locator('svg [data-lit="area-0"] ellipse').last();
  const width = () => ring.evaluate((element) => parseFloat(getComputedStyle(element).strokeWidth));
  const box = () => panel.evaluate((element) => element.innerHTML.length && element.scrollHeight);
  const [before, height] = [await width(), await box()];
  await panel.locator('.katex [data-lit="area-0"]').first().hover();
  await expect.poll(width).toBeGreaterThan(before);
  expect(await box()).toBe(height);
  const symbol = panel.locator('.katex [data-lit="centre-1"], button[data-lit="centre-0"]').first();
  const shade = () => symbol.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await shade();
  await page.getByRole("button", { name: /^Mean of component 1/ }).hover();
  await expect.poll(shade).not.toBe(plain);
  await expect.poll(width).toBe(before);
  // Near a line of the chart is on it, and its name can be pointed at.
  const line = lab.chart.locator('path[data-lit="elbo"]').last();
  const symbolOf = (name: string) => symbols.locator(`button[data-lit="${name}"]`);
  const lightness = (name: string) =>
    symbolOf(name).evaluate((element) => getComputedStyle(element).boxShadow);
  await expect
    .poll(async () => {
      const [x, y] = await line.evaluate((path: SVGPathElement) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() - 20);
        const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
        return [at.x, at.y] as const;
      });
      await page.mouse.move(x + 4, y + 5);
      return lightness("elbo");
    })
    .not.toBe("none");
  await lab.chart.locator('text[data-lit="kl"]').hover();
  await expect.poll(() => lightness("kl")).not.toBe("none");
  expect(await lightness("elbo")).toBe("none");
  await symbols.getByRole("button", { name: "covariance of component 1" }).focus();
  await expect.poll(width).toBeGreaterThan(before);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, "[role=tabpanel]", ["color-contrast"])).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const ofSize = ["target-size", "scrollable-region-focusable"];
  expect(await violations(page, "[role=tabpanel]", ofSize)).toEqual([]);
});

test("a word that is not plain explains itself: on hover, on focus, by a press; Escape closes it", async ({
  lab,
  page,
}) => {
  await lab.half("E");
  await lab.half("M");
  const word = page.getByRole("button", { name: "posterior", exact: true }).first();
  const tip = page.getByRole("tooltip");
  await word.hover();
  await expect(tip).toContainText("Bayes’ rule");
  // It can be pointed at itself (WCAG 1.4.13).
  await tip.hover();
  await expect(tip).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await page.mouse.move(5, 5);
  await word.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(word).toBeFocused();
  await expect(tip).toBeVisible();
  await expect(word).toHaveAccessibleDescription(/Bayes’ rule/);
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
  await word.press("Enter");
  await expect(tip).toBeVisible();
  expect(await page.getByRole("status").textContent()).toContain("M-step");
});
