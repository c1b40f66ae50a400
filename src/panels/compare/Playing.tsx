import { useEffect, useState } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { movesOf } from "../../store/lab/selectors.ts";
import { Button } from "../common/Button.tsx";
import styles from "./Compare.module.css";

interface Props {
  readonly halfStep: number;
  readonly last: number;
  readonly onHalfStep: (halfStep: number) => void;
}

/** Milliseconds between two pictures, and pictures that a whole run is played in at most. */
const TICK = 120;
const PICTURES = 150;

/** Slides over the half-steps of both runs, and plays them. */
export function Playing({ halfStep, last, onHalfStep }: Props) {
  const [playing, setPlaying] = useState(false);
  const end = useLab((s) => movesOf(s).at(-1) ?? "M");
  const over = halfStep >= last;
  useEffect(() => {
    if (!playing) return;
    if (over) {
      setPlaying(false);
      return;
    }
    const step = Math.max(1, Math.ceil(last / PICTURES));
    const timer = setTimeout(() => onHalfStep(Math.min(last, halfStep + step)), TICK);
    return () => clearTimeout(timer);
  }, [playing, over, halfStep, last, onHalfStep]);
  const play = (): void => {
    if (!playing && over) onHalfStep(0);
    setPlaying(!playing);
  };
  return (
    <div className={styles.playing}>
      <Button
        className={styles.play ?? ""}
        disabledBecause={last === 0 ? "The runs are not there yet." : null}
        onClick={play}
      >
        {playing ? "Pause" : "Play"}
      </Button>
      <input
        type="range"
        className={styles.scrubber}
        aria-label="Half-step of both runs"
        aria-valuetext={told(halfStep, end)}
        min={0}
        max={Math.max(1, last)}
        step={1}
        value={halfStep}
        disabled={last === 0}
        onChange={(event) => {
          setPlaying(false);
          onHalfStep(Number(event.target.value));
        }}
      />
      <span className={styles.where}>{told(halfStep, end)}</span>
    </div>
  );
}

/** Where both runs stand; an iteration ends with the half-step `end`. */
function told(halfStep: number, end: string): string {
  if (halfStep === 0) return "start";
  return `iteration ${Math.ceil(halfStep / 2)}, after ${halfStep % 2 === 1 ? "E" : end}`;
}
