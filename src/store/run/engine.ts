import { newClient } from "./client.ts";
import { engineThread } from "./engineThread.ts";
import { receive } from "./receive.ts";

/** The engine's worker. */
export const engine = newClient(engineThread, receive);
