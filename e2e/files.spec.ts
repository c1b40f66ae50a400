import { readFile, writeFile } from "node:fs/promises";
import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const session = {
  format: "elbo-lab/session@1",
  data: {
    points: [
      [2.1, 0.3],
      [-1.9, 0.4],
      [1.2, 1.3],
      [-1.1, -0.4],
      [0.2, 2.5],
      [-0.7, -2.2],
    ],
    labels: [0, 1, 0, 1, 0, 1],
    observed: [0, null, null, null, null, 1],
  },
  model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  start: {
    weights: [0.5, 0.5],
    means: [
      [1, 2],
      [0, -2],
    ],
    covariances: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
  },
  inference: { kind: "exact" },
  learning: { kind: "closed-form" },
  stop: { tolerance: 1e-6, maxIterations: 500 },
  seed: 6316,
};

const { data, start } = session;
const text = (changes: object): string => JSON.stringify({ ...session, ...changes });
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
      model: { ...session.model, covariance: "spherical" },
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
    text({ model: { ...session.model, floor: { kind: "clamp", eps: 2 } } }),
    /start\.covariances\[0\]/,
  ],
  ["an unknown field", "a.json", text({ colour: "red" }), /colour.*not a known field/],
  [
    "an unknown field further in",
    "a.json",
    text({ model: { ...session.model, shape: 1 } }),
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

test("a session goes out and comes back as the same trace", async ({ lab }) => {
  await lab.openFile("six.json", JSON.stringify(session));
  await lab.expectPoints("six.json, 6 points");
  await lab.ready();
  await lab.iterate(3);
  const saved = await lab.exported("Session (JSON)");
  const trace = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(JSON.parse(saved)).toEqual(session);
  expect(trace.session).toEqual(session);
  expect(trace.steps.map(({ phase }: { phase: string }) => phase).join("")).toBe("initEMEMEM");
  for (const [name, content] of [
    ["again.json", saved],
    ["trace.json", JSON.stringify(trace)],
  ] as const) {
    await lab.openFile(name, content);
    await lab.expectPoints(name);
    await lab.ready();
    await lab.expectIteration(0);
    await lab.iterate(3);
    const again = JSON.parse(await lab.exported("Trace (JSON)"));
    expect(again).toEqual(trace);
  }
});

test("generated data go out as their recipe, and come back the same", async ({ lab }) => {
  await lab.iterate(2);
  const saved = await lab.exported("Session (JSON)");
  expect(JSON.parse(saved).data).toEqual({ generator: "two-class-lecture", n: 1000, seed: 6316 });
  const trace = await lab.exported("Trace (JSON)");
  await lab.choose("Three blobs");
  await lab.openFile("lecture.json", saved);
  await lab.expectPoints("Two-class lecture example, 1000 points");
  await lab.ready();
  await lab.iterate(2);
  expect(await lab.exported("Trace (JSON)")).toBe(trace);
});

test("what is left out of a session has its default", async ({ lab }) => {
  const { format, data: given } = session;
  await lab.openFile("bare.json", JSON.stringify({ format, data: { points: given.points } }));
  await lab.expectPoints("bare.json, 6 points");
  await lab.ready();
  const saved = JSON.parse(await lab.exported("Session (JSON)"));
  expect(saved.stop).toEqual({ tolerance: 1e-6, maxIterations: 500 });
  expect(saved.inference).toEqual({ kind: "exact" });
  expect(saved.learning.kind).toBe("closed-form");
  expect(saved.model).toMatchObject({ kind: "gaussian-mixture", covariance: "full", floor: null });
});

const tables = [
  ["commas", "1,2\n-3.5,0.004\n"],
  ["semicolons", "1;2\n-3.5;0.004\n"],
  ["tabs", "1\t2\n-3.5\t0.004\n"],
  ["a header", "x,y\n1,2\n-3.5,0.004"],
  ["a header and labels", "x,y,label\r\n1,2,0\r\n-3.5,4e-3,1\r\n"],
  ["labels that are words", "x;y;label\n1;2;left\n-3.5;0.004;right\n"],
] as const;

test("a CSV is read with each separator, with and without header and labels", async ({ lab }) => {
  for (const [what, content] of tables) {
    const name = `${what}.csv`;
    await lab.openFile(name, content);
    await lab.expectPoints(`${name}, 2 points`);
    await lab.ready();
    expect(await lab.points(), what).toEqual([
      [1, 2],
      [-3.5, 0.004],
    ]);
    await lab.openPanel("Data");
    const labels = lab.page.getByRole("checkbox", { name: /true labels/i });
    await expect(labels).toHaveCount(what.includes("labels") ? 1 : 0);
    await lab.closePanel();
  }
});

test("the points go out as a CSV that comes back the same", async ({ lab }) => {
  const download = await lab.export("Points (CSV)");
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const saved = await readFile(await download.path(), "utf8");
  await lab.openFile("back.csv", saved);
  await lab.expectPoints("back.csv, 1000 points");
  expect(await lab.exported("Points (CSV)")).toBe(saved);
});

test("a file that is opened can be undone", async ({ lab }) => {
  await lab.iterate(1);
  const before = await lab.readings();
  await lab.openFile("two.csv", tables[0][1]);
  await lab.expectPoints("two.csv");
  await lab.button("Undo").click();
  await lab.expectPoints("Two-class lecture example");
  await expect.poll(() => lab.readings()).toEqual(before);
});

test("a file is dropped on the page", async ({ lab, page }) => {
  const transfer = await page.evaluateHandle((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], "dropped.csv", { type: "text/csv" }));
    return files;
  }, tables[3][1]);
  for (const type of ["dragenter", "dragover", "drop"])
    await lab.plane.dispatchEvent(type, { dataTransfer: transfer });
  await lab.expectPoints("dropped.csv, 2 points");
});

test("rows and sessions are pasted", async ({ lab, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const paste = async (content: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), content);
    await page.keyboard.press("ControlOrMeta+v");
  };
  await paste("x\ty\n1\t2\n3\t4\n5\t7\n");
  await lab.expectPoints("3 points");
  await paste(JSON.stringify(session));
  await lab.expectPoints("6 points");
  await lab.ready();
  await lab.half("E");
  await paste("no points at all");
  await expect(lab.alert).toBeVisible();
  await lab.expectPoints("6 points");
  await lab.expectIteration(1, "E");
});

test("there is one file input, and Open… opens it", async ({ lab, page }) => {
  await expect(page.locator("input[type=file]")).toHaveCount(1);
  const chooser = page.waitForEvent("filechooser");
  await lab.button("Open…").click();
  await (await chooser).setFiles({
    name: "chosen.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(tables[0][1]),
  });
  await lab.expectPoints("chosen.csv, 2 points");
});
