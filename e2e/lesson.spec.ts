import { violations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test.use({ bypassCSP: true });

const session = {
  format: "elbo-lab/session@1",
  data: { generator: "three-blobs", n: 90, seed: 1 },
  model: { kind: "gaussian-mixture", components: 3 },
  start: { kind: "k-means++", seed: 2 },
};
const text = `${"What an E-step changes, and what it leaves alone, at $\\theta_1$. ".repeat(4)}`;
const lesson = {
  format: "elbo-lab/lesson@1",
  id: "keys",
  title: "By keys",
  about: "A lesson gone through by keyboard.",
  scenes: [
    {
      id: "first",
      title: "The E-step",
      text,
      session,
      walk: 2,
      play: 1,
      question: { kind: "change", ask: "What does $\\ell$ do?", of: "logLikelihood" },
      then: "It stays at {{logLikelihood}}. The ELBO rose by {{elbo.change}}.",
    },
    { id: "second", title: "And then", text, session, walk: 3 },
  ],
};

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const viewport of sizes)
  test.describe(`at ${viewport.width}`, () => {
    test.use({ viewport });

    test("predict, observe, explain by keyboard, beside the plane, where nothing jumps", async ({
      lab,
      page,
    }) => {
      await lab.openFile("lesson.json", JSON.stringify(lesson));
      const panel = page.getByRole("region", { name: "By keys" });
      const scene = panel.getByRole("region", { name: "Scene" });
      await expect(scene.getByRole("heading", { name: "The E-step" })).toBeVisible();
      await lab.expectIteration(1, "M");
      const boxes = () =>
        Promise.all([lab.plane, lab.chart, panel].map((each) => each.boundingBox()));
      const before = await boxes();
      const [plane, chart, own] = before;
      if (!plane || !chart || !own) throw new Error("Something has no place.");
      for (const other of [plane, chart])
        expect(
          own.x >= other.x + other.width ||
            other.x >= own.x + own.width ||
            own.y >= other.y + other.height ||
            other.y >= own.y + own.height,
        ).toBe(true);
      expect.soft(await violations(page), "asked").toEqual([]);

      await page.keyboard.press("ArrowRight");
      await expect(panel.getByText("Guess first, or skip.")).toBeVisible();
      await lab.expectIteration(1, "M");

      await scene.focus();
      for (const option of ["rises", "stays"]) {
        await page.keyboard.press("Tab");
        await expect(panel.getByRole("button", { name: option })).toBeFocused();
      }
      await page.keyboard.press("Enter");
      await lab.expectIteration(2, "E");
      await expect(panel.getByText("Right: ℓ stays.")).toBeVisible();
      const { logLikelihood } = await lab.readings();
      await expect(scene).toContainText(`It stays at −${Math.abs(logLikelihood ?? 0).toFixed(2)}.`);
      expect(await boxes()).toEqual(before);
      expect.soft(await violations(page), "told").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await violations(page, "html", ["color-contrast"]), "told, dark").toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });

      await panel.getByRole("button", { name: "Next" }).focus();
      await page.keyboard.press("Enter");
      await expect(panel.getByRole("heading", { name: "And then" })).toBeFocused();
      await panel.getByRole("button", { name: "Back" }).focus();
      await page.keyboard.press("Enter");
      await lab.expectIteration(1, "M");
      await expect(panel.getByRole("button", { name: "Ask again" })).toBeVisible();
      await page.reload();
      await expect(panel.getByRole("button", { name: "stays", pressed: true })).toBeVisible();
      await expect(panel.getByText("1 of 2")).toBeVisible();
    });
  });
