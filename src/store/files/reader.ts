import type { Dataset } from "../../data/dataset.ts";
import type { Reply, Task, Values } from "../../data/reader/protocol.ts";
import type { Recipe } from "../../data/recipe.ts";
import type { Working } from "./requests.ts";

/**
 * Has a task done by a data worker of its own, so that neither a large file nor a large data
 * set blocks the page; what is no longer wanted ends with its worker. Rejects with the sentence
 * for the user.
 */
export function read<T extends Task>(
  task: T,
  { signal, tell }: Working,
  transfer: ArrayBuffer[] = [],
): Promise<Values[T["type"]]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("../../data/reader/worker.ts", import.meta.url), {
    type: "module",
  });
  const result = new Promise<Values[T["type"]]>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ("share" in data) tell(data.share);
      else if (data.ok) resolve(data.value as Values[T["type"]]);
      else reject(new Error(data.message));
    };
    worker.onerror = () => reject(new Error("The file could not be read."));
    worker.postMessage({ id: 0, ...task }, transfer);
  });
  return result.finally(() => worker.terminate());
}

/** Up to this many points are made on the spot; more are left to a worker. */
const SMALL = 20_000;

/** The data set of a recipe; the generators arrive with the first one. */
export async function makeData(recipe: Recipe, working: Working): Promise<Dataset> {
  if ("n" in recipe && recipe.n > SMALL) return read({ type: "generate", recipe }, working);
  const { generate, generatorOf } = await import("../../data/generators/generate.ts");
  await generatorOf(recipe).load?.();
  return generate(recipe);
}
