import { loadTables } from "../generators/registry.ts";
import { loadFormats } from "../session/read.ts";
import { handle } from "./handle.ts";
import type { Encoding } from "./open.ts";
import type { Reply, Request } from "./protocol.ts";

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** What may name a recipe in a task. */
const textOf = (task: Request): string => {
  if (task.type === "generate") return task.recipe.generator;
  return task.type === "open" ? new TextDecoder("latin1").decode(task.bytes) : task.text;
};

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    const formats = data.type === "generate" ? null : loadFormats();
    await Promise.all([formats, loadTables(textOf(data))]);
  } catch {
    const message = "What reads a file could not be loaded. When there is a network, do it again.";
    self.postMessage({ id: data.id, ok: false, message } satisfies Reply);
    return;
  }
  const tell = (share: number): void => self.postMessage({ id: data.id, share });
  const { reply, transfer } = handle(data, decode, tell);
  self.postMessage(reply, { transfer });
};
