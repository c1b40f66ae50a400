import type { Drawn } from "../axes/scene.ts";
import styles from "./Lines.module.css";
import { areaPath, linePath, type Spot } from "./path.ts";

interface LinesProps {
  readonly frames: readonly Drawn[];
  readonly className?: string | undefined;
}

/** One of the two lines in pixels. */
const spotsOf = (frames: readonly Drawn[], name: "logLikelihood" | "elbo"): (Spot | null)[] =>
  frames.map((frame) => {
    const y = frame[name];
    return y === null ? null : [frame.x, y];
  });

/** ℓ and the ELBO as straight segments, the gap between them filled. */
export function Lines({ frames, className }: LinesProps) {
  const ell = spotsOf(frames, "logLikelihood");
  const elbo = spotsOf(frames, "elbo");
  return (
    <g className={className}>
      <path className={styles.gap} d={areaPath(ell, elbo)} />
      <path className={styles.ell} d={linePath(ell)} />
      <path className={styles.elbo} d={linePath(elbo)} />
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
      <path
        className={styles.elbo}
        d={runs.map((run) => linePath(spotsOf(run, "elbo"))).join("")}
      />
      <path
        className={styles.ell}
        d={runs.map((run) => linePath(spotsOf(run, "logLikelihood"))).join("")}
      />
    </g>
  );
}
