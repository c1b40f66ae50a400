import type { Dataset } from "../dataset.ts";
import { generate } from "../generators/generate.ts";
import { faultsIn } from "../lesson/read.ts";
import { readLinkPayload, readSession } from "../session/read.ts";
import { type Decode, openBytes } from "./open.ts";
import type { Reply, Request, Task, Values } from "./protocol.ts";

/** The answer to a request, and the buffers in it that need not be copied; `tell` hears the share done. */
export function handle(
  request: Request,
  decode: Decode,
  tell?: (share: number) => void,
): { readonly reply: Reply; readonly transfer: ArrayBuffer[] } {
  const { id } = request;
  try {
    const value = answer(request, decode, tell);
    const dataset = "dataset" in value ? value.dataset : value;
    const transfer = "points" in dataset ? buffersOf(dataset) : [];
    return { reply: { id, ok: true, value }, transfer };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reply: { id, ok: false, message }, transfer: [] };
  }
}

function answer(task: Task, decode: Decode, tell?: (share: number) => void): Values[Task["type"]] {
  switch (task.type) {
    case "open":
      return openBytes(task.name, new Uint8Array(task.bytes), decode, {
        choice: task.choice,
        tell,
      });
    case "generate":
      return generate(task.recipe);
    case "session":
      return readSession(task.text, task.name);
    case "faults":
      return faultsIn(JSON.parse(task.text));
    case "link":
      return readLinkPayload(task.text);
  }
}

function buffersOf({ points, labels, observed }: Dataset): ArrayBuffer[] {
  const arrays = [...points.columns, labels, observed];
  return arrays.flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []));
}
