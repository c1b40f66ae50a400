import { useMemo } from "react";
import { normal, seeded } from "../../maths/random.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, marksOf } from "../../store/lab/lens.ts";
import { shownPhi, shownTheta } from "../../store/lab/selectors.ts";

interface Q {
  readonly mean: readonly [number, number];
  readonly covariance: readonly (readonly number[])[];
}

/** The mean and covariance of the q that is drawn; null where there is none. */
export function useShownQ(): Q | null {
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const phi = useLab(shownPhi);
  const lens = useLab(lensOf);
  return useMemo(() => {
    const [mark] = theta === undefined ? [] : marksOf(lens, spec, theta, phi);
    return mark ? { mean: mark.centre, covariance: mark.covariance } : null;
  }, [lens, spec, theta, phi]);
}

/** z = m + L(t, u), with Σ = LLᵀ. */
export function drawnFrom({ mean, covariance }: Q): (t: number, u: number) => [number, number] {
  const [[a = 1, b = 0] = [], [, c = 1] = []] = covariance;
  const xx = Math.sqrt(a);
  const yx = b / xx;
  const yy = Math.sqrt(Math.max(0, c - yx * yx));
  return (t, u) => [mean[0] + xx * t, mean[1] + yx * t + yy * u];
}

const DRAWS = 12;

/** The mean of q, and after it draws from q, the same for the same q. */
export function useBelief(q: Q | null): readonly (readonly [number, number])[] {
  return useMemo(() => {
    if (!q) return [];
    const rng = seeded(1);
    const at = drawnFrom(q);
    return [q.mean, ...Array.from({ length: DRAWS }, () => at(normal(rng), normal(rng)))];
  }, [q]);
}
