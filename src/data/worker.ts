import { handle } from "./handle.ts";
import type { Request } from "./protocol.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

self.onmessage = (event: MessageEvent<Request>) => {
  const { reply, transfer } = handle(event.data, (bytes) => decoder.decode(bytes));
  self.postMessage(reply, { transfer });
};
