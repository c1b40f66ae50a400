import type { Dataset } from "../data/dataset.ts";
import { engineData } from "../data/dataset.ts";
import type { Data } from "../models/contract.ts";
import type { Posed } from "./client.ts";
import type { Lab } from "./state.ts";

const known = new WeakMap<Dataset, Data>();

/** What the engine is to work on now: the same data set gives the same object, sent once. */
export function posed({ run, dataset, choices }: Lab): Posed {
  const data = known.get(dataset) ?? engineData(dataset);
  known.set(dataset, data);
  return { run: run.id, data, choices };
}
