import { createStore, useStore } from "zustand";

/** Names of what is lit, as of a symbol and of what it stands for. */
type Names = readonly string[];

interface Lit {
  /** Under the pointer or the focus. */
  readonly over: Names;
  /** Kept lit by a press, while nothing else is. */
  readonly kept: Names;
}

const NONE: Names = [];

/** Beside the one store, as it changes with the pointer and is of no session. */
export const lit = createStore<Lit>()(() => ({ over: NONE, kept: NONE }));

/** What is lit. */
export const litNow = ({ over, kept }: Lit): Names => (over.length > 0 ? over : kept);

export function useLit<T>(selector: (names: Names) => T): T {
  return useStore(lit, (state) => selector(litNow(state)));
}

/** Lights what the pointer or the focus is on; nothing where it is on nothing that has a name. */
export function light(names: Names = NONE): void {
  const { over } = lit.getState();
  if (names.join(" ") !== over.join(" ")) lit.setState({ over: names });
}

/** Keeps a name lit, or no longer. */
export function keepLit(name: string): void {
  lit.setState(({ kept }) => ({ kept: kept.includes(name) ? NONE : [name] }));
}

export function putOut(): void {
  lit.setState({ over: NONE, kept: NONE });
}
