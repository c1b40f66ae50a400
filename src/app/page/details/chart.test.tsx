import { beforeEach, describe, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { valueIn } from "../../testing/shown.ts";

const page = await openPage();
beforeEach(page.afresh);

describe("the chart", () => {
  const chart = () => page.text("group", "Log-likelihood and ELBO");

  test("has its lines, the gap in nats, its words, and all of it as a table", async () => {
    await page.leap(2);
    const { gap } = page.readings();
    for (const words of ["log-likelihood", "ELBO", "after an E-step", "after an M-step"])
      expect(chart()).toContain(words);
    await page.until(() => chart().includes(`KL gap ${gap?.toFixed(2)} nats`));
    const table = document.querySelector('[aria-label="Log-likelihood and ELBO"] table');
    expect(table?.querySelectorAll("tr")).toHaveLength(6);
    expect(table?.querySelector("tbody tr:last-child")?.textContent).toContain(
      "Iteration 2, after its M-step",
    );
    const plot = document.querySelector('[aria-label="Log-likelihood and ELBO"] [role=slider]');
    expect(plot?.getAttribute("aria-valuetext")).toMatch(/Iteration 2.*log-likelihood.*KL gap/);
  });

  test("shows the rate in the log view of a converged run, that of its trace, and of no other run", async () => {
    await page.runToEnd();
    await page.press("Log");
    await page.until(() => chart().includes("of the information is missing"));
    const told = valueIn(/: ρ = (0\.\d+) of the distance/.exec(chart())?.[1]);
    const [a = 0, b = 0, c = 0] = page
      .trace()
      .filter(({ phase }) => phase !== "E")
      .map(({ logLikelihood }) => logLikelihood)
      .slice(-3);
    expect(Math.abs(told - Math.sqrt((c - b) / (b - a)))).toBeLessThan(0.01);
    await page.press("Restart");
    await page.leap(2);
    await page.until(() => chart().includes("ℓ* − ℓ (nats, log)"));
    expect(chart()).not.toContain("of the information is missing");
    await page.choosePair("ECM");
    await page.runToEnd();
    expect(chart()).not.toContain("of the information is missing");
  });

  test("shows reruns of a rule that draws as two bands, which a switch takes away", async () => {
    const bands = () => document.querySelectorAll("[data-drawn=reruns] path").length;
    await page.choosePair("Monte-Carlo EM");
    await page.leap(3);
    await page.until(() => chart().includes("20 reruns with other seeds, 5–95 %"));
    await page.until(() => bands() === 2);
    const before = page.exported("Trace (JSON)");
    await page.press("Reruns");
    expect(bands()).toBe(0);
    expect(chart()).not.toContain("reruns");
    await page.press("Restart");
    await page.leap(3);
    expect(page.exported("Trace (JSON)")).toBe(before);
    await page.openPanel("Model");
    await page.type(page.field("Samples"), "10000");
    await page.closePanel();
    await page.press("Reruns");
    await page.until(() => /No reruns: .* take too long/.test(chart()));
    await page.choosePair("Classification EM");
    expect(page.count("button", "Reruns")).toBe(0);
  });
});
