import type { Choices } from "../../engine/registry/session.ts";
import type { End, Frame } from "../../engine/run/frame.ts";
import { nats } from "../../maths/format.ts";
import type { Picture } from "../../models/contract/picture.ts";
import type { Line, OwnLine } from "../../models/contract/rule.ts";
import { hasPrior, linesIn, shapeOf } from "../../models/kinds.ts";
import { learningOf } from "../../rules/loaded.ts";
import { withPrior } from "../../rules/words/phrases.ts";

type Told = Pick<Picture<never, never>, "ended">;
type Fallen = Extract<End, { readonly components: readonly number[] }>;

/** Why a run ended, beginning with "Stopped". A small rise may be a saddle, so no word of an optimum. */
export function stoppedSentence(
  picture: Told,
  choices: Pick<Choices, "stop" | "model" | "learning">,
  { iteration }: Pick<Frame, "iteration">,
  end: End,
): string {
  const { stop } = choices;
  switch (end.reason) {
    case "converged": {
      const over = end.over ? `the last ${end.over} iterations` : "it";
      return `Stopped: converged at iteration ${iteration}; ${climbed(choices, end.objective)} rose in ${over} by less than ${nats(stop.tolerance)} nats${shapeOf(choices.model) === "none" ? "" : " a point"}.`;
    }
    case "stuck":
      return `Stopped at iteration ${end.iteration}, not converged: no step up the gradient raised ${climbed(choices, "elbo")}, however often it was halved. Take a smaller step size or the closed form.`;
    case "cap": {
      const at = `Stopped at the cap of ${stop.maxIterations} iterations`;
      if (stop.tolerance === 0) return `${at}, as a tolerance of 0 asks for.`;
      return end.unjudged
        ? `${at}: these rules promise nothing to converge by.`
        : `${at}, not converged.`;
    }
    case "cancelled":
      return `Stopped: cancelled at iteration ${iteration}.`;
    case "degenerate":
    case "emptyComponent":
      return `Stopped at iteration ${end.iteration}. ${fallenSaid(picture, choices, end)}`;
  }
}

/** What happened where no further half-step has an answer. */
export function fallenSaid(
  picture: Told,
  { learning }: Pick<Choices, "learning">,
  end: Fallen,
): string {
  const tooFar = end.components.length === 0 ? learningOf(learning).words.tooFar : undefined;
  return tooFar ?? picture.ended(end);
}

/** A line as the run climbs it, within a sentence. */
export function climbed({ model }: Pick<Choices, "model">, line: Line | OwnLine): string {
  const own = linesIn(model).find(({ id }) => line === `lines.${id}`);
  if (own) return own.name;
  const prior = hasPrior(model);
  return withPrior(line === "logLikelihood" ? "ℓ" : prior ? "ELBO" : "the ELBO", prior);
}
