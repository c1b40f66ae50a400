import type { Frame } from "../../../engine/run/frame.ts";
import { nats, settled } from "../../../maths/format.ts";
import { type Codes, countOf } from "../../../models/shared/codes.ts";
import { shownGap } from "./levels.ts";
import { namesOf } from "./names.ts";
import { shownSum } from "./sum.ts";

/** What a half-step did where ℓ is an estimate or unknown, so that 𝓛 alone is told, or before it, where φ tells a q. */
export function openSentence(before: Frame | undefined, frame: Frame): string {
  const { phase, logLikelihood, elbo, error } = frame;
  const about = error === undefined ? "" : ` ± ${nats(error)}`;
  const ell =
    logLikelihood === null
      ? "ℓ is unknown"
      : `${namesOf(frame).ell} = ${nats(logLikelihood)}${about}`;
  if (elbo === null) return `Start: ${ell}; no q yet, so no bound`;
  if (phase === "init") return `Start: ${ell}; the ELBO is ${nats(elbo)}`;
  if (!before || before.elbo === null) return `${phase}-step: the bound starts at ${nats(elbo)}`;
  const rise = settled(elbo - before.elbo, elbo);
  const said = rise === 0 ? "nothing changes beyond rounding" : `ELBO ${shownSum(rise, 0).sum}`;
  return `${phase}-step: ${said}; ${ell}`;
}

/** What brushing did: how many points, and the gap that it opened. */
export function byHandSentence(brushed: Codes, frame: Frame): string {
  const count = countOf(brushed);
  const gap = shownGap(frame);
  const points = `${count} ${count === 1 ? "point" : "points"}`;
  const said =
    gap === 0
      ? "they believed so already; the gap is 0"
      : `ELBO ${nats(-gap)}: the KL of q from the posterior`;
  return `By hand, ${points}: ${said}`;
}
