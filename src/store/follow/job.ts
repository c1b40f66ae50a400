/** A computation that pauses now and then, and its value once it has one. */
export interface Job<T> {
  value(): T | null;
  /** Calls back when the value is there; returns what ends that. */
  listen(heard: () => void): () => void;
}

/** Milliseconds of work before the page has its turn. */
const STRETCH = 12;

/** Works for a first stretch at once, so that what is quick is there at once, and then between frames. */
export function newJob<T>(task: Generator<void, T>): Job<T> {
  const listeners = new Set<() => void>();
  let found: T | null = null;
  const work = (): void => {
    const until = performance.now() + STRETCH;
    do {
      const { done, value } = task.next();
      if (!done) continue;
      found = value;
      for (const heard of listeners) heard();
      return;
    } while (performance.now() < until);
    setTimeout(work);
  };
  work();
  return {
    value: () => found,
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
