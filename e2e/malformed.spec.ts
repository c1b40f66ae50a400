import { writeFile } from "node:fs/promises";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Bytes of all values, from a fixed seed. */
function noise(size: number): Buffer {
  const words = new Uint32Array(size / 4);
  let state = 6316;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return Buffer.from(words.buffer);
}

/** All that a refused file must leave as it was. */
async function everything(lab: Lab): Promise<object> {
  return {
    readings: await lab.readings(),
    status: await lab.status.textContent(),
    data: await lab.header("Data").textContent(),
    model: await lab.header("Model").textContent(),
    undo: await lab.button("Undo").isEnabled(),
    frames: await lab.scrubber.getAttribute("max"),
    trace: JSON.parse(await lab.exported("Trace (JSON)")),
  };
}

test("50 MB of noise are refused as fast, whatever they are called", async ({ lab }, info) => {
  const bytes = noise(50e6);
  await lab.half("E");
  const before = await everything(lab);
  for (const name of ["noise.json", "noise.csv"]) {
    const path = info.outputPath(name);
    await writeFile(path, bytes);
    await lab.page.locator("input[type=file]").setInputFiles(path);
    await expect(lab.alert).toHaveText(/^The file is not text/, { timeout: 15_000 });
    await lab.button("Dismiss").click();
  }
  const letters = Buffer.alloc(50e6, "q;.-#+~x%&/(=?!*'_:>,<|\t");
  const path = info.outputPath("letters.json");
  await writeFile(path, letters);
  await lab.page.locator("input[type=file]").setInputFiles(path);
  await expect(lab.alert).toHaveText(/not JSON.*line 1, column 1\b/, { timeout: 15_000 });
  await lab.button("Dismiss").click();
  expect(await everything(lab)).toEqual(before);
});
