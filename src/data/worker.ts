import { handle } from "./handle.ts";
import type { Encoding } from "./open.ts";
import type { Request } from "./protocol.ts";

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

self.onmessage = ({ data }: MessageEvent<Request>) => {
  const tell = (share: number): void => self.postMessage({ id: data.id, share });
  const { reply, transfer } = handle(data, decode, tell);
  self.postMessage(reply, { transfer });
};
