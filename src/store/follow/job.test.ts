import { expect, test, vi } from "vitest";
import { newJob } from "./job.ts";

/** A task that pauses `pauses` times, each stretch between as long as the clock says. */
function* task(pauses: number, each: () => void): Generator<void, string> {
  for (let i = 0; i < pauses; i++) {
    each();
    yield;
  }
  return "done";
}

test("what is quick is there at once", () => {
  const job = newJob(task(3, () => {}));
  expect(job.value()).toBe("done");
});

test("what takes longer lets the page have its turn, and calls when it is there", () => {
  vi.useFakeTimers();
  const longer = () => vi.setSystemTime(Date.now() + 5);
  vi.spyOn(performance, "now").mockImplementation(() => Date.now());
  const job = newJob(task(10, longer));
  const heard = vi.fn();
  const ended = vi.fn();
  job.listen(heard);
  job.listen(ended)();
  expect(job.value()).toBeNull();
  vi.runAllTimers();
  expect(job.value()).toBe("done");
  expect(heard).toHaveBeenCalledTimes(1);
  expect(ended).not.toHaveBeenCalled();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
