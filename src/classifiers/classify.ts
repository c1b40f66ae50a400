import type { Points } from "../models/shared/points.ts";
import { type ClassMoments, classMoments } from "./classMoments.ts";
import type { Classifier, ClassifierKind, Fit } from "./contract.ts";
import { type Score, scoreOf } from "./evaluate.ts";
import { fitGenerative, fitNaiveBayes, type Generative } from "./generative.ts";
import { faultIn, type Labelled, labelledOf } from "./labelled.ts";
import { fitLogistic, type Logistic } from "./logistic.ts";

/** A classifier fitted to the labels (or why there is none) and how it does on them. */
export interface Row {
  readonly kind: ClassifierKind;
  readonly fit: Fit;
  readonly score: Score | null;
  readonly parameters: ParameterCount;
}

/** All that is learnt from the labels of a data set. */
export interface Classified {
  readonly labelled: Labelled;
  readonly moments: readonly ClassMoments[];
  readonly generative: Fit<Generative>;
  readonly naiveBayes: Fit<Generative>;
  readonly logistic: Fit<Logistic>;
  readonly rows: readonly Row[];
}

/** Fits and judges every classifier; pauses after each pass or two over the points. A sentence where no labels allow it. */
export function* classify(
  points: Points,
  labels: Int16Array,
): Generator<void, Classified | string> {
  const labelled = labelledOf(points, labels);
  const fault = faultIn(labelled);
  if (fault) return fault;
  yield;
  const moments = classMoments(labelled);
  yield;
  const generative = fitGenerative(labelled, moments);
  const naiveBayes = fitNaiveBayes(labelled, moments);
  const logistic = yield* fitLogistic(labelled);
  const fits: readonly (readonly [ClassifierKind, Fit<Classifier>])[] = [
    ["generative", generative],
    ["naive-bayes", naiveBayes],
    ["logistic", logistic],
  ];
  const rows: Row[] = [];
  for (const [kind, fit] of fits) {
    yield;
    const score = fit.classifier && scoreOf(fit.classifier, labelled);
    const parameters = parameterCount(kind, labelled.codes.length, points.dimensions);
    rows.push({ kind, fit, score, parameters });
  }
  return { labelled, moments, generative, naiveBayes, logistic, rows };
}

/** How many numbers a classifier has. */
export interface ParameterCount {
  /** Every entry counted, as the lecture does: 2d² + 2d + 1 for two full classes. */
  readonly entries: number;
  /** The numbers free to choose: a symmetric matrix has d(d + 1)/2 of its d². */
  readonly free: number;
}

/** Of K classes in d dimensions (CS 6316, generative models, "Number of Parameters"). */
export function parameterCount(
  kind: ClassifierKind,
  classes: number,
  dimensions: number,
): ParameterCount {
  const d = dimensions;
  const shares = classes - 1;
  switch (kind) {
    case "generative":
      return {
        entries: shares + classes * (d + d * d),
        free: shares + classes * (d + (d * (d + 1)) / 2),
      };
    case "naive-bayes":
      return same(shares + classes * 2 * d);
    case "logistic":
      return same(d + 1);
  }
}

const same = (count: number): ParameterCount => ({ entries: count, free: count });
