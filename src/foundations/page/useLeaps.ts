import { type KeyboardEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { FigureState } from "../../models/contract/scene.ts";
import { type Between, glideTime, useGlide } from "../../views/motion.ts";
import type { AnyFigure } from "../contract.ts";

type Value = FigureState[string] | undefined;

/**
 * A state as it is drawn: where a button moves something it glides there, so that the eye keeps hold
 * of it; what a hand moves in the picture is there at once. With it what the picture tells of hands.
 */
export function useLeaps(figure: AnyFigure, state: FigureState) {
  const [held, setHeld] = useState(false);
  const between = useMemo(() => wayOf(figure), [figure]);
  const shown = useGlide(state, between, { duration: held ? 0 : glideTime(), resumes: true });
  // A hand takes hold of where things stand and not of where they are on their way.
  const hold = () => flushSync(() => setHeld(true));
  const letGo = () => setHeld(false);
  return {
    shown: held ? state : shown,
    hands: {
      onPointerDownCapture: hold,
      onKeyDownCapture: ({ key }: KeyboardEvent) => key.startsWith("Arrow") && hold(),
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onKeyUp: letGo,
    },
  };
}

/** The way between two states that differ in nothing but what glides. */
const wayOf =
  ({ glides = [] }: AnyFigure): Between<FigureState> =>
  (from, to, share) => {
    const mixed: Record<string, FigureState[string]> = { ...to };
    for (const name of Object.keys(to)) {
      if (JSON.stringify(from[name]) === JSON.stringify(to[name])) continue;
      const value = glides.includes(name) ? mix(from[name], to[name], share) : null;
      if (value === null) return null;
      mixed[name] = value;
    }
    return mixed;
  };

/** A share of the way from one value to another; null between words and between lists of other lengths. */
function mix(from: Value, to: Value, share: number): number | readonly number[] | null {
  if (typeof from === "number" && typeof to === "number") return from + share * (to - from);
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length) return null;
  return to.map((value: number, i) => (from[i] ?? value) + share * (value - (from[i] ?? value)));
}
