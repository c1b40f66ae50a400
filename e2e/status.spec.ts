import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

/** Keeps what the status line says from now on, each text once as it changes. */
async function listen(lab: Lab): Promise<() => Promise<string[]>> {
  const heard = await lab.status.evaluateHandle((line) => {
    const texts = [line.textContent ?? ""];
    const note = (): void => {
      const text = line.textContent ?? "";
      if (text !== texts.at(-1)) texts.push(text);
    };
    new MutationObserver(note).observe(line, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return texts;
  });
  return () => heard.evaluate((texts) => texts.slice(1));
}

test("the status line tells each half-step once, in a sentence", async ({ lab }) => {
  await expect(lab.status).toHaveCount(1);
  const heard = await listen(lab);
  await lab.iterate(3);
  const said = await heard();
  expect(said).toHaveLength(6);
  for (const [i, text] of said.entries())
    expect(text).toMatch(i % 2 === 0 ? /^E-step: .+/ : /^M-step: .+/);
});

test("it tells a run once, when it stops", async ({ lab }) => {
  const heard = await listen(lab);
  await lab.runToEnd();
  const said = await heard();
  expect(said.filter((text) => text.startsWith("Stopped"))).toHaveLength(1);
  expect(said.filter((text) => /^[EM]-step/.test(text))).toEqual([]);
  expect(said.at(-1)).toMatch(/^Stopped: converged at iteration \d+/);
  expect(said.at(-1)).not.toMatch(/optimum|maximum/);
});
