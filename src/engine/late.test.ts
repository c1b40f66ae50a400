import { expect, test, vi } from "vitest";
import type { Report } from "./protocol.ts";

// Modules anew, so that nothing has been brought yet.
vi.resetModules();
const { fakeThread } = await import("./testing/fakeThread.ts");
const { choices, data } = await import("./testing/hosted.ts");
const { answerNow } = await import("./late.ts");

const probe = (id: number) =>
  ({ type: "ask", id, question: { topic: "probe", theta: choices.start } }) as const;
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
  const { fakeThread: another } = await import("./testing/fakeThread.ts");
  const late = await import("./late.ts");
  const thread = another(structuredClone);
  thread.send({ type: "data", data }, { type: "pose", run: 1, choices }, probe(1));
  thread.send({ type: "data", data });
  await late.loadAnswers();
  thread.run();
  expect(kinds(thread.reports)).toEqual(["unanswered 1"]);
});
