import type { Frame } from "../../engine/frame.ts";
import { nats } from "../format.ts";
import { namesOf } from "./names.ts";
import { shownGap } from "./sentence.ts";

/** Which half-step a frame stands after, in words. */
export function standing({ phase, iteration }: Frame): string {
  if (phase === "init") return "At the start";
  return `Iteration ${iteration}, after its ${phase}-step`;
}

/** The values of a frame in one line. */
export function readout(frame: Frame, brief: boolean): string {
  const { logLikelihood, elbo } = frame;
  const names = namesOf(frame);
  const is = names.ell.length > 1 ? ":" : "";
  const ell = `${names.ell}${is} ${nats(logLikelihood)}`;
  const rest =
    elbo === null ? ell : `${ell}, ${names.elbo}${is} ${nats(elbo)}, gap ${nats(shownGap(frame))}`;
  return `${brief ? `${frame.iteration}${frame.phase === "init" ? "" : frame.phase}` : standing(frame)}: ${rest}`;
}

/** The values of a frame, to be heard. */
export function spoken(frame: Frame): string {
  const { logLikelihood, elbo } = frame;
  const [ell, name] = namesOf(frame).said;
  const bound =
    elbo === null ? "no ELBO yet" : `${name} ${nats(elbo)}, KL gap ${nats(shownGap(frame))} nats`;
  return `${standing(frame)}: ${ell.toLowerCase()} ${nats(logLikelihood)}, ${bound}`;
}
