import type { End, Frame } from "../../engine/frame.ts";
import type { Choices } from "../../engine/session.ts";
import { nats } from "../../maths/format.ts";
import { hasPrior } from "../../models/kinds.ts";
import type { Picture } from "../../models/picture.ts";

/** Why a run ended, beginning with "Stopped". A small rise may be a saddle, so no word of an optimum. */
export function stoppedSentence(
  picture: Pick<Picture<never, never>, "ended">,
  { stop, model }: Choices,
  { iteration }: Frame,
  end: End,
): string {
  switch (end.reason) {
    case "converged":
      return `Stopped: converged at iteration ${iteration}; ${end.objective === "elbo" ? "the ELBO" : "ℓ"}${hasPrior(model) ? " + log p(θ)" : ""} rose in it by less than ${nats(stop.tolerance)} nats a point.`;
    case "stuck":
      return `Stopped at iteration ${end.iteration}, not converged: no step up the gradient raised the ELBO, however often it was halved. Take a smaller step size or the closed form.`;
    case "cap":
      return `Stopped at the cap of ${stop.maxIterations} iterations, not converged.`;
    case "cancelled":
      return `Stopped: cancelled at iteration ${iteration}.`;
    case "degenerate":
    case "emptyComponent":
      return `Stopped at iteration ${end.iteration}. ${picture.ended(end)}`;
  }
}
