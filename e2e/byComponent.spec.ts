import { expect, test } from "./support/test.ts";

const number = (text: string | undefined) =>
  Number((text ?? "").replace("−", "-").replace(/ × 10.*/, ""));

test("by component: counts sum to N, shares of ℓ to ℓ, live as one steps", async ({
  lab,
  page,
}) => {
  await lab.iterate(1);
  await page.getByRole("tab", { name: "ELBO terms" }).click();
  const table = page.getByRole("table", { name: "By component" });
  const column = async (at: number) => {
    const rows = await table.locator("tbody tr").all();
    const texts = await Promise.all(rows.map((row) => row.locator("td").nth(at).textContent()));
    return texts.map((text) => number(text ?? undefined));
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  for (let i = 0; i < 3; i++) {
    const ell = await lab.logLikelihood();
    await expect.poll(async () => Math.abs(sum(await column(3)) - ell)).toBeLessThan(0.02);
    expect(Math.abs(sum(await column(1)) - 1000)).toBeLessThan(0.2);
    const { covariances } = await lab.theta();
    const wanted = covariances.map(([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => a * d - b * c);
    for (const [k, shown] of (await column(2)).entries())
      expect(Math.abs(shown / (wanted[k] ?? Number.NaN) - 1)).toBeLessThan(1e-3);
    await lab.iterate(1);
  }
});
