import { createStore, useStore } from "zustand";
import { type Frame, qOriginOf } from "../../engine/run/frame.ts";
import type { Answers } from "../../engine/thread/protocol.ts";
import { shownFrame } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { followLate } from "./follow.ts";

/** What is missing of the point picked, with the frame whose q tells it. */
type Regression = { readonly frame: Frame; readonly point: number } & Answers["regression"];

/** Beside the one store, as nothing but its tab looks at it. */
const told = createStore<{ readonly of: Regression | null }>()(() => ({ of: null }));

export const useRegression = (): Regression | null => useStore(told, ({ of }) => of);

/** Whether any entry of a point is missing. */
export const isGapped = ({ dataset }: Pick<Lab, "dataset">, n: number): boolean =>
  dataset.points.columns.some((column) => Number.isNaN(column[n]));

/** From the first call on keeps the regression of the point picked up with the frame shown, while its tab is open. */
export const followRegression = followLate<"regression">(
  (s) => {
    const frame = shownFrame(s);
    const open = s.view.tab === "point" && s.activity !== "running" && !s.draft;
    const origin = frame && qOriginOf(frame);
    const { picked: point } = s.view;
    if (!open || !origin || point === null || !isGapped(s, point)) return null;
    return { key: [frame, s.run.id, point], question: { topic: "regression", origin, point } };
  },
  (found, [frame, , point]) =>
    told.setState({ of: { frame: frame as Frame, point: point as number, ...found } }),
);
