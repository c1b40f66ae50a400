import { newClient } from "./client.ts";
import { receive } from "./receive.ts";

/** The engine's worker. */
export const engine = newClient(
  () => new Worker(new URL("../../engine/thread/worker.ts", import.meta.url), { type: "module" }),
  receive,
);
