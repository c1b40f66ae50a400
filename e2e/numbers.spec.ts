import type { Locator } from "@playwright/test";
import { expect, test } from "./support/test.ts";

interface Step {
  readonly logLikelihood: number;
  readonly elbo: number;
  readonly kl: number;
}

const number = (text: string | undefined) => Number((text ?? "").replace("−", "-"));
const numbersIn = (text: string | null) =>
  [...(text ?? "").matchAll(/[−+-]?\d+\.\d+/g)].map(([found]) => number(found));

/** What a part says, once all of it is in sight. */
async function seen(part: Locator, around = part): Promise<string> {
  await around.scrollIntoViewIfNeeded();
  await expect(part).toBeInViewport({ ratio: 0.99 });
  return (await part.textContent()) ?? "";
}

test("after an M-step every number shown is that of the trace, whatever the screen", async ({
  lab,
  page,
}) => {
  await lab.half("E");
  await lab.half("M");
  const steps: Step[] = JSON.parse(await lab.exported("Trace (JSON)")).steps;
  const [touched, now] = steps.slice(-2) as [Step, Step];
  const rise = now.logLikelihood - touched.logLikelihood;
  const bound = now.elbo - touched.elbo;
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    const at = `${width}`;
    await page.setViewportSize({ width, height });
    const shown = lab.readouts.locator("dl dd");
    const read = [];
    for (const value of (await shown.all()).slice(-3)) read.push(numbersIn(await seen(value))[0]);
    expect(read, at).toEqual(
      [now.logLikelihood, now.elbo, now.kl].map((value) => Number(value.toFixed(2))),
    );
    const [ofBound, ofEll, gap] = numbersIn(await seen(lab.status));
    expect(ofBound, at).toBeCloseTo(bound, 1);
    expect(ofEll, at).toBeCloseTo(rise, 1);
    expect(gap, at).toBe(Number(now.kl.toFixed(2)));
    expect((ofEll ?? 0) - (ofBound ?? 0), at).toBeCloseTo(gap ?? 0, 9);
    const label = lab.chart.locator("text").filter({ hasText: /^KL gap/, visible: true });
    expect(numbersIn(await seen(label, lab.chart)), at).toEqual([gap]);

    await page.getByRole("tab", { name: "Why" }).click();
    const why = page.getByRole("tabpanel", { name: "Why" });
    // Above the chart where there is room, else in the tab.
    const reason = page.locator("p").filter({ hasText: "so a gap of", visible: true }).first();
    const sentence = numbersIn(await seen(reason));
    expect(sentence, at).toEqual([gap, ofBound]);
    const lines = [now.logLikelihood, now.elbo, touched.elbo, touched.logLikelihood];
    for (const [i, row] of (await why.getByRole("row").all()).slice(1).entries()) {
      const cells = row.getByRole("cell");
      const values = [await seen(cells.nth(0)), await seen(cells.nth(2))];
      // The differences are as in the sentence, and the values add up with them: one may be a unit off.
      for (const [side, text] of values.entries())
        expect(Math.abs((numbersIn(text).at(-1) ?? 0) - (lines[i + side] ?? 0)), at).toBeLessThan(
          0.0151,
        );
    }
  }
});
