import type { End } from "../../engine/frame.ts";
import type { Picture } from "../../models/picture.ts";

/** Why a run ended, in as few words as tell it. */
export function endWords(picture: Pick<Picture<never, never>, "ended">, end: End): string {
  switch (end.reason) {
    case "converged":
      return "converged";
    case "stuck":
      return "no step raised the ELBO";
    case "cap":
      return "stopped at the cap";
    case "cancelled":
      return "cancelled";
    case "degenerate":
    case "emptyComponent":
      return picture.ended(end);
  }
}
