import type { Choices } from "../../engine/registry/session.ts";
import type { End } from "../../engine/run/frame.ts";
import type { Picture } from "../../models/contract/picture.ts";
import { climbed, fallenSaid } from "../chart/stoppedSentence.ts";

/** Why a run ended, in as few words as tell it. */
export function endWords(
  picture: Pick<Picture<never, never>, "ended">,
  choices: Pick<Choices, "model" | "learning">,
  end: End,
): string {
  switch (end.reason) {
    case "converged":
      return "converged";
    case "stuck":
      return `no step raised ${climbed(choices, "elbo")}`;
    case "cap":
      return "stopped at the cap";
    case "cancelled":
      return "cancelled";
    case "degenerate":
    case "emptyComponent":
      return fallenSaid(picture, choices, end);
  }
}
