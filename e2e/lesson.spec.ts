import { violations } from "./support/axe.ts";
import type { Lab } from "./support/lab.ts";
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
    {
      id: "second",
      title: "And then",
      text,
      session,
      walk: 2,
      play: 2,
      question: { kind: "draw", ask: "Where does $\\ell$ go?", of: "logLikelihood" },
      then: "It ends at {{logLikelihood}}, {{logLikelihood.change}} further.",
    },
  ],
};

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** A number as it is shown, with two decimals. */
const shown = (value: number | null): string =>
  `${(value ?? 0) < 0 ? "−" : ""}${Math.abs(value ?? 0).toFixed(2)}`;

test("predict, observe, explain by keyboard and by mouse, beside the plane, where nothing jumps", async ({
  lab,
  page,
}) => {
  test.slow();
  const panel = page.getByRole("region", { name: "By keys" });
  const scene = panel.getByRole("region", { name: "Scene" });
  const heading = scene.getByRole("heading", { name: "The E-step" });
  const parts = [lab.plane, lab.chart, panel];
  const boxes = () => Promise.all(parts.map((each) => each.boundingBox()));
  const tall = () => scene.evaluate((it) => it.scrollHeight - it.clientHeight);
  await lab.openFile("lesson.json", JSON.stringify(lesson));
  for (const { width, height } of sizes) {
    const roomy = width === 1440;
    await page.setViewportSize({ width, height });
    if (!roomy) {
      await panel.getByRole("button", { name: "Back" }).click();
      await expect(heading).toBeVisible();
      await panel.getByRole("button", { name: "Ask again" }).click();
    }
    await expect(heading).toBeVisible();
    await expect(panel.getByText("Guess before you see it.")).toBeVisible();
    await lab.expectIteration(1, "M");
    const before = await boxes();
    for (const [i, a] of before.entries())
      for (const b of before.slice(i + 1))
        expect(a && b && apart(a, b), `${width}: nothing lies on another`).toBe(true);
    if (width > 400) expect(await tall(), `${width}: asked, it is seen whole`).toBe(0);
    else
      for (const asked of [
        panel.getByText("What does"),
        panel.getByRole("button", { name: "falls" }),
      ])
        await expect(asked, "the words scroll, what is asked stays").toBeInViewport({ ratio: 1 });
    if (roomy) expect.soft(await violations(page), "asked").toEqual([]);

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
    const { logLikelihood: ell, elbo } = await lab.readings();
    expect(elbo).toBeCloseTo(ell ?? 0, 8);
    await expect(scene).toContainText(`It stays at ${shown(ell)}.`);
    expect(await boxes()).toEqual(before);
    if (width > 400) expect(await tall(), `${width}: told, it is seen whole`).toBe(0);
    if (width !== 1024) expect.soft(await violations(page), `told at ${width}`).toEqual([]);

    await panel.getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("heading", { name: "And then" })).toBeFocused();
    await lab.expectIteration(1, "M");
    if (roomy) {
      await drawByMouse(lab);
      expect.soft(await violations(page), "drawn").toEqual([]);
    } else {
      await panel.getByRole("button", { name: "Ask again" }).click();
      await handle(lab, "M").focus();
      for (let up = 0; up < 3; up++) await page.keyboard.press("ArrowUp");
    }
    await expect(handle(lab, "E")).toHaveAttribute("aria-valuetext", /it stays$/);
    await expect(handle(lab, "M")).toHaveAttribute("aria-valuetext", /it rises$/);
    await lab.expectIteration(1, "M");
    const { logLikelihood: from } = await lab.readings();
    await panel.getByRole("button", { name: "This is my guess" }).click();
    // Faster than the film.
    for (const _ of ["E", "M"]) await page.keyboard.press("PageDown");
    await expect(panel.getByText("Right: ℓ stays, then rises, to")).toBeVisible();
    await lab.expectIteration(2, "M");
    const { logLikelihood: to } = await lab.readings();
    await expect(scene).toContainText(`It ends at ${shown(to)}, `);
    await expect(panel.getByText("Your line stays", { exact: false })).toHaveCount(0);
    expect(to).toBeGreaterThan(from ?? 0);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await violations(page, "html", ["color-contrast"]), "told, dark").toEqual([]);
  await panel.getByRole("button", { name: "Back" }).click();
  await lab.expectIteration(1, "M");
  await expect(panel.getByRole("button", { name: "Ask again" })).toBeVisible();
  await page.reload();
  await expect(panel.getByText("1 of 2")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Ask again" })).toBeVisible();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const apart = (a: Box, b: Box): boolean =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

/** Where the line is drawn after a half-step of the second iteration. */
const handle = (lab: Lab, phase: "E" | "M") =>
  lab.chart.getByRole("slider", { name: `ℓ after the ${phase}-step of iteration 2, your guess` });

/** One stroke over the chart: level to the E-step, from there up to the M-step. */
async function drawByMouse(lab: Lab): Promise<void> {
  const { mouse } = lab.page;
  const [first, last] = await Promise.all(
    (["E", "M"] as const).map((phase) => handle(lab, phase).boundingBox()),
  );
  if (!first || !last) throw new Error("There is nothing to draw on.");
  const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;
  const [[x1, y1], [x2, y2]] = [middle(first), middle(last)];
  await mouse.move(x1, y1);
  await mouse.down();
  await mouse.move(x2, y1, { steps: 2 });
  await mouse.move(x2, y2 - 50, { steps: 2 });
  await mouse.up();
}
