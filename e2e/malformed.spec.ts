import { writeFile } from "node:fs/promises";
import type { Lab } from "./support/lab.ts";
import { sixPoints } from "./support/session.ts";
import { expect, test } from "./support/test.ts";

const { data, start } = sixPoints;
const text = (changes: object): string => JSON.stringify({ ...sixPoints, ...changes });
const covariances = (first: number[][]): object => ({
  start: { ...start, covariances: [first, start.covariances[1]] },
});

const malformed: readonly (readonly [
  what: string,
  name: string,
  content: string,
  place: RegExp,
])[] = [
  ["a file that is not JSON", "a.json", '{"format": nope}', /line 1, column 12/],
  ["a JSON file cut off", "a.json", text({}).slice(0, -40), /not JSON.*line 1/],
  ["another format", "a.json", text({ format: "elbo-lab/session@9" }), /format.*session@9/],
  ["no format", "a.json", '{"a": 1}', /format is missing/],
  [
    "labels of another length",
    "a.json",
    text({ data: { ...data, labels: [0, 1] } }),
    /data\.labels.*2.*6/,
  ],
  [
    "observed of another length",
    "a.json",
    text({ data: { ...data, observed: [0] } }),
    /data\.observed.*1.*6/,
  ],
  [
    "means of another length",
    "a.json",
    text({ start: { ...start, means: [[1, 2]] } }),
    /start\.means/,
  ],
  [
    "a number that is not finite",
    "a.json",
    text({}).replace("-1.9", "1e999"),
    /data\.points\[1\]\[0\].*finite/,
  ],
  [
    "a covariance that is not positive definite",
    "a.json",
    text(
      covariances([
        [1, 2],
        [2, 1],
      ]),
    ),
    /start\.covariances\[0\].*positive definite/,
  ],
  [
    "a covariance that is not symmetric",
    "a.json",
    text(
      covariances([
        [1, 0.5],
        [0, 1],
      ]),
    ),
    /start\.covariances\[0\].*symmetric/,
  ],
  [
    "weights that do not sum to 1",
    "a.json",
    text({ start: { ...start, weights: [0.5, 0.6] } }),
    /start\.weights.*sum/,
  ],
  [
    "a start outside the family",
    "a.json",
    text({
      model: { ...sixPoints.model, covariance: "spherical" },
      ...covariances([
        [1, 0],
        [0, 2],
      ]),
    }),
    /start\.covariances\[0\].*spherical/,
  ],
  [
    "a start below the clamp",
    "a.json",
    text({ model: { ...sixPoints.model, floor: { kind: "clamp", eps: 2 } } }),
    /start\.covariances\[0\]/,
  ],
  ["an unknown field", "a.json", text({ colour: "red" }), /colour.*not a known field/],
  [
    "an unknown field further in",
    "a.json",
    text({ model: { ...sixPoints.model, shape: 1 } }),
    /model\.shape.*not a known field/,
  ],
  ["an unknown rule", "a.json", text({ inference: { kind: "guess" } }), /inference\.kind.*guess/],
  ["an empty file", "a.json", "", /empty/],
  ["an empty table", "a.csv", " \n", /empty/],
  ["a table with a text cell", "a.csv", "x,y\n1,2\n3,four\n", /Line 3.*four/],
  ["a table with a short row", "a.csv", "1,2\n3\n", /Line 2/],
  ["a table with a number too large", "a.csv", "1,2\n3,1e999\n", /Line 2.*1e999/],
];

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

test("a malformed file names the place and leaves everything as it was", async ({ lab }) => {
  await lab.iterate(1);
  await lab.half("E");
  const before = await everything(lab);
  for (const [what, name, content, place] of malformed) {
    await lab.openFile(name, content);
    await expect(lab.alert, what).toHaveText(place);
    await expect(lab.alert, what).not.toHaveText(/Error|undefined|\[object/);
    await lab.button("Dismiss").click();
    await expect(lab.alert).toHaveCount(0);
  }
  expect(await everything(lab)).toEqual(before);
  await lab.half("M");
});

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
