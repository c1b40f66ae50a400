import { type RefObject, useEffect, useRef, useState } from "react";
import type { Choices } from "../../engine/registry/session.ts";
import type { Frame } from "../../engine/run/frame.ts";
import type { Underway } from "../../store/run/study.ts";
import { palettes, type Theme } from "../../views/palette.ts";

/**
 * The colours of the points by the q in force at a frame; null before there is one. One question
 * is under way at a time, and the newest is asked next.
 */
export function useRunColours(
  underway: RefObject<Underway | null> | null,
  choices: Choices | null,
  frame: Frame | null,
  theme: Theme,
): Uint32Array | null {
  const [pixels, setPixels] = useState<Uint32Array | null>(null);
  const next = useRef<(() => Promise<Uint32Array>) | null>(null);
  const busy = useRef<Underway | null>(null);
  const qTheta = frame?.qTheta ?? null;
  const iteration = frame?.iteration ?? 0;
  useEffect(() => {
    const worker = underway?.current;
    if (!worker || !choices || qTheta === null) return;
    next.current = () => worker.colours(choices, { theta: qTheta, iteration }, palettes[theme]);
    // What an ended worker was asked is never answered.
    if (busy.current === worker) return;
    busy.current = worker;
    const serve = async (): Promise<void> => {
      while (next.current && busy.current === worker) {
        const ask = next.current;
        next.current = null;
        setPixels(await ask());
      }
      if (busy.current === worker) busy.current = null;
    };
    serve();
  }, [underway, choices, qTheta, iteration, theme]);
  return qTheta === null ? null : pixels;
}
