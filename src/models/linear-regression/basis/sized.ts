import type { Sized } from "../../contract/editor.ts";
import { designOf } from "../kernel/design.ts";
import { posteriorOf } from "../kernel/posterior.ts";
import { statisticsOf } from "../kernel/statistics.ts";
import { MAX_CENTRES, MAX_DEGREE, type RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";

/** Powers of x by their degree, bumps by their number. */
export function sized(spec: RegressionSpec): Sized<RegressionSpec, RegressionTheta> | null {
  const { basis } = spec;
  if (basis.kind === "columns") return null;
  const made =
    basis.kind === "polynomial"
      ? {
          name: "degree",
          least: 0,
          most: MAX_DEGREE,
          with: (degree: number) => ({ ...spec, basis: { ...basis, degree } }),
        }
      : {
          name: "bumps",
          least: 1,
          most: MAX_CENTRES,
          with: (centres: number) => ({ ...spec, basis: { ...basis, centres } }),
        };
  return {
    ...made,
    error(own, { points }, theta) {
      const design = designOf(own.basis, points);
      const { misfit } = statisticsOf(design, posteriorOf(design, theta));
      return Math.sqrt(misfit / Math.max(1, points.size));
    },
  };
}
