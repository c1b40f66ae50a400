import { roundStart } from "../starts.ts";

/** The lecture example, and the start of the first screen: what the rules are compared on. */
export const lecture = {
  data: { generator: "two-class-lecture", n: 600, seed: 6316 },
  start: roundStart(
    [
      [1.2, 2.2],
      [0.2, -2],
    ],
    1.5,
  ),
};
