import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Arrow keys, Home and End go from button to button of a group, in the order of the page. */
export function walked(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLButtonElement>("button") ?? []),
  ];
  const next = all.indexOf(event.currentTarget) + step;
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
}
