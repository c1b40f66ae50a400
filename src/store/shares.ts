import type { Frame } from "../engine/frame.ts";
import { follow } from "./follow.ts";
import { lab } from "./lab.ts";
import { shownFrame, shownPicture } from "./selectors.ts";

let following = false;

/** From the first call on keeps each component's share of ℓ up with the frame shown, while its tab is open. */
export function followShares(): void {
  if (following) return;
  following = true;
  follow(
    (s) => {
      const frame = shownFrame(s);
      const open = s.view.tab === "terms" && s.activity !== "running" && !s.draft;
      if (!open || !frame?.belief || !shownPicture(s).discrete) return null;
      const { theta, belief, iteration } = frame;
      return {
        key: [frame, s.run.id],
        question: { topic: "shares", theta, belief: { theta: belief, iteration } },
      };
    },
    (found, [frame]) => lab.setState({ shares: { frame: frame as Frame, ...found } }),
  );
}
