import type { KeyboardEvent } from "react";

const WAYS: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowRight: (here, count) => (here + 1) % count,
  ArrowDown: (here, count) => (here + 1) % count,
  ArrowLeft: (here, count) => (here + count - 1) % count,
  ArrowUp: (here, count) => (here + count - 1) % count,
  Home: () => 0,
  End: (_here, count) => count - 1,
};

/** The arrow keys go from one thing that can be lit to the next, within what has `data-walk`. */
export function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const way = WAYS[event.key];
  if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const here = event.currentTarget;
  const group = here.closest("[data-walk]");
  const all = [...(group?.querySelectorAll<HTMLElement>("button[data-lit]") ?? [])];
  all[way(all.indexOf(here), all.length)]?.focus();
}
