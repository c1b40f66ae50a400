import { line } from "d3-shape";
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

/** Along ℓ and back along the ELBO, from where there is one on. */
function gapPath(frames: readonly PixelFrame[]): string {
  const both = frames.filter(({ logLikelihood, elbo }) => logLikelihood !== null && elbo !== null);
  const along = ellPath(both);
  return along ? `${along}L${elboPath(both.reverse())?.slice(1)}Z` : "";
}

/** ℓ and the ELBO as straight segments, the gap between them filled. */
export function Lines({ frames, className }: LinesProps) {
  return (
    <g className={className}>
      <path data-lit="kl" className={styles.gap} d={gapPath(frames)} />
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
