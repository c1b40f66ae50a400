import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { rows, valueIn } from "../../testing/shown.ts";

const page = await openPage();
beforeEach(page.afresh);

test("ELBO terms add up to the ELBO, and with the gap to ℓ", async () => {
  await page.leap(2);
  const values = rows((await page.tab("ELBO terms")).querySelector("table")).map(([, nats]) =>
    valueIn(nats),
  );
  const { logLikelihood, elbo, gap } = page.readings();
  const terms = values.slice(0, -3);
  expect(terms.length).toBeGreaterThan(1);
  expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(elbo ?? Number.NaN, 1);
  expect(values.slice(-3)).toEqual(
    [elbo, gap, logLikelihood].map((value) => expect.closeTo(value ?? Number.NaN, 1)),
  );
});

test("by component: counts sum to N, shares of ℓ to ℓ, |Σ| is the determinant, live as one steps", async () => {
  await page.leap(1);
  await page.tab("ELBO terms");
  const column = (at: number) => rows(byCaption()).map((row) => valueIn(row[at]));
  const byCaption = () =>
    [...document.querySelectorAll("table")].find(({ textContent }) =>
      textContent?.includes("By component"),
    );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  for (let i = 0; i < 3; i++) {
    const ell = page.readings().logLikelihood ?? Number.NaN;
    await page.until(() => Math.abs(sum(column(3)) - ell) < 0.02);
    expect(Math.abs(sum(column(1)) - 1000)).toBeLessThan(0.2);
    const wanted = page
      .theta()
      .covariances.map(([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => a * d - b * c);
    for (const [k, shown] of column(2).entries())
      expect(Math.abs(shown / (wanted[k] ?? Number.NaN) - 1)).toBeLessThan(1e-3);
    await page.leap(1);
  }
});
