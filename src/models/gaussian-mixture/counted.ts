import { MAX_COMPONENTS } from "../../checks/limits.ts";
import type { Counted } from "../contract/counted.ts";
import type { CovarianceType, GaussianMixtureSpec } from "./spec.ts";

export const counted: Counted<GaussianMixtureSpec> = {
  most: MAX_COMPONENTS,
  start: "k-means++",
  withComponents: (spec, components) => ({ ...spec, components }),
  parameters: ({ components, covariance }, dimensions) =>
    components - 1 + components * dimensions + ofCovariances(covariance, components, dimensions),
};

/** Free entries of the K covariances. Source: Celeux & Govaert (1995), table 1. */
function ofCovariances(type: CovarianceType, components: number, dimensions: number): number {
  const whole = (dimensions * (dimensions + 1)) / 2;
  switch (type) {
    case "full":
      return components * whole;
    case "diagonal":
      return components * dimensions;
    case "spherical":
      return components;
    case "tied":
      return whole;
    case "tiedDiagonal":
      return dimensions;
    case "tiedSpherical":
      return 1;
  }
}
