import "../testing/fakeWorkers.ts";
import { expect, test, vi } from "vitest";
import { lab, setView } from "../lab/lab.ts";
import { engine } from "../run/engine.ts";
import { Superseded } from "../run/wire/questions.ts";
import { follow } from "./follow.ts";

const never = new Promise<never>(() => {});

/** Follows the point picked, with an engine that fails so many times and is silent after. */
function following(times: number, reason: Error) {
  const ask = vi.spyOn(engine, "ask");
  ask.mockClear();
  ask.mockImplementation(() => (ask.mock.calls.length <= times ? Promise.reject(reason) : never));
  follow(
    ({ view }) => ({ key: [view.picked], question: { topic: "probe", theta: null } }),
    () => {},
  );
  return ask;
}

test("a question that fails is told of once, and asked again when it has changed", async () => {
  const ask = following(20, new Error("No answers today."));
  await vi.waitUntil(() => lab.getState().notice !== null);
  expect(lab.getState().notice?.text).toBe("No answers today.");
  lab.setState({ notice: null });
  await Promise.resolve();
  expect(ask).toHaveBeenCalledTimes(1);
  setView({ picked: 3 });
  expect(ask).toHaveBeenCalledTimes(2);
});

test("one that was dropped is asked again at once", async () => {
  const ask = following(4, new Superseded());
  await vi.waitUntil(() => ask.mock.calls.length === 5);
});
