import { createStore, useStore } from "zustand";
import { firstScene } from "./firstScene.ts";
import type { Lab } from "./state.ts";
import type { View } from "./view.ts";

const view: View = {
  tool: "add",
  toolOf: null,
  picked: null,
  // On a low or narrow screen the panel begins folded.
  tab: globalThis.matchMedia?.("(max-height: 800px), (max-width: 899px)").matches ? null : "along",
  log: false,
  reruns: true,
  showLabels: false,
  show: { points: "blended", contours: false, regions: false },
  present: false,
  parts: "both",
  controls: false,
  blank: false,
  laser: false,
  speed: 2,
  slow: false,
  stage: null,
  placing: null,
  painting: null,
  panel: null,
  component: null,
  axes: null,
  draws: 1,
  mapped: [0, 1],
  weights: [0, 1],
  nearWeights: false,
  plane: null,
  study: null,
  figure: null,
  asked: false,
  classifiers: { asked: false, drawn: [], regions: null, compared: false },
};

/** The one store. Actions are functions of the modules beside it. */
export const lab = createStore<Lab>()(() => ({
  ...firstScene(),
  past: [],
  future: [],
  activity: "idle",
  queued: 0,
  reach: null,
  draft: null,
  colours: null,
  responsibilities: null,
  along: null,
  slid: null,
  imputed: null,
  byComponent: null,
  statistics: null,
  limit: null,
  reruns: null,
  notice: null,
  replaced: null,
  loading: null,
  table: null,
  view,
  grid: null,
  field: null,
}));

/** What a component needs of the store; the selector returns a stored value, never a fresh object. */
export function useLab<T>(selector: (state: Lab) => T): T {
  return useStore(lab, selector);
}

export function setView(change: Partial<View>): void {
  lab.setState((s) => ({ view: { ...s.view, ...change } }));
}

/** Lets go of what is in hand or looked at of the data before; a study that was asked closes, as it would go on with the data that come. */
export function resetView(): void {
  const { panel, study } = lab.getState().view;
  setView({
    panel: study ? null : panel,
    tool: "add",
    toolOf: null,
    picked: null,
    showLabels: false,
    painting: null,
    placing: null,
    component: null,
    axes: null,
    study: null,
    figure: null,
    way: [],
    drawn: null,
  });
}

/** Closes a panel, unless another has been opened meanwhile. */
export function closePanel(panel: View["panel"]): void {
  if (lab.getState().view.panel === panel) setView({ panel: null, study: null });
}

/** What the state is like while nothing is under way. */
export const resting = { activity: "idle", queued: 0, draft: null, reach: null } as const;

export function notify(notice: Lab["notice"]): void {
  lab.setState({ notice });
}

let runs = 0;

/** A number no run has had. */
export function newRunId(): number {
  runs += 1;
  return runs;
}
