import type { Frame } from "../../engine/run/frame.ts";
import { lab } from "../lab/lab.ts";
import { hasLabel, shownFrame } from "../lab/selectors.ts";
import { followLate } from "./followLate.ts";

/** From the first call on keeps each component's share of ℓ up with the frame shown, while its tab is open. */
export const followShares = followLate<"shares">(
  (s) => {
    const frame = shownFrame(s);
    const open = s.view.tab === "terms" && s.activity !== "running" && !s.draft;
    if (!open || !frame?.belief || !hasLabel(s)) return null;
    const { theta, belief, iteration } = frame;
    return {
      key: [frame, s.run.id],
      question: { topic: "shares", theta, belief: { theta: belief, iteration } },
    };
  },
  (found, [frame]) => lab.setState({ shares: { frame: frame as Frame, ...found } }),
);
