import { createStore, useStore } from "zustand";

/** A line as it is drawn over the half-steps to come, in nats; of one place in a lesson. */
interface Drawing {
  readonly place: string;
  readonly values: readonly number[];
}

/** Beside the one store, as it changes with every move and has two listeners. */
const drawing = createStore<Drawing>()(() => ({ place: "", values: [] }));

/** The line drawn so far at a place; none before the first stroke. */
export const useDrawing = (place: string): readonly number[] =>
  useStore(drawing, (s) => (s.place === place ? s.values : NONE));

const NONE: readonly number[] = [];

/**
 * Draws a half-step to a value; from there on the line goes on level, until it is drawn further.
 * One not drawn yet stands at `from`.
 */
export function drawTo(place: string, count: number, from: number, k: number, value: number): void {
  drawing.setState((s) => {
    const old = s.place === place && s.values.length === count ? s.values : null;
    const values = Array.from({ length: count }, (_, i) => (i < k ? (old?.[i] ?? from) : value));
    return { place, values };
  });
}
