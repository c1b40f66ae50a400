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
  const told = [
    frame.logLikelihood !== null && `${names.ell}${is} ${logLikelihood}`,
    frame.elbo !== null && `${names.elbo}${is} ${elbo}`,
    frame.elbo !== null && frame.logLikelihood !== null && `gap ${gap}`,
  ];
  return `${brief ? `${frame.iteration}${frame.phase === "init" ? "" : frame.phase}` : standing(frame)}: ${told.filter(Boolean).join(", ")}`;
}

/** The values of a frame, to be heard. */
export function spoken(frame: Frame): string {
  const { logLikelihood, elbo, gap } = levelsOf(frame);
  const [ell, name] = namesOf(frame).said;
  const known = frame.logLikelihood !== null;
  const top = `${ell.toLowerCase()} ${known ? logLikelihood : "unknown"}`;
  const bound = frame.elbo === null ? "no ELBO yet" : `${name} ${elbo}`;
  return `${standing(frame)}: ${top}, ${bound}${known && frame.elbo !== null ? `, KL gap ${gap} nats` : ""}`;
}
