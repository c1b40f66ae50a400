/** The parts of an "em-oracle/1" fixture that Gaussian-mixture runs use (README of the oracle). */
import type { Data } from "../../models/contract/kernel.ts";
import type {
  CovarianceType,
  Floor,
  GaussianMixtureSpec,
} from "../../models/gaussian-mixture/spec.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { choicesFor } from "../testing/run.ts";

export interface Step extends Partial<GaussianMixtureTheta> {
  readonly phase: "init" | "E" | "M";
  readonly iteration: number;
  readonly logLikelihood: number | string | null;
  readonly elbo: number | string | null;
  readonly kl: number | string | null;
  readonly nk?: readonly number[];
  readonly qEntropy?: number;
  readonly qHead?: readonly (readonly number[])[];
  /** Not to be compared. */
  readonly informational?: boolean;
}

export interface Tolerance {
  readonly logLikelihood: { readonly rel: number; readonly abs: number };
  readonly theta: { readonly rel: number; readonly abs: number };
}

export interface Converged {
  readonly iterationsAtTol: Readonly<Record<string, number>>;
  readonly logLikelihoodAt: Readonly<Record<string, number>>;
  readonly stopRel1e12: {
    readonly iterations: number;
    readonly logLikelihood: number;
    readonly maxAbsDistanceToFixedPoint: number;
  };
  readonly fixedPoint: {
    readonly iterations: number;
    readonly logLikelihood: number;
    readonly theta: GaussianMixtureTheta;
  };
}

/** A run of a "gmm-trace" fixture or a case of a "gmm-edge" fixture. */
interface Reference {
  readonly name: string;
  readonly x?: readonly (readonly number[])[];
  readonly observedLabels?: readonly number[];
  readonly covarianceType?: CovarianceType;
  readonly floor?: Floor;
  readonly init: GaussianMixtureTheta;
  readonly steps: readonly Step[];
  readonly converged?: Converged;
  readonly tolerance?: Tolerance;
  readonly expectedStatus?: { readonly status: string; readonly latestIteration?: number };
  readonly acceptStatus?: readonly string[];
}

export interface Fixture {
  readonly name: string;
  readonly kind: string;
  readonly data?: { readonly x: readonly (readonly number[])[] };
  readonly params: { readonly covarianceType?: CovarianceType; readonly floor?: Floor };
  readonly expected: {
    readonly runs?: readonly Reference[];
    readonly cases?: readonly Reference[];
  };
  readonly tolerance: Tolerance;
}

/** A reference run with the session that repeats it. */
export interface Repeat {
  readonly name: string;
  readonly reference: Reference;
  readonly tolerance: Tolerance;
  readonly data: Data;
  readonly choices: Choices;
}

/** Every run of a fixture, ready to be repeated. */
export function repeatsOf(fixture: Fixture): Repeat[] {
  const references = fixture.expected.runs ?? fixture.expected.cases ?? [];
  return references.map((reference) => {
    const { init, observedLabels } = reference;
    const points = pointsFromRows(reference.x ?? fixture.data?.x ?? []);
    const observed = observedLabels && Int16Array.from(observedLabels);
    const model: GaussianMixtureSpec = {
      kind: "gaussian-mixture",
      components: init.weights.length,
      covariance: reference.covarianceType ?? fixture.params.covarianceType ?? "full",
      floor: reference.floor ?? fixture.params.floor ?? null,
    };
    return {
      name: `${fixture.name} / ${reference.name}`,
      reference,
      tolerance: reference.tolerance ?? fixture.tolerance,
      data: observed ? { points, observed } : { points },
      choices: choicesFor(model, init),
    };
  });
}
