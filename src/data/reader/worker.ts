import { loadTables } from "../generators/registry.ts";
import { loadFormats } from "../session/read.ts";
import { handle } from "./handle.ts";
import type { Encoding } from "./open.ts";
import type { Reply, Request } from "./protocol.ts";

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.type !== "generate") await Promise.all([loadFormats(), loadTables()]);
  } catch {
    const message = "What reads a file could not be loaded. When there is a network, do it again.";
    self.postMessage({ id: data.id, ok: false, message } satisfies Reply);
    return;
  }
  const tell = (share: number): void => self.postMessage({ id: data.id, share });
  const { reply, transfer } = handle(data, decode, tell);
  self.postMessage(reply, { transfer });
};
