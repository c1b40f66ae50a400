import { drawLecture, lectureDefaults } from "../../data/generators/lecture.ts";
import { defaultStop } from "../../engine/registry/session.ts";
import { newSlot } from "../autosave/slot.ts";
import type { Snapshot } from "./state.ts";

/** The lecture example, unlabelled, from a start far enough off to be worth watching. */
export function firstScene(): Snapshot {
  const round = [
    [1.5, 0],
    [0, 1.5],
  ];
  return {
    dataset: drawLecture(lectureDefaults),
    choices: {
      model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
      start: {
        weights: [0.5, 0.5],
        means: [
          [1.2, 2.2],
          [0.2, -2],
        ],
        covariances: [round, round],
      },
      inference: { kind: "exact" },
      learning: { kind: "closed-form" },
      stop: defaultStop,
      seed: 6316,
    },
    startRule: { kind: "random-points", seed: 1 },
    run: { id: 0, frames: [], end: null },
    cursor: 0,
    older: [],
    scene: null,
    lesson: null,
    slot: newSlot(),
  };
}
