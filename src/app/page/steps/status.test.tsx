import { screen } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

/** What the status line says from now on, each text once as it changes. */
function heard(): string[] {
  const line = screen.getByRole("status");
  let last = line.textContent ?? "";
  const texts: string[] = [];
  const note = (): void => {
    const text = line.textContent ?? "";
    if (text !== last) texts.push(text);
    last = text;
  };
  new MutationObserver(note).observe(line, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return texts;
}

test("the status line tells each half-step once, in a sentence", async () => {
  const said = heard();
  for (const phase of ["E", "M", "E", "M", "E", "M"] as const) await page.half(phase);
  await page.until(() => said.length >= 6);
  expect(said).toHaveLength(6);
  for (const [i, text] of said.entries())
    expect(text).toMatch(i % 2 === 0 ? /^E-step: .+/ : /^M-step: .+/);
  // The word is not cut at its hyphen where a line ends.
  const whole = screen.getByRole("status").querySelectorAll("[class*=whole]");
  expect([...whole].map(({ textContent }) => textContent)).toEqual(["M-step"]);
});

test("it tells a run once, when it stops, and no optimum", async () => {
  const said = heard();
  await page.runToEnd();
  await page.until(() => said.at(-1)?.startsWith("Stopped"));
  expect(said.filter((text) => text.startsWith("Stopped"))).toHaveLength(1);
  expect(said.filter((text) => /^[EM]-step/.test(text))).toEqual([]);
  expect(said.at(-1)).toMatch(/^Stopped: converged at iteration \d+/);
  expect(said.at(-1)).not.toMatch(/optimum|maximum/);
});

test("a message while a panel is open stands in it, where it is seen and pressed, and outlasts it", async () => {
  const { notify } = await import("../../../store/lab/lab.ts");
  await page.openPanel("Data");
  notify({ kind: "error", text: "The file has no rows." });
  const alert = () => screen.queryByRole("alert");
  await page.until(() => alert()?.textContent?.includes("The file has no rows."));
  expect(page.dialog().contains(alert())).toBe(true);
  await page.closePanel();
  await page.until(() => alert() && !alert()?.closest("dialog"));
  await page.openPanel("Model");
  expect(page.dialog().contains(alert())).toBe(true);
  await page.press("Dismiss");
  expect(alert()).toBeNull();
});
