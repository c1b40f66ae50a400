import { area, line } from "d3-shape";
import styles from "./Lines.module.css";
import type { Drawn } from "./scene.ts";

interface LinesProps {
  readonly frames: readonly Drawn[];
  readonly className?: string | undefined;
}

const ellLine = line<Drawn>()
  .defined(({ logLikelihood }) => logLikelihood !== null)
  .x(({ x }) => x)
  .y(({ logLikelihood }) => logLikelihood ?? 0);

const elboLine = line<Drawn>()
  .defined(({ elbo }) => elbo !== null)
  .x(({ x }) => x)
  .y(({ elbo }) => elbo ?? 0);

const gapArea = area<Drawn>()
  .defined(({ logLikelihood, elbo }) => logLikelihood !== null && elbo !== null)
  .x(({ x }) => x)
  .y0(({ elbo }) => elbo ?? 0)
  .y1(({ logLikelihood }) => logLikelihood ?? 0);

/** ℓ and the ELBO as straight segments, the gap between them filled. */
export function Lines({ frames, className }: LinesProps) {
  return (
    <g className={className}>
      <path className={styles.gap} d={gapArea(frames) ?? ""} />
      <path className={styles.ell} d={ellLine(frames) ?? ""} />
      <path className={styles.elbo} d={elboLine(frames) ?? ""} />
    </g>
  );
}

interface FaintRunsProps {
  readonly runs: readonly (readonly Drawn[])[];
}

/** Older runs, for comparison. */
export function FaintRuns({ runs }: FaintRunsProps) {
  return (
    <g className={styles.faint}>
      <path className={styles.elbo} d={runs.map((run) => elboLine(run) ?? "").join("")} />
      <path className={styles.ell} d={runs.map((run) => ellLine(run) ?? "").join("")} />
    </g>
  );
}
