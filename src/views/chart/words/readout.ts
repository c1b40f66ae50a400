import type { Frame } from "../../../engine/run/frame.ts";
import { levelsOf } from "./levels.ts";
import { namesOf } from "./names.ts";

/** Which half-step a frame stands after, in words. */
export function standing({ phase, iteration }: Frame): string {
  if (phase === "init") return "At the start";
  return `Iteration ${iteration}, after its ${phase}-step`;
}

/** The values of a frame in one line. */
export function readout(frame: Frame, brief: boolean): string {
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const names = namesOf(frame);
  const is = names.ell.length > 1 ? ":" : "";
  const ell = `${names.ell}${is} ${logLikelihood}`;
  const rest = frame.elbo === null ? ell : `${ell}, ${names.elbo}${is} ${elbo}, gap ${gap}`;
  return `${brief ? `${frame.iteration}${frame.phase === "init" ? "" : frame.phase}` : standing(frame)}: ${rest}`;
}

/** The values of a frame, to be heard. */
export function spoken(frame: Frame): string {
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const [ell, name] = namesOf(frame).said;
  const bound = frame.elbo === null ? "no ELBO yet" : `${name} ${elbo}, KL gap ${gap} nats`;
  return `${standing(frame)}: ${ell.toLowerCase()} ${logLikelihood}, ${bound}`;
}
