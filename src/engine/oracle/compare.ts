import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import type { Step, Tolerance } from "./fixture.ts";

/** A reference value: JSON lacks the infinities, so they come as words. */
const numeric = (value: number | string): number => Number(value);

/** What of one frame differs from the reference by more than the tolerance, as sentences. */
export function differences(step: Step, frame: Frame, tolerance: Tolerance): string[] {
  const at = `${step.phase}${step.iteration}`;
  const found: string[] = [];
  if (step.logLikelihood === null) return found;
  const scale = Math.max(1, Math.abs(numeric(step.logLikelihood)));
  const { rel, abs } = tolerance.logLikelihood;
  for (const line of ["logLikelihood", "elbo"] as const) {
    const [wanted, given] = [step[line], frame[line]];
    if (wanted === null || given === null) {
      if (wanted !== given) found.push(`${line} at ${at} is ${given}, not ${wanted}`);
      continue;
    }
    const error = Math.abs(given - numeric(wanted));
    if (!(error <= Math.max(abs, rel * Math.max(1, Math.abs(numeric(wanted))))))
      found.push(`${line} at ${at}: error ${error}`);
  }
  if (step.kl !== null && frame.elbo !== null) {
    const error = Math.abs(frame.logLikelihood - frame.elbo - numeric(step.kl));
    if (!(error <= rel * scale)) found.push(`kl at ${at}: error ${error}`);
  }
  const theta = frame.theta as GaussianMixtureTheta;
  for (const block of ["weights", "means", "covariances"] as const)
    if (step[block])
      found.push(...apart(`${block} at ${at}`, step[block], theta[block], tolerance));
  return found;
}

/** A nested array against another: the largest error relative to the largest entry. */
export function apart(
  name: string,
  wanted: unknown,
  given: unknown,
  { theta: { rel, abs } }: Pick<Tolerance, "theta">,
): string[] {
  const [x, y] = [flat(wanted), flat(given)];
  if (x.length !== y.length) return [`${name}: ${y.length} numbers, not ${x.length}`];
  const size = Math.max(...x.map(Math.abs));
  const error = Math.max(...x.map((value, i) => Math.abs(value - (y[i] ?? Number.NaN))));
  return error <= Math.max(abs, rel * size) ? [] : [`${name}: error ${error} of ${size}`];
}

/** The numbers of a nested array, or of the values of an object, in order. */
export function flat(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(flat);
}
