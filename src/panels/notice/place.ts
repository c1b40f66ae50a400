import { createStore, useStore } from "zustand";

/** The dialogs that are open, the last on top: all else is behind it, and can't be pressed. */
const dialogs = createStore<readonly Element[]>()(() => []);

export const useOpenDialog = () => useStore(dialogs, (open) => open.at(-1));

/** Has messages told in a dialog while it is open; returns what ends that. */
export function tellIn(dialog: Element): () => void {
  dialogs.setState((open) => [...open, dialog], true);
  return () => dialogs.setState((open) => open.filter((each) => each !== dialog), true);
}
