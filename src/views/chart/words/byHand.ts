import type { Frame } from "../../../engine/run/frame.ts";
import { nats } from "../../../maths/format.ts";
import { type Codes, countOf } from "../../../models/shared/codes.ts";
import { shownGap } from "./levels.ts";

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
