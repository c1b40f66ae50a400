import type { TargetKind } from "../spec.ts";
import { pointwise, type Target } from "./contract.ts";

type Number = (name: string) => number;

/** The targets that numbers alone tell, as log p̃ with its slopes. */
export const shapes: { readonly [K in Exclude<TargetKind, "logistic" | "typed">]: Shape } = {
  // Its height at the mean is 0.
  "correlated-gaussian": (number) => {
    const [r, a, b] = [number("correlation"), number("sdX"), number("sdY")];
    const free = 1 - r * r;
    return pointwise((x, y, slopes) => {
      const [u, v] = [x / a, y / b];
      slopes.dx = -(u - r * v) / (free * a);
      slopes.dy = -(v - r * u) / (free * b);
      return -(u * u - 2 * r * u * v + v * v) / (2 * free);
    });
  },
  // x ~ N(0, s²), y | x ~ N(b(x² − s²), t²), without their constants.
  banana: (number) => {
    const [s, b, t] = [number("sd"), number("bend"), number("thickness")];
    return pointwise((x, y, slopes) => {
      const off = (y - b * (x * x - s * s)) / t;
      slopes.dx = -x / (s * s) + (2 * b * x * off) / t;
      slopes.dy = -off / t;
      return -(x * x) / (2 * s * s) - (off * off) / 2;
    });
  },
  "two-modes": (number) => {
    const [w, v] = [number("weight"), number("sd") ** 2];
    const [half, rise] = [number("distance") / 2, number("rise")];
    const mode = (weight: number, x: number, y: number) =>
      Math.log(weight) - (x * x + y * y) / (2 * v);
    return pointwise((x, y, slopes) => {
      const left = mode(w, x + half, y);
      const right = mode(1 - w, x - half, y - rise);
      const top = Math.max(left, right);
      const height = top + Math.log(Math.exp(left - top) + Math.exp(right - top));
      const share = Math.exp(left - height);
      slopes.dx = -(x + half * (2 * share - 1)) / v;
      slopes.dy = -(y - rise * (1 - share)) / v;
      return height;
    });
  },
  ring: (number) => {
    const [radius, k] = [number("radius"), number("softness")];
    return pointwise((x, y, slopes) => {
      const off = x * x + y * y - radius * radius;
      slopes.dx = (-4 * x * off) / k;
      slopes.dy = (-4 * y * off) / k;
      return -(off * off) / k;
    });
  },
  // x ~ N(0, s²), y | x ~ N(0, eˣ), without their constants. Source: Neal (2003), section 8.
  funnel: (number) => {
    const variance = number("sd") ** 2;
    return pointwise((x, y, slopes) => {
      const narrow = y === 0 ? 0 : y * Math.exp(-x);
      slopes.dx = -x / variance - 0.5 + (y * narrow) / 2;
      slopes.dy = -narrow;
      return -(x * x) / (2 * variance) - x / 2 - (y * narrow) / 2;
    });
  },
};

type Shape = (number: Number) => Target;
