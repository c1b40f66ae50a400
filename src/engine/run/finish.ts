/** Runs a task to its end without pausing; its answer. */
export function finish<Result>(task: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
