import { createStore, useStore } from "zustand";

type At = readonly [number, number] | null;

/** Beside the one store, as it changes with every move and has next to no listeners. */
const pointer = createStore<{ readonly at: At }>()(() => ({ at: null }));

/** The place of the plane under the pointer; null while it is elsewhere. */
export const usePointerPlace = (): At => useStore(pointer, ({ at }) => at);

export function setPointerPlace(at: At): void {
  pointer.setState({ at });
}
