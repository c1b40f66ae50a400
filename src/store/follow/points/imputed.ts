import { qOriginOf } from "../../../engine/run/frame.ts";
import type { Axes } from "../../../models/shared/axes/axes.ts";
import { lab } from "../../lab/lab.ts";
import { lensOf } from "../../lab/lens.ts";
import { shownFrame } from "../../lab/selectors.ts";
import { unseenAlong } from "../../seen/gaps.ts";
import { followLate } from "../follow.ts";

/** Keeps what q says of the entries that keep points from being seen up with the frame and the axes shown, from the first call on. */
export const followImputed = followLate<"imputed">(
  (s) => {
    const frame = s.draft ? undefined : shownFrame(s);
    const origin = frame ? qOriginOf(frame) : null;
    const lens = lensOf(s);
    if (!origin || !lens) return null;
    const { rows } = unseenAlong(lens.axes, s.dataset.points);
    if (rows.length === 0) return null;
    const { theta, iteration, phi } = origin;
    return {
      key: [theta, lens.axes, iteration, phi, s.run.id],
      question: { topic: "imputed", origin, rows },
    };
  },
  (imputed, [qTheta, axes]) =>
    lab.setState({ imputed: { qTheta, axes: axes as Axes, ...imputed } }),
);
