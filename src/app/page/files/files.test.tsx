import { beforeEach, expect, test } from "vitest";
import { malformed, sixPoints } from "../../testing/files.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

test("a session goes out and comes back as the same trace, itself or in its trace", async () => {
  await page.openFile("six.json", JSON.stringify(sixPoints));
  expect(page.header("Data").textContent).toContain("six.json, 6 points");
  await page.leap(3);
  const saved = page.exported("Session (JSON)");
  const trace = page.exported("Trace (JSON)");
  expect(JSON.parse(saved)).toEqual(sixPoints);
  expect(JSON.parse(trace).session).toEqual(sixPoints);
  expect(
    page
      .trace()
      .map(({ phase }) => phase)
      .join(""),
  ).toBe("initEMEMEM");
  for (const [name, content] of [
    ["again.json", saved],
    ["trace.json", trace],
  ] as const) {
    await page.openFile(name, content);
    expect(page.header("Data").textContent).toContain(name);
    expect(page.readings().iteration).toBe(0);
    await page.leap(3);
    expect(page.exported("Trace (JSON)")).toBe(trace);
  }
});

test("generated data go out as their recipe, and come back the same", async () => {
  await page.leap(2);
  const [saved, trace] = [page.exported("Session (JSON)"), page.exported("Trace (JSON)")];
  expect(JSON.parse(saved).data).toEqual({ generator: "two-class-lecture", n: 1000, seed: 6316 });
  await page.choose("Three blobs");
  await page.openFile("lecture.json", saved);
  expect(page.header("Data").textContent).toContain("Two-class lecture example, 1000 points");
  await page.leap(2);
  expect(page.exported("Trace (JSON)")).toBe(trace);
});

test("what is left out of a session has its default", async () => {
  const { format, data } = sixPoints;
  await page.openFile("bare.json", JSON.stringify({ format, data: { points: data.points } }));
  expect(JSON.parse(page.exported("Session (JSON)"))).toMatchObject({
    stop: { tolerance: 1e-6, maxIterations: 500 },
    inference: { kind: "exact" },
    learning: { kind: "closed-form" },
    model: { kind: "gaussian-mixture", covariance: "full", floor: null },
  });
});

const tables = [
  ["commas", "1,2\n-3.5,0.004\n", false],
  ["semicolons", "1;2\n-3.5;0.004\n", false],
  ["tabs", "1\t2\n-3.5\t0.004\n", false],
  ["a header", "x,y\n1,2\n-3.5,0.004", false],
  ["a header and labels", "x,y,label\r\n1,2,0\r\n-3.5,4e-3,1\r\n", true],
  ["labels that are words", "x;y;label\n1;2;left\n-3.5;0.004;right\n", true],
] as const;

test.each(tables)("a table with %s is read and goes out again", async (what, content, labelled) => {
  await page.openFile(`${what}.csv`, content);
  expect(page.header("Data").textContent).toContain(`${what}.csv, 2 points`);
  expect(page.points()).toEqual([
    [1, 2],
    [-3.5, 0.004],
  ]);
  await page.openPanel("Data");
  expect(page.count("checkbox", /true labels/i)).toBe(labelled ? 1 : 0);
  const saved = page.exported("Points (CSV)");
  await page.openFile("back.csv", saved);
  expect(page.exported("Points (CSV)")).toBe(saved);
});

test.each(malformed)("%s names the place and leaves everything as it was", async (...file) => {
  const [, name, content, place] = file;
  await page.leap(1);
  await page.half("E");
  const everything = () => ({
    readings: page.readings(),
    status: page.status(),
    data: page.header("Data").textContent,
    model: page.header("Model").textContent,
    undo: page.button("Undo").getAttribute("aria-disabled"),
    trace: page.exported("Trace (JSON)"),
  });
  const before = everything();
  await page.openFile(name, content);
  await page.until(() => page.alert());
  expect(page.alert()).toMatch(place);
  expect(page.alert()).not.toMatch(/Error|undefined|\[object/);
  await page.press("Dismiss");
  expect(everything()).toEqual(before);
  await page.half("M");
  expect(page.readings().iteration).toBe(2);
});

test("a file that is opened can be undone", async () => {
  await page.leap(1);
  const before = page.readings();
  await page.openFile("two.csv", "1,2\n-3.5,0.004\n");
  expect(page.header("Data").textContent).toContain("two.csv");
  await page.press("Undo");
  expect(page.header("Data").textContent).toContain("Two-class lecture example");
  expect(page.readings()).toEqual(before);
});

test("a table that leaves a doubt asks for its columns, and the Data panel says what is open", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, n) => `${1990 + n};${n / 4};${n * n};${n % 3 ? "b" : "a"}`,
  );
  await page.openFile("years.csv", ["year;depth;mass;site", ...rows].join("\n"));
  await page.found("dialog", "Which columns?");
  (await page.found("checkbox", "year")).click();
  page.press("Open 2 columns");
  await page.until(() => page.header("Data").textContent?.includes("years.csv, 12 points"));
  expect(page.points()[3]).toEqual([0.75, 9]);
  await page.openPanel("Data");
  expect(page.choice("Data set").selectedOptions[0]?.text).toBe("years.csv");
});
