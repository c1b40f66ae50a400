/** Times (ms) of consecutive frames. */
export interface Frames {
  /** What the callback took. */
  readonly work: readonly number[];
  /** From one callback to the next: script, style, layout, paint and waiting for the display. */
  readonly frame: readonly number[];
}

/** Calls `draw` in each of `count` animation frames, after `warmUp` that are not counted. */
export function frames(
  count: number,
  warmUp: number,
  draw: (turn: number) => void,
): Promise<Frames> {
  return new Promise((resolve) => {
    const work: number[] = [];
    const frame: number[] = [];
    let last = 0;
    let turn = 0;
    const step = (): void => {
      const begun = performance.now();
      if (turn > warmUp) frame.push(begun - last);
      last = begun;
      if (turn === warmUp + count) {
        resolve({ work, frame });
        return;
      }
      draw(turn);
      if (turn >= warmUp) work.push(performance.now() - begun);
      turn += 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
