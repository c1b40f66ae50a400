import { type Key, keyFor, pageFor } from "./keymap.ts";

/** Listens for the page's keys; twice is as once. Returns what ends it. */
export function listenToKeys(): () => void {
  document.addEventListener("keydown", press);
  document.addEventListener("keydown", page, { capture: true });
  return () => {
    document.removeEventListener("keydown", press);
    document.removeEventListener("keydown", page, { capture: true });
  };
}

function press(event: KeyboardEvent): void {
  take(event, keyFor(event));
}

function page(event: KeyboardEvent): void {
  const key = pageFor(event);
  if (key) event.stopPropagation();
  take(event, key);
}

/** Does what a key does, and nothing else then does. */
export function take(event: KeyboardEvent, key: Key | null): void {
  if (!key) return;
  event.preventDefault();
  key.act(event.key);
}
