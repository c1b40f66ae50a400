import { area, line } from "d3-shape";
import type { PixelFrame } from "../axes/chartLayout.ts";
import styles from "./Lines.module.css";

interface LinesProps {
  readonly frames: readonly PixelFrame[];
  readonly className?: string | undefined;
}

type Line = "logLikelihood" | "elbo";

const pathOf = (name: Line) =>
  line<PixelFrame>()
    .defined((frame) => frame[name] !== null)
    .x(({ x }) => x)
    .y((frame) => frame[name] ?? 0);
const ellPath = pathOf("logLikelihood");
const elboPath = pathOf("elbo");
const gapPath = area<PixelFrame>()
  .defined(({ logLikelihood, elbo }) => logLikelihood !== null && elbo !== null)
  .x(({ x }) => x)
  .y0(({ elbo }) => elbo ?? 0)
  .y1(({ logLikelihood }) => logLikelihood ?? 0);

/** ℓ and the ELBO as straight segments, the gap between them filled. */
export function Lines({ frames, className }: LinesProps) {
  return (
    <g className={className}>
      <path data-lit="kl" className={styles.gap} d={gapPath(frames) ?? ""} />
      <path data-lit="logLikelihood" className={styles.ell} d={ellPath(frames) ?? ""} />
      <path data-lit="elbo" className={styles.elbo} d={elboPath(frames) ?? ""} />
    </g>
  );
}

interface FaintRunsProps {
  readonly runs: readonly (readonly PixelFrame[])[];
}

/** Older runs, for comparison. */
export function FaintRuns({ runs }: FaintRunsProps) {
  return (
    <g className={styles.faint}>
      <path className={styles.elbo} d={runs.map(elboPath).join("")} />
      <path className={styles.ell} d={runs.map(ellPath).join("")} />
    </g>
  );
}
