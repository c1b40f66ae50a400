import "../registry/first.ts";
import { newHost } from "./host.ts";
import type { Command } from "./protocol.ts";

// A message to oneself is handled after those that already wait; a timer would be clamped to 4 ms.
const { port1, port2 } = new MessageChannel();
let callback = (): void => {};
port1.onmessage = () => callback();

const handle = newHost({
  post: (report, transfer = []) => self.postMessage(report, { transfer }),
  later: (next) => {
    callback = next;
    port2.postMessage(null);
  },
  now: () => performance.now(),
});
self.onmessage = (event: MessageEvent<Command>) => handle(event.data);
