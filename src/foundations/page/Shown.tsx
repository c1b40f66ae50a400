import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { FigureState } from "../../models/contract/scene.ts";
import { type Between, glideTime, useGlide } from "../../views/motion.ts";
import type { AnyFigure, FigureProps } from "../contract.ts";
import styles from "./FigureSheet.module.css";

type Value = FigureState[string] | undefined;

interface Props extends FigureProps<FigureState> {
  readonly figure: AnyFigure;
}

/**
 * The picture of a figure: where a button moves something it glides there, so that the eye keeps
 * hold of it; what a hand moves in the picture is there at once.
 */
export function Shown({ figure, state, move }: Props) {
  const [held, setHeld] = useState(false);
  const between = useMemo(() => wayOf(figure), [figure]);
  const shown = useGlide(state, between, { duration: held ? 0 : glideTime(), resumes: true });
  const { Picture } = figure;
  // A hand takes hold of where things stand and not of where they are on their way.
  const hold = () => flushSync(() => setHeld(true));
  const letGo = () => setHeld(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its handles are what is worked; it hears of them.
    <div
      className={styles.picture}
      onPointerDownCapture={hold}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDownCapture={({ key }) => key.startsWith("Arrow") && hold()}
      onKeyUp={letGo}
    >
      <Picture state={held ? state : shown} move={move} />
    </div>
  );
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
