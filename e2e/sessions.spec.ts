import { sixPoints } from "./support/session.ts";
import { expect, test } from "./support/test.ts";

test("a session goes out and comes back as the same trace", async ({ lab }) => {
  await lab.openFile("six.json", JSON.stringify(sixPoints));
  await lab.expectPoints("six.json, 6 points");
  await lab.ready();
  await lab.iterate(3);
  const saved = await lab.exported("Session (JSON)");
  const trace = JSON.parse(await lab.exported("Trace (JSON)"));
  expect(JSON.parse(saved)).toEqual(sixPoints);
  expect(trace.session).toEqual(sixPoints);
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
  const { format, data: given } = sixPoints;
  await lab.openFile("bare.json", JSON.stringify({ format, data: { points: given.points } }));
  await lab.expectPoints("bare.json, 6 points");
  await lab.ready();
  const saved = JSON.parse(await lab.exported("Session (JSON)"));
  expect(saved.stop).toEqual({ tolerance: 1e-6, maxIterations: 500 });
  expect(saved.inference).toEqual({ kind: "exact" });
  expect(saved.learning.kind).toBe("closed-form");
  expect(saved.model).toMatchObject({ kind: "gaussian-mixture", covariance: "full", floor: null });
});
