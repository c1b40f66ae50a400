import { expect, test, vi } from "vitest";
import type { Report } from "../thread/protocol.ts";

// Modules anew, so that nothing has been brought yet.
vi.resetModules();
const { fakeThread } = await import("../testing/fakeThread.ts");
const { choices, data } = await import("../testing/hosted.ts");
const { answerNow } = await import("./late.ts");

const probe = (id: number) =>
  ({ type: "ask", id, run: 1, question: { topic: "probe", theta: choices.start } }) as const;
const kinds = (reports: readonly Report[]) =>
  reports.flatMap((report) => ("id" in report ? [`${report.type} ${report.id}`] : []));

test("the first question brings what answers it, and of a topic the newest is answered", async () => {
  const thread = fakeThread(structuredClone);
  thread.send({ type: "data", data }, { type: "pose", run: 1, choices });
  thread.send(probe(1), probe(2));
  thread.run();
  expect(kinds(thread.reports)).toEqual(["unanswered 1"]);
  await vi.waitUntil(() => answerNow() !== null && thread.run(0));
  thread.run();
  expect(kinds(thread.reports)).toEqual(["unanswered 1", "answer 2"]);
});

test("a question about data that are gone is never answered", async () => {
  vi.resetModules();
  const { fakeThread: another } = await import("../testing/fakeThread.ts");
  const late = await import("./late.ts");
  const thread = another(structuredClone);
  thread.send({ type: "data", data }, { type: "pose", run: 1, choices }, probe(1));
  thread.send({ type: "data", data });
  await late.loadAnswers();
  thread.run();
  expect(kinds(thread.reports)).toEqual(["unanswered 1"]);
});

test("a model that can't be loaded is told of to who asks for its run, and what came with it is kept", async () => {
  vi.resetModules();
  let broken = true;
  let loaded = false;
  vi.doMock("../registry/load.ts", () => ({
    isLoaded: () => loaded,
    load: async () => {
      if (broken) throw new Error("no network");
      loaded = true;
    },
  }));
  const { fakeThread: another } = await import("../testing/fakeThread.ts");
  const thread = another(structuredClone);
  const soon = () => new Promise((resolve) => setTimeout(resolve));
  thread.send({ type: "pose", run: 1, choices }, { type: "data", data });
  thread.send({ type: "begin", id: 1, run: 1 });
  await soon();
  expect(thread.reports).toEqual([
    { type: "unknown", id: 1, message: expect.stringContaining("could not be loaded") },
  ]);
  broken = false;
  thread.reports.length = 0;
  thread.send({ type: "pose", run: 1, choices }, { type: "begin", id: 2, run: 1 });
  await soon();
  thread.run();
  expect(kinds(thread.reports)).toEqual(["begun 2"]);
  vi.doUnmock("../registry/load.ts");
});
