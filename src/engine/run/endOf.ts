import type { Advanced } from "./advance.ts";
import type { End } from "./frame.ts";

/** Why EM can't go on, as the end of its run. */
export function endOf({ status, ...rest }: NonNullable<Advanced["ended"]>): End {
  return { reason: status, ...rest };
}
