import { useMemo } from "react";
import type { Manifold } from "../../models/contract/drawn/manifold.ts";
import { editors } from "../../models/faces.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPhi, shownTheta } from "../../store/lab/selectors.ts";
import { dataOf } from "../../store/run/engine.ts";

/** The curve of the θ shown, with what the encoder shown says of the points; null where there is none. */
export function useManifold(): Manifold | null {
  const spec = useLab((s) => s.choices.model);
  const dataset = useLab((s) => s.dataset);
  const theta = useLab(shownTheta);
  const phi = useLab(shownPhi);
  return useMemo(() => {
    if (theta === undefined || phi === undefined || dataset.points.size === 0) return null;
    return editors.of(spec).manifold?.(spec, dataOf(dataset, spec), theta, phi) ?? null;
  }, [spec, dataset, theta, phi]);
}
