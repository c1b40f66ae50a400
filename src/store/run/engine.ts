import { type Dataset, engineData } from "../../data/dataset.ts";
import type { Data } from "../../models/contract/kernel.ts";
import type { Spec } from "../../models/kinds.ts";
import { lab, resting } from "../lab/lab.ts";
import type { Lab } from "../lab/state.ts";
import { receive } from "./receive.ts";
import { newClient } from "./wire/client.ts";
import type { EngineInput } from "./wire/connection.ts";
import { engineThread } from "./wire/engineThread.ts";

/** The engine's worker. */
export const engine = newClient(engineThread, receive);

/**
 * What the state is like once nothing is under way. Whatever was, is left at once, and no report
 * on it lands any more: what the user does last stands.
 */
export function atRest(): Pick<Lab, "activity" | "queued" | "draft" | "reach"> {
  engine.drop();
  return resting;
}

/** Stops whatever is under way, so that something else can be shown or taken in hand. */
export function halt(): void {
  const { activity, run } = lab.getState();
  if (activity === "idle" || activity === "starting") return;
  const cut = activity === "running" && run.end === null;
  const stopped = cut ? { ...run, end: { reason: "cancelled" } as const } : run;
  lab.setState({ ...atRest(), run: stopped });
}

const known = new WeakMap<Dataset, Data>();

/** The data as a model may see them: the same data set gives the same object, until another model sees more of it. */
export function dataOf(dataset: Dataset, spec?: Spec): Data {
  const data = engineData(dataset, spec);
  const before = known.get(dataset);
  if (before?.points === data.points && before.labels === data.labels) return before;
  known.set(dataset, data);
  return data;
}

/** What the engine is to work on now: the same data set gives the same object, sent once. */
export function engineInput({ run, dataset, choices }: Lab): EngineInput {
  return { run: run.id, data: dataOf(dataset, choices.model), choices };
}
