import { readFileSync } from "node:fs";
import type { Gaussians } from "../../models/shared/gaussians/gaussians.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { labelledOf } from "../labelled.ts";

interface Scored {
  readonly trainingAccuracy: number;
  readonly trainingErrors: number;
  readonly conditionalLogLikelihood: number;
}

interface GenerativeReference extends Gaussians, Scored {
  readonly alpha: number;
  readonly logJointLikelihood: number;
  readonly marginalLogLikelihood: number;
  readonly gridLogOdds: readonly number[];
}

interface Limits {
  readonly rel: number;
  readonly abs: number;
}

interface Fixture {
  readonly data: {
    readonly x: readonly (readonly number[])[];
    readonly labels: readonly number[];
  };
  readonly params: {
    readonly grid: { readonly x1: readonly number[]; readonly x2: readonly number[] };
  };
  readonly expected: {
    readonly full: GenerativeReference;
    readonly naiveBayes: GenerativeReference;
    readonly logisticRegression: {
      readonly bias: number;
      readonly weights: readonly number[];
      readonly logLikelihood: number;
      readonly newtonLogLikelihoods: readonly number[];
      readonly trainingAccuracy: number;
    };
    readonly logisticRegressionQuadratic: {
      readonly bias: number;
      readonly weights: readonly number[];
      readonly logLikelihood: number;
      readonly trainingAccuracy: number;
    };
  };
  readonly tolerance: {
    readonly theta: { readonly rel: number };
    readonly gridLogOdds: Limits;
    readonly logistic: Limits;
  };
}

/** The oracle's labelled lecture example: its points with what is expected of them. */
export function readLecture() {
  const url = new URL("../fixtures/labelled-lecture.json", import.meta.url);
  const { data, params, expected, tolerance }: Fixture = JSON.parse(readFileSync(url, "utf8"));
  const { x1, x2 } = params.grid;
  const grid = pointsFromRows(x2.flatMap((b) => x1.map((a) => [a, b])));
  const points = pointsFromRows(data.x);
  const labels = Int16Array.from(data.labels);
  return { points, labels, labelled: labelledOf(points, labels), grid, expected, tolerance };
}
