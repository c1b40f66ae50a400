import type { Phase } from "../../../engine/run/frame.ts";
import type { PixelFrame } from "../axes/chartLayout.ts";
import styles from "./Marks.module.css";

/** Of either mark, in square pixels. */
const AREA = 52;

/** The outline of the mark of a half-step: a circle after an E-step, a square after an M-step. */
export function outline(phase: Phase, size: number): string {
  const side = Math.sqrt(AREA) * size;
  if (phase.endsWith("M")) return `M${-side / 2},${-side / 2}h${side}v${side}h${-side}Z`;
  const radius = side / Math.sqrt(Math.PI);
  const half = `A${radius},${radius},0,1,1,`;
  return `M${radius},0${half}${-radius},0${half}${radius},0Z`;
}

interface MarksProps {
  readonly frames: readonly PixelFrame[];
  readonly size: number;
  readonly className?: string | undefined;
}

/** A mark on the ELBO at each frame; at the start, where there is none, on ℓ. */
export function Marks({ frames, size, className }: MarksProps) {
  return (
    <g className={className}>
      {frames.map(({ frame, x, logLikelihood, elbo }) => {
        const y = frame.elbo === null ? logLikelihood : elbo;
        if (y === null) return null;
        const kind = frame.elbo === null ? styles.startMark : styles.mark;
        return (
          <path
            key={`${frame.phase}${frame.iteration}`}
            className={kind}
            d={outline(frame.phase, size)}
            transform={`translate(${x} ${y})`}
          />
        );
      })}
    </g>
  );
}
