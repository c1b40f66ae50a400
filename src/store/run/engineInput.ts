import type { Dataset } from "../../data/dataset.ts";
import { engineData } from "../../data/dataset.ts";
import type { Data } from "../../models/contract/kernel.ts";
import type { Lab } from "../lab/state.ts";
import type { EngineInput } from "./client.ts";

const known = new WeakMap<Dataset, Data>();

/** The data as the model may see them: the same data set gives the same object. */
export function dataOf(dataset: Dataset): Data {
  const data = known.get(dataset) ?? engineData(dataset);
  known.set(dataset, data);
  return data;
}

/** What the engine is to work on now: the same data set gives the same object, sent once. */
export function engineInput({ run, dataset, choices }: Lab): EngineInput {
  return { run: run.id, data: dataOf(dataset), choices };
}
