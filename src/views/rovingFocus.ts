import { useState } from "react";

/** One tab stop for a group of buttons: the one that last had the focus, else `first`. */
export function useRovingFocus<Id>(ids: readonly Id[], first: Id | undefined) {
  const [last, setLast] = useState<Id>();
  const stop = last !== undefined && ids.includes(last) ? last : first;
  return { tabIndexOf: (id: Id): 0 | -1 => (id === stop ? 0 : -1), focused: setLast };
}

/** Takes the focus from one button of a group to another, in the order of the page. */
export function moveFocus(from: HTMLElement, to: (here: number, count: number) => number): void {
  const all = [...(from.parentElement?.querySelectorAll<HTMLElement>("button") ?? [])];
  all[to(all.indexOf(from), all.length)]?.focus();
}
