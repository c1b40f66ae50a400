import type { Bounds } from "../../../checks/bounds.ts";
import type { TargetKind } from "../spec.ts";

/** A number of a target: what it is called, where it may lie, and where a slider takes it. */
interface TargetNumber {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly bounds: Bounds;
  readonly slider: readonly [from: number, to: number, step: number];
}

type Numbers = Readonly<Record<string, TargetNumber>>;

const sd = (label: string, help: string, value: number): TargetNumber => ({
  label,
  help,
  value,
  bounds: { least: 0.01, most: 100 },
  slider: [0.2, 3, 0.1],
});

/** The numbers of each target, with what they are where a file leaves them out. */
export const numbersOf: { readonly [Kind in TargetKind]: Numbers } = {
  "correlated-gaussian": {
    correlation: {
      label: "Correlation",
      help: "Of x and y.",
      value: 0.8,
      bounds: { least: -0.999, most: 0.999 },
      slider: [-0.95, 0.95, 0.05],
    },
    sdX: sd("Standard deviation of x", "Across.", 1),
    sdY: sd("Standard deviation of y", "Up.", 1),
  },
  banana: {
    sd: sd("Standard deviation of x", "How far the arms reach.", 2),
    bend: {
      label: "Bend",
      help: "y lies about b(x² − s²): 0 is a Gaussian.",
      value: 0.25,
      bounds: { least: -10, most: 10 },
      slider: [-1, 1, 0.05],
    },
    thickness: sd("Thickness", "The standard deviation of y at each x.", 1),
  },
  "two-modes": {
    weight: {
      label: "Weight of the left mode",
      help: "The right one has the rest.",
      value: 0.6,
      bounds: { least: 0.01, most: 0.99 },
      slider: [0.05, 0.95, 0.05],
    },
    distance: {
      label: "Distance across",
      help: "Between the two modes.",
      value: 3,
      bounds: { least: 0, most: 100 },
      slider: [0, 8, 0.25],
    },
    rise: {
      label: "Distance up",
      help: "How much higher the right mode lies.",
      value: 1,
      bounds: { least: -100, most: 100 },
      slider: [-4, 4, 0.25],
    },
    sd: sd("Standard deviation", "Of each mode, along each axis.", Math.SQRT1_2),
  },
  ring: {
    radius: {
      label: "Radius",
      help: "Where the ring is densest.",
      value: 2,
      bounds: { least: 0, most: 100 },
      slider: [0, 4, 0.25],
    },
    softness: {
      label: "Softness",
      help: "k of −(r² − R²)²/k.",
      value: 3,
      bounds: { least: 0.01, most: 1e4 },
      slider: [0.5, 20, 0.5],
    },
  },
  funnel: {
    sd: {
      ...sd("Standard deviation of x", "The variance of y is eˣ.", 1.5),
      bounds: { least: 0.01, most: 10 },
    },
  },
  logistic: {
    priorVariance: {
      label: "Prior variance 1/λ",
      help: "w ~ N(0, I/λ).",
      value: 4,
      bounds: { least: 1e-6, most: 1e6 },
      slider: [0.5, 20, 0.5],
    },
  },
  typed: {},
};

/** A number of a target: as the spec has it, else its default. */
export function numberOf(target: { readonly kind: TargetKind }, name: string): number {
  const { [name]: stated } = target as Readonly<Record<string, unknown>>;
  return typeof stated === "number" ? stated : (numbersOf[target.kind][name]?.value ?? Number.NaN);
}
