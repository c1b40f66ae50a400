import type { Session } from "../../data/reader/opened.ts";
import type { Task, Values } from "../../data/reader/protocol.ts";
import { editors, pictures } from "../../models/faces.ts";
import type { Spec } from "../../models/kinds.ts";
import { loadRules, type Pair } from "../../rules/loaded.ts";
import { read } from "./reader.ts";
import type { Working } from "./requests.ts";

/** Brings what the page shows of a session's model and says of its rules; to be awaited before it is shown. */
export async function loadShown({
  model,
  ...pair
}: Pair & { readonly model: Spec }): Promise<void> {
  await Promise.all([pictures.load(model), editors.load(model), loadRules(pair)]);
}

/** A session read by the data worker, and the code of its model. */
export async function readWhole<T extends Extract<Task, { type: "session" | "link" }>>(
  task: T,
  working: Working,
): Promise<Values[T["type"]]> {
  const session = await read(task, working);
  await loadShown((session as Session).choices);
  return session;
}
