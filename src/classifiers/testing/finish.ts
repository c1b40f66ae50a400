/** What a paused computation comes to, without the pauses. */
export function finish<T>(task: Generator<void, T>): T {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
